import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The versions of one document, newest first: what was committed when, and what one open transaction has written over it. Content never
 * changes once it is here; whoever changes a document stores another version. Null content means that there is no document.
 */
final class StoredDocument {
  private static final class Version {
    final long time;
    final Document content;
    Version older;

    Version(long time, Document content, Version older) {
      this.time = time;
      this.content = content;
      this.older = older;
    }
  }

  final VersionedCollection collection;
  final Object key;
  private Version newest;
  private Transaction writer;
  private Document unfinished;

  StoredDocument(VersionedCollection collection, Object key) {
    this.collection = collection;
    this.key = key;
  }

  /** What a transaction sees here; without one, what was committed last. */
  Document seenBy(Transaction reader) {
    if (reader == null) return committed();
    return writer == reader ? unfinished : committedAt(reader.snapshot);
  }

  Document committed() {
    return newest == null ? null : newest.content;
  }

  private Document committedAt(long time) {
    Version version = newest;
    while (version != null && version.time > time) version = version.older;
    return version == null ? null : version.content;
  }

  /** The first to write wins: what another transaction holds, or what changed after the snapshot, cannot be written. */
  void write(Transaction by, Document content) {
    if (writer != by && (writer != null || hasChangedSince(by.snapshot))) throw new Conflict();
    Document replaced = writer == by ? unfinished : null;
    writer = by;
    unfinished = content;
    by.wrote(this);
    if (content != null) collection.enterInIndexes(this, content);
    if (replaced != null) collection.leaveIndexes(this, replaced);
  }

  /** Stores outside any transaction: for the server's own catalogue. */
  void writeNow(long time, Document content) {
    newest = new Version(time, content, null);
    if (content == null) collection.forget(this);
  }

  /**
   * Whether a unique key is taken here, for whoever wants it: false if it is free.
   *
   * @throws Conflict if that depends on a transaction that has not ended, or changed after the snapshot
   */
  boolean holdsKey(Predicate<Document> hasKey, Transaction wanting) {
    boolean isOwn = writer == wanting;
    boolean wasCommitted = committed() != null && hasKey.test(committed());
    boolean isUnfinished = unfinished != null && hasKey.test(unfinished);
    if (isOwn) return isUnfinished;
    if (writer != null && (wasCommitted || isUnfinished)) throw new Conflict();
    if (hasChangedSince(wanting.snapshot)) {
      Document before = committedAt(wanting.snapshot);
      if (wasCommitted || (before != null && hasKey.test(before))) throw new Conflict();
    }
    return wasCommitted;
  }

  private boolean hasChangedSince(long time) {
    return newest != null && newest.time > time;
  }

  /** Whether some transaction has written here and not ended. */
  boolean isHeld() {
    return writer != null;
  }

  void commit(long time) {
    newest = new Version(time, unfinished, newest);
    writer = null;
    unfinished = null;
  }

  void undo() {
    Document undone = unfinished;
    writer = null;
    unfinished = null;
    if (undone != null) collection.leaveIndexes(this, undone);
  }

  /** Drops the versions that no snapshot from `oldest` on can see; true if nothing is left to drop later. */
  boolean trim(long oldest) {
    Version last = newest;
    while (last != null && last.time > oldest) last = last.older;
    if (last != null) {
      Version dropped = last.older;
      last.older = null;
      for (; dropped != null; dropped = dropped.older) {
        if (dropped.content != null) collection.leaveIndexes(this, dropped.content);
      }
    }
    if (newest != null && newest.older != null) return false;
    boolean isGone = newest == null || newest.content == null;
    if (!isGone || writer != null) return true;
    if (newest != null && newest.time > oldest) return false;
    collection.forget(this);
    return true;
  }

  /** Everything that somebody may see here. */
  List<Document> contents() {
    List<Document> contents = new ArrayList<>();
    if (unfinished != null) contents.add(unfinished);
    for (Version version = newest; version != null; version = version.older) {
      if (version.content != null) contents.add(version.content);
    }
    return contents;
  }
}
