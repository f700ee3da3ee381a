import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one transaction sees (everything committed up to its snapshot, and its own writes) and what it has written. */
final class Transaction {
  enum State { OPEN, COMMITTED, ABORTED }

  final long snapshot;
  private final Timeline timeline;
  private final long expiresAtNanos;
  private final boolean mayExpire;
  private final Set<StoredDocument> written = new LinkedHashSet<>();
  private final List<VersionedCollection> created = new ArrayList<>();
  private State state = State.OPEN;

  Transaction(Timeline timeline, Duration lifetime) {
    this.timeline = timeline;
    this.snapshot = timeline.now();
    this.mayExpire = lifetime != null;
    this.expiresAtNanos = mayExpire ? System.nanoTime() + lifetime.toNanos() : 0;
  }

  State state() {
    return state;
  }

  boolean isExpired() {
    return mayExpire && System.nanoTime() - expiresAtNanos > 0;
  }

  void wrote(StoredDocument document) {
    written.add(document);
  }

  void created(VersionedCollection collection) {
    created.add(collection);
  }

  boolean hasCreated(VersionedCollection collection) {
    return created.contains(collection);
  }

  boolean hasWrittenTo(VersionedCollection collection) {
    return written.stream().anyMatch(document -> document.collection == collection);
  }

  boolean hasWrittenToDatabase(String name) {
    return written.stream().anyMatch(document -> document.collection.getDatabaseName().equals(name));
  }

  void commit() {
    if (!written.isEmpty()) {
      long time = timeline.tick();
      for (StoredDocument document : written) {
        timeline.changes.add(time, document.collection, document.committed(), document.seenBy(this));
        document.commit(time);
      }
    }
    end(State.COMMITTED);
  }

  void abort() {
    for (StoredDocument document : written) document.undo();
    end(State.ABORTED);
    for (VersionedCollection collection : created) collection.dropIfNeverFilled();
  }

  private void end(State how) {
    state = how;
    timeline.end(this);
    for (StoredDocument document : written) timeline.trim(document);
  }
}
