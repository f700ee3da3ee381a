/**
 * Another transaction has written what this one wants to write. A transaction of several commands ends by it (WriteConflict); a single
 * command waits for the holder and begins again.
 */
final class Conflict extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Conflict() {
    super("WriteConflict", null, false, false);
  }
}
