import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Set;

/** An error as MongoDB answers it: code, name, and the labels by which a driver knows what may be tried again. */
final class CommandError extends MongoServerError {
  private static final long serialVersionUID = 1L;
  static final String TRANSIENT = "TransientTransactionError";
  static final String RETRYABLE = "RetryableWriteError";
  /** Codes that a driver may meet with the same write again (retryable writes specification). */
  private static final Set<Integer> RETRYABLE_CODES = Set.of(6, 7, 89, 91, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436);

  final List<String> labels;
  /** What else the answer says, such as `keyValue`. */
  final transient Document details;

  CommandError(int code, String codeName, String message, String... labels) {
    this(code, codeName, message, new Document(), labels);
  }

  CommandError(int code, String codeName, String message, Document details, String... labels) {
    super(code, codeName, message);
    this.labels = List.of(labels);
    this.details = details;
  }

  Document toAnswer() {
    Document answer = new Document("ok", 0.0).append("errmsg", getMessageWithoutErrorCode()).append("code", getCode());
    answer.putIfNotNull("codeName", getCodeName());
    answer.putAll(details);
    if (!labels.isEmpty()) answer.put("errorLabels", labels);
    return answer;
  }

  static CommandError writeConflict() {
    String message = "WriteConflict error: this operation conflicted with another operation. Please retry your operation or multi-document transaction.";
    return new CommandError(112, "WriteConflict", message, TRANSIENT);
  }

  static CommandError noSuchTransaction(String why) {
    return new CommandError(251, "NoSuchTransaction", why, TRANSIENT);
  }


  /** The label that a code brings where it is met: inside a transaction, or at a write that may be repeated. */
  static List<String> labelsFor(int code, Document command) {
    if (!RETRYABLE_CODES.contains(code)) return List.of();
    boolean isInTransaction = Boolean.FALSE.equals(command.get("autocommit"));
    String name = command.keySet().iterator().next();
    boolean isEnding = name.equals("commitTransaction") || name.equals("abortTransaction");
    if (isInTransaction && !isEnding) return List.of(TRANSIENT);
    return isInTransaction || command.containsKey("txnNumber") ? List.of(RETRYABLE) : List.of();
  }
}
