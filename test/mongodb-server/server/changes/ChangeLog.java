import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest changes, in the order of their commits. To be used under the lock. */
final class ChangeLog {
  private static final int KEPT = 5_000;
  private final Deque<Change> changes = new ArrayDeque<>();
  private Change.Position forgotten = new Change.Position(0, 0);
  private Change.Position latest = new Change.Position(0, 0);

  void add(long time, VersionedCollection collection, Document before, Document after) {
    if (before != after) add(Change.ofDocument(next(time), Instant.now(), collection, before, after));
  }

  /** `drop` of a collection, or `dropDatabase` where that is null; whoever follows just this is told that it is over. */
  void addDrop(long time, String database, String collection) {
    add(new Change(next(time), Instant.now(), collection == null ? "dropDatabase" : "drop", database, collection, null, null));
    add(new Change(next(time), Instant.now(), "invalidate", database, collection, null, null));
  }

  private Change.Position next(long time) {
    return new Change.Position(time, latest.time() == time ? latest.number() + 1 : 0);
  }

  private void add(Change change) {
    latest = change.at();
    changes.addLast(change);
    if (changes.size() > KEPT) forgotten = changes.removeFirst().at();
  }

  Change.Position latest() {
    return latest;
  }

  /**
   * What came after a position.
   *
   * @throws CommandError 286 if that is no longer known
   */
  List<Change> after(Change.Position position) {
    if (position.compareTo(forgotten) < 0) {
      String message = "Resume of change stream was not possible, as the resume point may no longer be in the oplog.";
      throw new CommandError(286, "ChangeStreamHistoryLost", message, "NonResumableChangeStreamError");
    }
    // Readers are mostly close behind: look from the newest back.
    Deque<Change> found = new ArrayDeque<>();
    var newestFirst = changes.descendingIterator();
    while (newestFirst.hasNext()) {
      Change change = newestFirst.next();
      if (change.at().compareTo(position) <= 0) break;
      found.addFirst(change);
    }
    return List.copyOf(found);
  }

}
