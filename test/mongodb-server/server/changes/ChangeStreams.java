import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import io.netty.channel.Channel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Opens change streams and answers those who wait for news: `aggregate` with `$changeStream`, `getMore` and `killCursors`. */
final class ChangeStreams {
  /** Cursors of the library count from 1. */
  private long lastId = 1L << 40;
  private final Map<Long, ChangeStream> streams = new ConcurrentHashMap<>();
  private final Timeline timeline;
  private final DatabaseResolver databases;

  ChangeStreams(Timeline timeline, DatabaseResolver databases) {
    this.timeline = timeline;
    this.databases = databases;
  }

  static boolean isOpenedBy(String command, Document body) {
    return command.equals("aggregate")
        && body.get("pipeline") instanceof List<?> stages
        && !stages.isEmpty()
        && stages.get(0) instanceof Document first
        && first.containsKey("$changeStream");
  }

  boolean isAskedFor(String command, Document body) {
    return command.equals("getMore") && streams.containsKey(((Number) body.get(command)).longValue());
  }

  /** To be called under the lock, as everything here. */
  Document open(String database, Document body) {
    List<Document> stages = Aggregation.parse(body.get("pipeline"));
    Document options = (Document) stages.get(0).get("$changeStream");
    boolean isForAll = Boolean.TRUE.equals(options.get("allChangesForCluster"));
    String collection = body.get("aggregate") instanceof String name ? name : null;
    MongoDatabase resolved = databases.resolve(database);
    Aggregation further = Aggregation.fromPipeline(stages.subList(1, stages.size()), databases, resolved, null, NoopOplog.get());
    String namespace = database + "." + (collection == null ? "$cmd.aggregate" : collection);
    ChangeStream stream =
        new ChangeStream(++lastId, namespace, isForAll ? null : database, collection, options, further, start(options));
    streams.put(stream.id, stream);
    return answer(stream, "firstBatch", stream.take(timeline.changes, Integer.MAX_VALUE));
  }

  private Change.Position start(Document options) {
    for (String name : List.of("resumeAfter", "startAfter")) {
      if (options.get(name) instanceof Document token) return Change.Position.ofToken(token);
    }
    if (options.get("startAtOperationTime") instanceof BsonTimestamp time) return new Change.Position(time.getValue(), -1);
    return timeline.changes.latest();
  }

  /** Waits for news as long as `maxTimeMS` says, a second if it does not. */
  Document more(Channel channel, Document body) {
    long id = ((Number) body.get("getMore")).longValue();
    int atMost = body.get("batchSize") instanceof Number size ? size.intValue() : 101;
    long waitMs = body.get("maxTimeMS") instanceof Number ms ? ms.longValue() : 1_000;
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(waitMs);
    while (true) {
      ChangeStream stream = streams.get(id);
      if (stream == null || !channel.isActive()) throw new CommandError(43, "CursorNotFound", "cursor id " + id + " not found");
      List<Document> events = stream.take(timeline.changes, atMost);
      long leftMs = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (!events.isEmpty() || leftMs <= 0) return answer(stream, "nextBatch", events);
      timeline.awaitEnd(leftMs);
    }
  }

  /** The ids of other cursors are the library's business. */
  Void kill(Document body) {
    if (body.get("cursors") instanceof Collection<?> ids) {
      for (Object id : ids) streams.remove(((Number) id).longValue());
    }
    return null;
  }

  private Document answer(ChangeStream stream, String batch, List<Document> events) {
    if (stream.isOver()) streams.remove(stream.id);
    Document cursor = new Document("id", stream.isOver() ? 0L : stream.id).append("ns", stream.namespace);
    cursor.append(batch, events).append("postBatchResumeToken", stream.resumeToken());
    Document answer = new Document("cursor", cursor);
    return answer.append("operationTime", timeline.changes.latest().toTimestamp()).append("ok", 1.0);
  }
}
