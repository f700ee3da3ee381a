import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One open change stream: what it follows (null: any database, any collection), through which stages, and how far it has come. */
final class ChangeStream {
  final long id;
  final String namespace;
  private final String database;
  private final String collection;
  private final boolean withDocument;
  private final Aggregation stages;
  private Change.Position position;
  private boolean isOver;

  ChangeStream(long id, String namespace, String database, String collection, Document options, Aggregation stages, Change.Position from) {
    this.id = id;
    this.namespace = namespace;
    this.database = database;
    this.collection = collection;
    this.withDocument = Set.of("updateLookup", "whenAvailable", "required").contains(String.valueOf(options.get("fullDocument")));
    this.stages = stages;
    this.position = from;
  }

  /** The next events, none if there is no news; moves on past what it looked at. */
  List<Document> take(ChangeLog log, int atMost) {
    List<Document> events = new ArrayList<>();
    for (Change change : log.after(position)) {
      if (isOver || events.size() >= atMost) break;
      position = change.at();
      if (!follows(change)) continue;
      isOver = change.kind().equals("invalidate");
      Stream<Document> event = Stream.of(change.toEvent(withDocument));
      stages.runStagesAsStream(event).forEach(events::add);
    }
    return events;
  }

  private boolean follows(Change change) {
    if (change.kind().equals("invalidate")) return change.database().equals(database) && same(change.collection(), collection);
    if (database != null && !change.database().equals(database)) return false;
    return collection == null || collection.equals(change.collection());
  }

  private static boolean same(String one, String other) {
    return one == null ? other == null : one.equals(other);
  }

  /** After an `invalidate` nothing more will come. */
  boolean isOver() {
    return isOver;
  }

  Document resumeToken() {
    return position.toToken();
  }
}
