import de.bwaldvogel.mongo.bson.Document;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What a server remembers of a logical session: its latest transaction and how that ended, or the answer to its latest retryable write,
 * which is not done twice. One command of a session is carried out at a time.
 */
final class Session {
  final ReentrantLock checkedOut = new ReentrantLock();
  private long number = -1;
  private Transaction transaction;
  private Document answer;

  /** Null if this write has not been done. */
  Document answerTo(long wanted) {
    refuseOlder(wanted);
    return wanted == number ? answer : null;
  }

  void remember(long wanted, Document given) {
    abandon();
    number = wanted;
    answer = given;
  }

  void start(long wanted, Transaction begun) {
    number = wanted;
    answer = null;
    transaction = begun;
  }

  void refuseRestart(long wanted) {
    refuseOlder(wanted);
    if (wanted == number) {
      throw new CommandError(50911, "Location50911", "Cannot start a transaction at given transaction number " + wanted + ", it is already in use");
    }
  }

  /** The session's open transaction of this number. */
  Transaction open(long wanted) {
    Transaction known = known(wanted);
    if (known.state() == Transaction.State.COMMITTED) {
      throw new CommandError(256, "TransactionCommitted", "Transaction " + wanted + " has been committed.");
    }
    return known;
  }

  /** The session's transaction of this number, open or committed. */
  Transaction known(long wanted) {
    refuseOlder(wanted);
    if (transaction == null || wanted != number) {
      throw CommandError.noSuchTransaction("Given transaction number " + wanted + " does not match any in-progress transactions.");
    }
    if (transaction.state() == Transaction.State.ABORTED) {
      throw CommandError.noSuchTransaction("Transaction " + wanted + " has been aborted.");
    }
    return transaction;
  }

  /** Aborts what is open, as a newer transaction or write of the same session does. */
  void abandon() {
    if (hasOpen()) transaction.abort();
    transaction = null;
  }

  boolean hasOpen() {
    return transaction != null && transaction.state() == Transaction.State.OPEN;
  }

  private void refuseOlder(long wanted) {
    if (wanted < number) {
      String message = "Cannot use transaction " + wanted + " on this session because a newer one, " + number + ", has already started";
      throw new CommandError(225, "TransactionTooOld", message);
    }
  }
}
