import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The order of all commits: a clock that ticks once a commit, the open transactions with what they see, and the one lock under which
 * every command reads and writes. One lock makes each command atomic; what a stand-in for tests loses by it is parallel reading.
 */
final class Timeline {
  final ReentrantLock lock = new ReentrantLock();
  private final Condition ended = lock.newCondition();
  private final Set<Transaction> open = new LinkedHashSet<>();
  /** Documents that keep versions nobody may need any more. */
  private final Set<StoredDocument> untrimmed = new LinkedHashSet<>();
  final ChangeLog changes = new ChangeLog();
  private long now = 1;

  long now() {
    return now;
  }

  long tick() {
    return ++now;
  }

  /** A transaction of several commands, whose snapshot is kept until it ends. */
  Transaction begin(Duration lifetime) {
    Transaction transaction = new Transaction(this, lifetime);
    open.add(transaction);
    return transaction;
  }

  /** A transaction of a single command: it begins and ends under the lock, so nobody has to keep anything for it. */
  Transaction beginStatement() {
    return new Transaction(this, null);
  }

  void end(Transaction transaction) {
    open.remove(transaction);
    long oldest = oldestSnapshot();
    untrimmed.removeIf(document -> document.trim(oldest));
    ended.signalAll();
  }

  /** Forgets what no transaction can see, at once or when those that see it have ended. */
  void trim(StoredDocument document) {
    if (!document.trim(oldestSnapshot())) untrimmed.add(document);
  }

  List<Transaction> openTransactions() {
    return List.copyOf(open);
  }

  /** Waits, without the lock, until some transaction has ended or a moment has passed. */
  void awaitEnd(long atMostMs) {
    try {
      ended.await(Math.min(atMostMs, 250), TimeUnit.MILLISECONDS);
    } catch (InterruptedException cause) {
      throw new IllegalStateException("interrupted while waiting for a transaction", cause);
    }
  }

  private long oldestSnapshot() {
    long oldest = now;
    for (Transaction transaction : open) oldest = Math.min(oldest, transaction.snapshot);
    return oldest;
  }
}
