import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;

/** A database of versioned collections. What it contains is not versioned: a collection is there for everybody at once. */
final class VersionedDatabase extends AbstractMongoDatabase<StoredDocument> {
  private final Timeline timeline;
  /** The description of the index that is being added. */
  private Document described = new Document();

  VersionedDatabase(String name, CursorRegistry cursors, Timeline timeline) {
    super(name, cursors);
    this.timeline = timeline;
    initializeNamespacesAndIndexes();
  }

  /** Null where there is none. */
  VersionedCollection collection(String name) {
    return (VersionedCollection) resolveCollection(name, false);
  }

  void forget(VersionedCollection collection) {
    if (collection(collection.getCollectionName()) == collection) super.dropCollection(collection.getCollectionName(), NoopOplog.get());
  }

  @Override
  public void dropCollection(String name, Oplog oplog) {
    super.dropCollection(name, oplog);
    if (!name.startsWith("system.")) timeline.changes.addDrop(timeline.tick(), getDatabaseName(), name);
  }

  @Override
  public void drop(Oplog oplog) {
    super.drop(oplog);
    timeline.changes.addDrop(timeline.tick(), getDatabaseName(), null);
  }

  @Override
  protected MongoCollection<StoredDocument> openOrCreateCollection(String name, CollectionOptions options) {
    VersionedCollection collection = new VersionedCollection(this, name, options, cursorRegistry, timeline);
    Operation operation = Operation.current();
    if (operation != null && operation.transaction != null && !name.startsWith("system.")) operation.transaction.created(collection);
    return collection;
  }

  @Override
  protected void addIndex(Document description) {
    refuseInTransaction(description);
    // Adding the first index of a collection creates the collection, and with it another index.
    Document outer = described;
    described = description;
    super.addIndex(description);
    described = outer;
  }

  /** In a transaction, only what it has created itself can get an index. */
  private void refuseInTransaction(Document description) {
    Operation operation = Operation.current();
    if (operation == null || operation.transaction == null) return;
    String namespace = description.get("ns").toString();
    VersionedCollection collection = collection(namespace.substring(getDatabaseName().length() + 1));
    if (collection == null || operation.transaction.hasCreated(collection) || collection.hasIndex(description.get("name"))) return;
    throw new CommandError(263, "OperationNotSupportedInTransaction", "Cannot create new indexes on existing collection " + namespace + " in a multi-document transaction.");
  }

  @Override
  protected Index<StoredDocument> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean isSparse) {
    return new VersionedIndex(name, keys, true, isSparse, (Document) described.get("partialFilterExpression"));
  }

  /** Indexes of texts and places (`"text"`, `"2dsphere"`) are accepted and hold nothing. */
  @Override
  protected Index<StoredDocument> openOrCreateSecondaryIndex(String collection, String name, List<IndexKey> keys, boolean isSparse) {
    boolean isOrdered = ((Document) described.get("key")).values().stream().allMatch(order -> order instanceof Number);
    if (!isOrdered) return new EmptyIndex<>(name, keys);
    return new VersionedIndex(name, keys, false, isSparse, (Document) described.get("partialFilterExpression"));
  }

  @Override
  protected long getFileSize() {
    return 0;
  }

  @Override
  protected long getStorageSize() {
    return 0;
  }
}
