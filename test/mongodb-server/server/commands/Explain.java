import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** The command `explain`: of the reading or writing command it is given, `queryPlanner.winningPlan`. */
final class Explain {
  private Explain() {}

  static Document answer(VersionedDatabase database, Document body) {
    Document command = (Document) body.get("explain");
    String name = command.keySet().iterator().next();
    String collectionName = String.valueOf(command.get(name));
    VersionedCollection collection = database.collection(collectionName);
    Document plan =
        collection == null
            ? new Document("stage", "EOF")
            : new Explanation(collection.versionedIndexes()).winningPlan(query(name, command), sort(name, command));
    Document planner = new Document("namespace", database.getDatabaseName() + "." + collectionName).append("winningPlan", plan);
    return new Document("queryPlanner", planner).append("command", command).append("ok", 1.0);
  }

  private static Document query(String name, Document command) {
    Object query =
        switch (name) {
          case "find" -> command.get("filter");
          case "count", "distinct", "findAndModify" -> command.get("query");
          case "update" -> first(command.get("updates")).get("q");
          case "delete" -> first(command.get("deletes")).get("q");
          case "aggregate" -> stage(command, 0, "$match");
          default -> throw new CommandError(59, "CommandNotFound", "Explain failed due to unknown command: " + name);
        };
    return query instanceof Document document ? document : new Document();
  }

  /** Of a pipeline, the sort that follows its first match, or begins it. */
  private static Document sort(String name, Document command) {
    if (!name.equals("aggregate")) return command.get("sort") instanceof Document sort ? sort : null;
    return stage(command, stage(command, 0, "$match") == null ? 0 : 1, "$sort");
  }

  private static Document stage(Document command, int place, String operator) {
    List<?> stages = (List<?>) command.get("pipeline");
    return place < stages.size() && ((Document) stages.get(place)).get(operator) instanceof Document found ? found : null;
  }

  private static Document first(Object statements) {
    return (Document) ((List<?>) statements).get(0);
  }
}
