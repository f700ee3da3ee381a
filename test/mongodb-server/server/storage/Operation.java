import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The command that a thread is carrying out: in which transaction (null: it only reads), and whether it may write. */
final class Operation {
  private static final ThreadLocal<Operation> CURRENT = new ThreadLocal<>();

  final Transaction transaction;
  final boolean isWriting;
  /** For every duplicate key it met, in order: `keyPattern` and `keyValue`, as MongoDB reports them. */
  final List<Document> duplicates = new ArrayList<>();

  Operation(Transaction transaction, boolean isWriting) {
    this.transaction = transaction;
    this.isWriting = isWriting;
  }

  /** Null where the server works for itself. */
  static Operation current() {
    return CURRENT.get();
  }

  <T> T run(Supplier<T> work) {
    Operation outer = CURRENT.get();
    CURRENT.set(this);
    try {
      return work.get();
    } finally {
      CURRENT.set(outer);
    }
  }
}
