import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * An index over all versions of a collection's documents: under each key, every document that has or had it for some snapshot. Whoever
 * reads through it looks at what it sees of these documents; a unique one asks them whether a key is taken.
 */
final class VersionedIndex extends Index<StoredDocument> {
  private static final DefaultQueryMatcher MATCHER = new DefaultQueryMatcher();

  final boolean isUnique;
  final boolean isSparseIndex;
  /** `partialFilterExpression`, or null: only documents that match it are here. */
  final Document filter;
  private final Map<KeyValue, Set<StoredDocument>> entries = new HashMap<>();

  VersionedIndex(String name, List<IndexKey> keys, boolean isUnique, boolean isSparse, Document filter) {
    super(name, keys, isSparse);
    this.isUnique = isUnique;
    this.isSparseIndex = isSparse;
    this.filter = filter;
  }

  boolean isOfIds() {
    return getName().equals("_id_");
  }

  List<String> fields() {
    return keys();
  }

  void enter(StoredDocument document, Document content) {
    for (KeyValue key : keysOf(content)) entries.computeIfAbsent(key, any -> new LinkedHashSet<>(2)).add(document);
  }

  /** Takes a document away from the keys of a version that is gone, unless another version has them too. */
  void leave(StoredDocument document, Document gone, List<Document> left) {
    Set<KeyValue> keys = new LinkedHashSet<>(keysOf(gone));
    for (Document content : left) keys.removeAll(keysOf(content));
    for (KeyValue key : keys) {
      Set<StoredDocument> documents = entries.get(key);
      if (documents != null && documents.remove(document) && documents.isEmpty()) entries.remove(key);
    }
  }

  /** The documents that may have one of the keys. */
  Collection<StoredDocument> find(Collection<KeyValue> keys) {
    if (keys.size() == 1) return entries.getOrDefault(keys.iterator().next(), Set.of());
    Set<StoredDocument> found = new LinkedHashSet<>();
    for (KeyValue key : keys) found.addAll(entries.getOrDefault(key, Set.of()));
    return found;
  }

  /**
   * Refuses content whose keys another document has.
   *
   * @throws DuplicateKeyError 11000
   * @throws Conflict if it depends on another transaction
   */
  void check(StoredDocument own, Document content, MongoCollection<StoredDocument> collection) {
    if (!isUnique || isOfIds()) return;
    Operation operation = Operation.current();
    for (KeyValue key : keysOf(content)) {
      for (StoredDocument other : entries.getOrDefault(key, Set.of())) {
        if (other == own) continue;
        if (other.holdsKey(theirs -> keysOf(theirs).contains(key), operation.transaction)) throw duplicate(content, collection);
      }
    }
  }

  DuplicateKeyError duplicate(Document content, MongoCollection<StoredDocument> collection) {
    Document pattern = new Document();
    Document values = new Document();
    for (IndexKey key : getKeys()) {
      Object value = Utils.getSubdocumentValueCollectionAware(content, key.getKey());
      pattern.put(key.getKey(), key.isAscending() ? 1 : -1);
      values.put(key.getKey(), Missing.isNullOrMissing(value) ? null : value);
    }
    Operation.current().duplicates.add(new Document("keyPattern", pattern).append("keyValue", values));
    return new DuplicateKeyError(this, collection, getKeys(), new KeyValue(values.values()));
  }

  private Set<KeyValue> keysOf(Document content) {
    if (filter != null && !MATCHER.matches(content, filter)) return Set.of();
    if (isSparseIndex && fields().stream().noneMatch(field -> hasValue(content, field))) return Set.of();
    return getKeyValues(content);
  }

  private static boolean hasValue(Document content, String field) {
    return !(Utils.getSubdocumentValueCollectionAware(content, field) instanceof Missing);
  }

  @Override
  public boolean hasSameOptions(Index<?> other) {
    return other instanceof VersionedIndex index
        && isSparseIndex == index.isSparseIndex
        && isUnique == index.isUnique
        && Objects.equals(filter, index.filter);
  }

  @Override
  public boolean isUnique() {
    return isUnique;
  }

  /** Where a document is, for whoever changes it: only the index of ids tells. */
  @Override
  public StoredDocument getPosition(Document content) {
    if (!isOfIds()) return null;
    return find(keysOf(content)).stream().findFirst().orElse(null);
  }

  @Override
  public void checkUpdate(Document before, Document after, MongoCollection<StoredDocument> collection) {
    check(((VersionedCollection) collection).find(before), after, collection);
  }

  @Override
  public long getCount() {
    return entries.size();
  }

  @Override
  public long getDataSize() {
    return getCount();
  }

  @Override
  public void drop() {
    entries.clear();
  }

  // The collection enters and removes documents itself, as versions come and go, and reads by a plan of its own.

  @Override
  public void updateInPlace(Document before, Document after, StoredDocument at, MongoCollection<StoredDocument> collection) {}

  @Override
  public void checkAdd(Document content, MongoCollection<StoredDocument> collection) {}

  @Override
  public void add(Document content, StoredDocument at, MongoCollection<StoredDocument> collection) {}

  @Override
  public StoredDocument remove(Document content) {
    return null;
  }

  @Override
  public boolean canHandle(Document query) {
    return false;
  }

  @Override
  public Iterable<StoredDocument> getPositions(Document query) {
    throw new UnsupportedOperationException("a collection reads by its plan");
  }
}
