import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Adds to the library's answers what MongoDB says and it leaves out: which key was a duplicate, and how many were inserted. */
final class WriteAnswer {
  private static final int DUPLICATE_KEY = 11000;

  private WriteAnswer() {}

  static Document complete(Operation operation, Document command, Document answer) {
    if (!(answer.get("writeErrors") instanceof List<?> errors)) return answer;
    Iterator<Document> details = operation.duplicates.iterator();
    List<Document> completed = new ArrayList<>();
    for (Object error : errors) {
      Document one = new Document(((Document) error));
      if (one.get("code").equals(DUPLICATE_KEY) && details.hasNext()) one.putAll(details.next());
      completed.add(one);
    }
    answer.put("writeErrors", completed);
    boolean isOrdered = !Boolean.FALSE.equals(command.get("ordered"));
    if (command.containsKey("insert")) answer.put("n", inserted((Integer) answer.get("n"), completed, isOrdered));
    return answer;
  }

  private static int inserted(int given, List<Document> errors, boolean isOrdered) {
    return isOrdered ? (Integer) errors.get(0).get("index") : given - errors.size();
  }

  /** An error with the key it is about, if it is a duplicate one. */
  static MongoServerException explain(Operation operation, MongoServerException cause) {
    boolean isDuplicate = cause instanceof MongoServerError error && error.getCode() == DUPLICATE_KEY;
    if (!isDuplicate || operation.duplicates.isEmpty()) return cause;
    return new CommandError(DUPLICATE_KEY, "DuplicateKey", cause.getMessageWithoutErrorCode(), operation.duplicates.get(0));
  }
}
