import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Takes a command to whoever answers it: the member, the fail points, the sessions, or the library on versioned storage. */
final class VersionedBackend extends AbstractMongoBackend {
  private static final MongoVersion VERSION =
      new MongoVersion() {
        @Override
        public List<Integer> getVersionArray() {
          return List.of(5, 0, 0, 0);
        }

        @Override
        public int getWireVersion() {
          return Member.WIRE_VERSION;
        }
      };

  final Member member;
  private final Timeline timeline = new Timeline();
  private final Sessions sessions;
  private final CommandRunner runner;
  private final ChangeStreams changeStreams = new ChangeStreams(timeline, this::resolveDatabase);
  private final FailPoints failPoints = new FailPoints();

  VersionedBackend(boolean isReplicaSet, Duration transactionLifetime) {
    member = new Member(isReplicaSet);
    sessions = new Sessions(timeline, transactionLifetime);
    runner = new CommandRunner(timeline, sessions);
    version(VERSION);
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new VersionedDatabase(name, getCursorRegistry(), timeline);
  }

  /** Null if the connection is to be closed without an answer. */
  @Override
  public Document handleCommand(Channel channel, String database, String command, Document body) {
    switch (command) {
      case "hello", "isMaster", "ismaster":
        FailPoints.recognize(channel, body);
        return failPoints.take(channel, command, body, () -> member.hello(command));
      case "configureFailPoint":
        return failPoints.configure(body);
      case "setParameter":
        return setParameter(body);
      case "replSetStepDown":
        return stepDown(body);
      case "killSessions":
        return onSessions(() -> sessions.kill(body));
      default:
        return failPoints.take(channel, command, body, () -> runOnPrimary(channel, database, command, body));
    }
  }

  private Document runOnPrimary(Channel channel, String database, String command, Document body) {
    member.requirePrimary(command, body);
    if (command.equals("endSessions")) sessions.end(body);
    if (!member.isReplicaSet() && body.containsKey("txnNumber")) {
      throw new CommandError(20, "IllegalOperation", "Transaction numbers are only allowed on a replica set member or mongos");
    }
    refusePipelineUpdates(body);
    if (command.equals("explain")) return runner.locked(() -> Explain.answer((VersionedDatabase) resolveDatabase(database), body));
    if (ChangeStreams.isOpenedBy(command, body)) return openChangeStream(database, body);
    if (changeStreams.isAskedFor(command, body)) return runner.locked(() -> changeStreams.more(channel, body));
    if (command.equals("killCursors")) runner.locked(() -> changeStreams.kill(body));
    return runner.run(
        channel, command, body, () -> isHeld(database, command, body), () -> super.handleCommand(channel, database, command, body));
  }

  private static void refusePipelineUpdates(Document body) {
    boolean isOne = body.get("update") instanceof List<?>;
    boolean isAmong =
        body.get("updates") instanceof List<?> updates
            && updates.stream().anyMatch(update -> ((Document) update).get("u") instanceof List<?>);
    if (isOne || isAmong) throw new CommandError(9, "FailedToParse", "this stand-in does not update by pipelines");
  }

  private Document openChangeStream(String database, Document body) {
    if (!member.isReplicaSet()) {
      throw new CommandError(40573, "Location40573", "The $changeStream stage is only supported on replica sets");
    }
    return runner.locked(() -> changeStreams.open(database, body));
  }

  /** Whether a change of the catalogue must wait for transactions that have written to what it changes. */
  private boolean isHeld(String database, String command, Document body) {
    switch (command) {
      case "dropDatabase":
        return timeline.openTransactions().stream().anyMatch(open -> open.hasWrittenToDatabase(database));
      case "drop", "dropIndexes", "collMod":
        return isHeld(database, body.get(command));
      case "createIndexes":
        return !hasAllIndexes(database, body) && isHeld(database, body.get(command));
      default:
        return false;
    }
  }

  private boolean isHeld(String database, Object name) {
    VersionedCollection collection = collection(database, name);
    return collection != null && timeline.openTransactions().stream().anyMatch(open -> open.hasWrittenTo(collection));
  }

  private boolean hasAllIndexes(String database, Document createIndexes) {
    VersionedCollection collection = collection(database, createIndexes.get("createIndexes"));
    if (collection == null) return false;
    Collection<?> wanted = (Collection<?>) createIndexes.get("indexes");
    return wanted.stream().allMatch(index -> collection.hasIndex(((Map<?, ?>) index).get("name")));
  }

  private VersionedCollection collection(String database, Object name) {
    return ((VersionedDatabase) resolveDatabase(database)).collection(String.valueOf(name));
  }

  private Document setParameter(Document body) {
    if (!(body.get("transactionLifetimeLimitSeconds") instanceof Number seconds)) {
      throw new CommandError(72, "InvalidOptions", "only transactionLifetimeLimitSeconds can be set");
    }
    sessions.limitLifetime(seconds.doubleValue());
    return new Document("ok", 1.0);
  }

  private Document stepDown(Document body) {
    member.stepDown(((Number) body.get("replSetStepDown")).doubleValue());
    return onSessions(() -> sessions.abort(true));
  }

  /** Ends the transactions that have lived too long. */
  void expireTransactions() {
    onSessions(() -> sessions.abort(false));
  }

  private Document onSessions(Runnable work) {
    return runner.locked(
        () -> {
          work.run();
          return new Document("ok", 1.0);
        });
  }
}
