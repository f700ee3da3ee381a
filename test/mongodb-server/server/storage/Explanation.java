import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The plan that MongoDB would have: an index serves a query if the query says something of its first field, and a sort if it has the
 * sort's fields after those that are held to one value. What this server itself reads by is narrower (QueryPlan).
 */
final class Explanation {
  /** What these say excludes too little for an index to be of use. */
  private static final Set<String> EXCLUDING = Set.of("$ne", "$nin", "$not");
  private final List<VersionedIndex> indexes;

  Explanation(List<VersionedIndex> indexes) {
    this.indexes = indexes;
  }

  Document winningPlan(Document asked, Document sort) {
    Document query = simplified(asked);
    if (query.get("$or") instanceof Collection<?> branches && best(query, sort) == null) {
      List<Document> plans = branches.stream().map(branch -> winningPlan((Document) branch, null)).toList();
      boolean isIndexed = plans.stream().noneMatch(plan -> plan.get("stage").equals("COLLSCAN"));
      return sorted(isIndexed ? new Document("stage", "OR").append("inputStages", plans) : collectionScan(), sort);
    }
    VersionedIndex index = best(query, sort);
    if (index == null) return sorted(collectionScan(), sort);
    Document scan = new Document("stage", "IXSCAN").append("indexName", index.getName()).append("keyPattern", pattern(index));
    Document fetch = new Document("stage", "FETCH").append("inputStage", scan);
    return serves(index, query, sort) ? fetch : sorted(fetch, sort);
  }

  /** One condition alone is that condition, whatever it stands in. */
  private static Document simplified(Document query) {
    if (query.size() != 1) return query;
    Map.Entry<String, Object> only = query.entrySet().iterator().next();
    boolean isGroup = only.getKey().equals("$and") || only.getKey().equals("$or");
    return isGroup && only.getValue() instanceof List<?> parts && parts.size() == 1 ? simplified((Document) parts.get(0)) : query;
  }

  /** The index with the longest start that the query speaks of; among equals, one in the order of the sort. */
  private VersionedIndex best(Document query, Document sort) {
    Set<String> fields = new LinkedHashSet<>();
    collectFields(query, fields);
    VersionedIndex best = null;
    int bestRank = 0;
    for (VersionedIndex index : indexes) {
      if (!isComplete(index, query)) continue;
      int length = 0;
      while (length < index.fields().size() && fields.contains(index.fields().get(length))) length++;
      int rank = 2 * length + (serves(index, query, sort) ? 1 : 0);
      if (rank > bestRank) {
        best = index;
        bestRank = rank;
      }
    }
    return best;
  }

  /** Whether everything the query finds is in the index. */
  private static boolean isComplete(VersionedIndex index, Document query) {
    Set<String> fields = new LinkedHashSet<>();
    collectFields(query, fields);
    if (index.isSparseIndex && index.fields().stream().noneMatch(fields::contains)) return false;
    return index.filter == null || QueryPlan.isImplied(index.filter, equalities(query));
  }

  private static boolean serves(VersionedIndex index, Document query, Document sort) {
    if (sort == null || sort.isEmpty()) return false;
    Map<String, List<Object>> equalities = equalities(query);
    List<IndexKey> keys = new ArrayList<>(index.getKeys());
    while (!keys.isEmpty() && !sort.containsKey(keys.get(0).getKey()) && isSingle(equalities.get(keys.get(0).getKey()))) keys.remove(0);
    Boolean isReversed = null;
    int place = 0;
    for (Map.Entry<String, Object> wanted : sort.entrySet()) {
      if (place >= keys.size() || !keys.get(place).getKey().equals(wanted.getKey())) return false;
      boolean differs = keys.get(place).isAscending() != (((Number) wanted.getValue()).intValue() > 0);
      if (isReversed != null && isReversed != differs) return false;
      isReversed = differs;
      place++;
    }
    return true;
  }

  private static boolean isSingle(List<Object> values) {
    return values != null && values.size() == 1;
  }

  private static Map<String, List<Object>> equalities(Document query) {
    Map<String, List<Object>> values = new HashMap<>();
    QueryPlan.collectEqualities(query, values);
    return values;
  }

  private static void collectFields(Document query, Set<String> fields) {
    query.forEach(
        (name, wanted) -> {
          if (name.equals("$and") && wanted instanceof Collection<?> parts) parts.forEach(part -> collectFields((Document) part, fields));
          else if (!name.startsWith("$") && narrows(wanted)) fields.add(name);
        });
  }

  private static boolean narrows(Object wanted) {
    if (!(wanted instanceof Document operators)) return true;
    return operators.isEmpty() || !EXCLUDING.containsAll(operators.keySet());
  }

  private static Document pattern(VersionedIndex index) {
    Document pattern = new Document();
    for (IndexKey key : index.getKeys()) pattern.put(key.getKey(), key.isAscending() ? 1 : -1);
    return pattern;
  }

  private static Document collectionScan() {
    return new Document("stage", "COLLSCAN");
  }

  private static Document sorted(Document plan, Document sort) {
    if (sort == null || sort.isEmpty()) return plan;
    return new Document("stage", "SORT").append("sortPattern", sort).append("inputStage", plan);
  }
}
