import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which index answers a query, and with which keys: one all of whose fields the query holds to given values. */
record QueryPlan(VersionedIndex index, List<KeyValue> keys) {
  private static final int MAX_KEYS = 2_000;

  /** Null where every document must be looked at. */
  static QueryPlan of(Document query, Collection<VersionedIndex> indexes) {
    Map<String, List<Object>> values = new LinkedHashMap<>();
    collectEqualities(query, values);
    QueryPlan best = null;
    for (VersionedIndex index : indexes) {
      List<KeyValue> keys = keysOf(index, values);
      if (keys == null) continue;
      if (best == null || (index.isUnique && !best.index.isUnique) || keys.size() < best.keys.size()) {
        best = new QueryPlan(index, keys);
      }
    }
    return best;
  }

  private static List<KeyValue> keysOf(VersionedIndex index, Map<String, List<Object>> values) {
    if (index.filter != null && !isImplied(index.filter, values)) return null;
    List<List<Object>> keys = List.of(List.of());
    for (String field : index.fields()) {
      List<Object> wanted = values.get(field);
      if (wanted == null || (long) keys.size() * wanted.size() > MAX_KEYS) return null;
      List<List<Object>> longer = new ArrayList<>();
      for (List<Object> start : keys) {
        for (Object value : wanted) {
          List<Object> key = new ArrayList<>(start);
          key.add(value);
          longer.add(key);
        }
      }
      keys = longer;
    }
    return keys.stream().map(key -> new KeyValue(key).normalized()).toList();
  }

  /** Whether every document that the query finds is in a partial index: told only for filters that name values. */
  static boolean isImplied(Document filter, Map<String, List<Object>> values) {
    return filter.entrySet().stream().allMatch(entry -> List.of(entry.getValue()).equals(values.get(entry.getKey())));
  }

  /** The values to which a query holds its fields, through `$and`, `$eq` and `$in`. */
  static void collectEqualities(Document query, Map<String, List<Object>> values) {
    for (Map.Entry<String, Object> entry : query.entrySet()) {
      Object wanted = entry.getValue();
      if (entry.getKey().equals("$and") && wanted instanceof Collection<?> parts) {
        for (Object part : parts) {
          if (part instanceof Document document) collectEqualities(document, values);
        }
      } else if (!entry.getKey().startsWith("$")) {
        List<Object> wantedValues = valuesOf(wanted);
        if (wantedValues != null) values.putIfAbsent(entry.getKey(), wantedValues);
      }
    }
  }

  private static List<Object> valuesOf(Object wanted) {
    if (isPlain(wanted)) return List.of(wanted);
    if (!(wanted instanceof Document operators)) return null;
    if (isPlain(operators.get("$eq"))) return List.of(operators.get("$eq"));
    if (!(operators.get("$in") instanceof Collection<?> any)) return null;
    return any.stream().allMatch(QueryPlan::isPlain) ? List.copyOf(any) : null;
  }

  /** Values that equal nothing but themselves: not null, which a missing field equals, nor lists, documents and patterns. */
  private static boolean isPlain(Object value) {
    return value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof ObjectId
        || value instanceof Instant
        || value instanceof UUID;
  }
}
