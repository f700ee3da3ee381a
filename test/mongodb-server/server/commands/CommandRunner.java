import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Carries out one command on the versioned storage: in its session's transaction, once if it may be repeated, or by itself. */
final class CommandRunner {
  /** Where a write that stands alone does its work; every other command reads, or changes the catalogue. */
  private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findAndModify");
  private static final Set<String> IN_TRANSACTIONS =
      Set.of("find", "getMore", "insert", "update", "delete", "findAndModify", "aggregate", "distinct", "create", "createIndexes", "killCursors");

  private final Timeline timeline;
  private final Sessions sessions;

  CommandRunner(Timeline timeline, Sessions sessions) {
    this.timeline = timeline;
    this.sessions = sessions;
  }

  /** `isHeld` tells whether the command must wait for a transaction that holds what it needs whole. */
  Document run(Channel channel, String name, Document command, BooleanSupplier isHeld, Supplier<Document> execution) {
    if (!command.containsKey("txnNumber")) return alone(channel, name, command, isHeld, execution);
    Session session = sessions.of(command);
    session.checkedOut.lock();
    try {
      if (Boolean.FALSE.equals(command.get("autocommit"))) return inTransaction(session, name, command, execution);
      return once(session, command, () -> alone(channel, name, command, isHeld, execution));
    } finally {
      session.checkedOut.unlock();
    }
  }

  private Document inTransaction(Session session, String name, Document command, Supplier<Document> execution) {
    long number = ((Number) command.get("txnNumber")).longValue();
    return locked(() -> {
      switch (name) {
        case "commitTransaction":
          Transaction ending = session.known(number);
          if (ending.state() == Transaction.State.OPEN) ending.commit();
          return new Document("ok", 1.0);
        case "abortTransaction":
          session.open(number).abort();
          return new Document("ok", 1.0);
        default:
          if (Boolean.TRUE.equals(command.get("startTransaction"))) sessions.start(session, number);
          return step(session.open(number), name, command, execution);
      }
    });
  }

  /** One command of a transaction: whatever goes wrong in it ends the transaction. */
  private Document step(Transaction transaction, String name, Document command, Supplier<Document> execution) {
    try {
      if (!IN_TRANSACTIONS.contains(name)) {
        throw new CommandError(263, "OperationNotSupportedInTransaction", "Cannot run '" + name + "' in a multi-document transaction.");
      }
      Document answer = complete(new Operation(transaction, isWriting(name)), command, execution);
      if (answer.containsKey("writeErrors")) transaction.abort();
      return answer;
    } catch (Conflict conflict) {
      transaction.abort();
      throw CommandError.writeConflict();
    } catch (RuntimeException cause) {
      transaction.abort();
      throw cause;
    }
  }

  /** A write with a number is done once, however often it is sent. */
  private Document once(Session session, Document command, Supplier<Document> execution) {
    long number = ((Number) command.get("txnNumber")).longValue();
    Document known = locked(() -> session.answerTo(number));
    if (known != null) return known.clone().append("retriedStmtId", 0);
    Document answer = execution.get();
    locked(() -> {
      session.remember(number, answer);
      return null;
    });
    return answer;
  }

  private Document alone(Channel channel, String name, Document command, BooleanSupplier isHeld, Supplier<Document> execution) {
    long deadline = command.get("maxTimeMS") instanceof Number ms && ms.longValue() > 0
        ? System.nanoTime() + ms.longValue() * 1_000_000
        : Long.MAX_VALUE;
    return locked(() -> {
      while (true) {
        if (!isHeld.getAsBoolean()) {
          Document answer = attempt(name, command, execution);
          if (answer != null) return answer;
        }
        await(channel, deadline);
      }
    });
  }

  /** Null if a transaction holds what is written: nothing was done then. */
  private Document attempt(String name, Document command, Supplier<Document> execution) {
    if (!isWriting(name) && !isWritingPipeline(command)) return complete(new Operation(null, false), command, execution);
    Transaction statement = timeline.beginStatement();
    try {
      Document answer = complete(new Operation(statement, true), command, execution);
      statement.commit();
      return answer;
    } catch (Conflict conflict) {
      statement.abort();
      return null;
    } catch (RuntimeException cause) {
      // What was written before the fault stays, as it does without a transaction.
      statement.commit();
      throw cause;
    }
  }

  private void await(Channel channel, long deadline) {
    timeline.awaitEnd(250);
    if (!channel.isActive()) throw new CommandError(279, "ClientDisconnect", "the client has gone");
    if (System.nanoTime() > deadline) throw new CommandError(50, "MaxTimeMSExpired", "operation exceeded time limit");
  }

  private static Document complete(Operation operation, Document command, Supplier<Document> execution) {
    try {
      return WriteAnswer.complete(operation, command, operation.run(execution));
    } catch (MongoServerException cause) {
      throw WriteAnswer.explain(operation, cause);
    }
  }

  private static boolean isWriting(String name) {
    return WRITES.contains(name);
  }

  private static boolean isWritingPipeline(Document command) {
    if (!(command.get("pipeline") instanceof List<?> stages) || stages.isEmpty()) return false;
    return stages.get(stages.size() - 1) instanceof Document last && (last.containsKey("$out") || last.containsKey("$merge"));
  }

  <T> T locked(Supplier<T> work) {
    timeline.lock.lock();
    try {
      return work.get();
    } finally {
      timeline.lock.unlock();
    }
  }
}
