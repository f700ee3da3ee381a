import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.InvalidIdFieldError;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A collection whose documents have versions: each command reads what its transaction sees, and writes what others see only later. */
final class VersionedCollection extends AbstractMongoCollection<StoredDocument> {
  private final Map<Object, StoredDocument> documents = new LinkedHashMap<>();
  private final List<VersionedIndex> versionedIndexes = new ArrayList<>();
  private final Timeline timeline;
  /** The server's own catalogue is outside all transactions. */
  private final boolean isCatalogue;

  VersionedCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors, Timeline timeline) {
    super(database, name, options, cursors);
    this.timeline = timeline;
    this.isCatalogue = name.startsWith("system.");
  }

  private Transaction reader() {
    Operation operation = Operation.current();
    return isCatalogue || operation == null ? null : operation.transaction;
  }

  // Reading

  @Override
  protected QueryResult queryDocuments(Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
    QueryPlan plan = QueryPlan.of(query, versionedIndexes);
    Stream<Document> seen;
    if (plan != null) {
      seen = contents(plan.index().find(plan.keys()).stream());
    } else if (isNaturalDescending(orderBy)) {
      List<StoredDocument> reversed = new ArrayList<>(documents.values());
      Collections.reverse(reversed);
      seen = contents(reversed.stream());
    } else {
      seen = contents(documents.values().stream());
    }
    return matchDocumentsFromStream(seen, query, orderBy, skip, limit, batchSize, fields);
  }

  /** Whoever writes gets copies: what is stored never changes. */
  private Stream<Document> contents(Stream<StoredDocument> from) {
    Transaction reader = reader();
    Operation operation = Operation.current();
    boolean isWriting = operation == null || operation.isWriting;
    Stream<Document> seen = from.map(document -> document.seenBy(reader)).filter(Objects::nonNull);
    return isWriting ? seen.map(Document::clone) : seen;
  }

  @Override
  public int count() {
    return (int) contents(documents.values().stream()).count();
  }

  List<VersionedIndex> versionedIndexes() {
    return versionedIndexes;
  }

  boolean hasIndex(Object name) {
    return getIndexes().stream().anyMatch(index -> index.getName().equals(name));
  }

  // Writing

  @Override
  public void addDocument(Document content) {
    if (isCatalogue) {
      StoredDocument document = new StoredDocument(this, new Object());
      documents.put(document.key, document);
      document.writeNow(timeline.tick(), content);
      return;
    }
    if (content.get("_id") instanceof Collection) throw new InvalidIdFieldError("The '_id' value cannot be of type array");
    Document complete = withIdFirst(content);
    Object key = keyOf(complete);
    StoredDocument document = documents.get(key);
    Transaction writer = Operation.current().transaction;
    if (document != null && document.holdsKey(any -> true, writer)) throw idIndex().duplicate(complete, this);
    if (document == null) document = new StoredDocument(this, key);
    for (VersionedIndex index : versionedIndexes) index.check(document, complete, this);
    documents.putIfAbsent(key, document);
    document.write(writer, complete);
  }

  private static Document withIdFirst(Document content) {
    Document complete = new Document("_id", content.containsKey("_id") ? content.get("_id") : new ObjectId());
    content.forEach(complete::putIfAbsent);
    return complete;
  }

  @Override
  public void removeDocument(Document content) {
    removeDocument(isCatalogue ? findDocumentPosition(content) : find(content));
  }

  @Override
  protected void removeDocument(StoredDocument document) {
    if (isCatalogue) document.writeNow(timeline.tick(), null);
    else document.write(Operation.current().transaction, null);
  }

  @Override
  protected void handleUpdate(StoredDocument document, Document before, Document after) {
    if (isCatalogue) document.writeNow(timeline.tick(), after);
    else document.write(Operation.current().transaction, after);
  }

  StoredDocument find(Document content) {
    return documents.get(keyOf(content));
  }

  private static Object keyOf(Document content) {
    Object id = content.get("_id");
    return new KeyValue(Collections.singletonList(id)).normalized();
  }

  private VersionedIndex idIndex() {
    return versionedIndexes.stream().filter(VersionedIndex::isOfIds).findFirst().orElseThrow();
  }

  // Versions come and go

  void enterInIndexes(StoredDocument document, Document content) {
    for (VersionedIndex index : versionedIndexes) index.enter(document, content);
  }

  void leaveIndexes(StoredDocument document, Document gone) {
    List<Document> left = document.contents();
    for (VersionedIndex index : versionedIndexes) index.leave(document, gone, left);
  }

  void forget(StoredDocument document) {
    documents.remove(document.key, document);
  }

  /** Takes back a collection that a transaction created and nobody has filled. */
  void dropIfNeverFilled() {
    if (documents.isEmpty()) ((VersionedDatabase) getDatabase()).forget(this);
  }

  // Indexes

  @Override
  public void addIndex(Index<StoredDocument> index) {
    boolean isNew = getIndexes().stream().noneMatch(other -> other.getName().equals(index.getName()));
    if (isNew && index instanceof VersionedIndex versioned) fill(versioned);
    super.addIndex(index);
    if (isNew && index instanceof VersionedIndex versioned) versionedIndexes.add(versioned);
  }

  private void fill(VersionedIndex index) {
    Operation building = new Operation(timeline.beginStatement(), false);
    for (StoredDocument document : documents.values()) {
      for (Document content : document.contents()) index.enter(document, content);
    }
    try {
      building.run(
          () -> {
            for (StoredDocument document : documents.values()) {
              if (document.committed() != null) index.check(document, document.committed(), this);
            }
            return null;
          });
    } catch (DuplicateKeyError cause) {
      throw new IndexBuildFailedException(cause, this);
    }
  }

  @Override
  public void dropIndex(String name) {
    super.dropIndex(name);
    versionedIndexes.removeIf(index -> index.getName().equals(name));
  }

  // What the library asks a storage for

  @Override
  protected Stream<DocumentWithPosition<StoredDocument>> streamAllDocumentsWithPosition() {
    return documents.values().stream()
        .filter(document -> document.committed() != null)
        .map(document -> new DocumentWithPosition<>(document.committed(), document));
  }

  @Override
  protected StoredDocument findDocumentPosition(Document content) {
    return documents.values().stream().filter(document -> content.equals(document.committed())).findFirst().orElse(null);
  }

  @Override
  protected Document getDocument(StoredDocument document) {
    return document.seenBy(reader());
  }

  @Override
  protected QueryResult matchDocuments(Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
    return queryDocuments(query, orderBy, skip, limit, batchSize, fields);
  }

  @Override
  protected StoredDocument addDocumentInternal(Document content) {
    throw new UnsupportedOperationException("addDocument does it all");
  }

  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected void updateDataSize(int delta) {}

  @Override
  protected int getDataSize() {
    ByteBuf buffer = Unpooled.buffer();
    try {
      contents(documents.values().stream()).forEach(content -> BsonEncoder.encodeDocument(content, buffer));
      return buffer.writerIndex();
    } finally {
      buffer.release();
    }
  }
}
