import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One change that was committed: of a document (`before` or `after` is null where there was or is none), or of the catalogue (both are
 * null). A commit's changes have its time, and a number among them.
 */
record Change(Position at, Instant wall, String kind, String database, String collection, Document before, Document after) {
  /** Where a change stands among all; a stream resumes after it. */
  record Position(long time, int number) implements Comparable<Position> {
    @Override
    public int compareTo(Position other) {
      return time == other.time ? Integer.compare(number, other.number) : Long.compare(time, other.time);
    }

    Document toToken() {
      return new Document("_data", String.format("%016x%08x", time, number));
    }

    static Position ofToken(Document token) {
      String data = String.valueOf(token.get("_data"));
      return new Position(Long.parseLong(data.substring(0, 16), 16), Integer.parseInt(data.substring(16), 16));
    }

    BsonTimestamp toTimestamp() {
      return new BsonTimestamp(time);
    }
  }

  static Change ofDocument(Position at, Instant wall, VersionedCollection collection, Document before, Document after) {
    String kind = before == null ? "insert" : after == null ? "delete" : "update";
    return new Change(at, wall, kind, collection.getDatabaseName(), collection.getCollectionName(), before, after);
  }

  /** The event of a change stream; an update brings the document where the stream asks for it. */
  Document toEvent(boolean withDocument) {
    Document event = new Document("_id", at.toToken()).append("operationType", kind);
    event.append("clusterTime", at.toTimestamp()).append("wallTime", wall);
    if (kind.equals("invalidate")) return event;
    Document namespace = new Document("db", database);
    namespace.putIfNotNull("coll", collection);
    if (after != null && (withDocument || kind.equals("insert"))) event.append("fullDocument", after);
    event.append("ns", namespace);
    if (before != null || after != null) event.append("documentKey", new Document("_id", (after == null ? before : after).get("_id")));
    if (kind.equals("update")) event.append("updateDescription", describeUpdate());
    return event;
  }

  /** By fields of the first level: what MongoDB tells of deeper ones, it tells here of the field that holds them. */
  private Document describeUpdate() {
    Document updated = new Document();
    List<String> removed = new ArrayList<>();
    after.forEach(
        (field, value) -> {
          if (!before.containsKey(field) || !Objects.equals(before.get(field), value)) updated.put(field, value);
        });
    for (String field : before.keySet()) {
      if (!after.containsKey(field)) removed.add(field);
    }
    return new Document("updatedFields", updated).append("removedFields", removed).append("truncatedArrays", List.of());
  }
}
