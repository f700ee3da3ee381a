import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;

/**
 * A failure that was asked for, as MongoDB's own `failCommand` describes it: which commands, whose (`appName`), how often, and what
 * happens to them; and `maxTimeAlwaysTimeOut`, which every command meets that has a limit. `loseAnswer` is the stand-in's: the command is carried out, and the connection closed instead of an answer.
 */
final class FailPoint {
  final String kind;
  private final Document settings;
  private int toSkip;
  private int toFail;

  /** `mode` is "alwaysOn", `{ times }`, `{ skip }`, or both, so that only the n-th is hit. */
  FailPoint(String kind, Object mode, Document settings) {
    this.kind = kind;
    this.settings = settings;
    this.toFail = Integer.MAX_VALUE;
    if (mode instanceof Document counts) {
      toSkip = number(counts, "skip", 0);
      toFail = number(counts, "times", Integer.MAX_VALUE);
    }
  }

  /** Whose commands it is about; a newer one for the same takes the place of this. */
  String about() {
    return kind + "/" + settings.get("appName");
  }

  boolean isSpent() {
    return toFail == 0;
  }

  /** Whether this command is hit; counts it. */
  boolean hits(String command, String appName) {
    Object wantedApp = settings.get("appName");
    if (wantedApp != null && !wantedApp.equals(appName)) return false;
    if (!isForAnyCommand() && !(settings.get("failCommands") instanceof Collection<?> commands && commands.contains(command))) return false;
    if (toSkip > 0) {
      toSkip--;
      return false;
    }
    if (toFail == 0) return false;
    if (toFail != Integer.MAX_VALUE) toFail--;
    return true;
  }

  private boolean isForAnyCommand() {
    return kind.equals("maxTimeAlwaysTimeOut");
  }

  long blockMs() {
    return Boolean.TRUE.equals(settings.get("blockConnection")) ? number(settings, "blockTimeMS", 0) : 0;
  }

  boolean closesConnection() {
    return Boolean.TRUE.equals(settings.get("closeConnection"));
  }

  /** Null if the command is not to be refused. */
  CommandError error(Document command) {
    if (!(settings.get("errorCode") instanceof Number code)) return null;
    Collection<?> labels =
        settings.get("errorLabels") instanceof Collection<?> given ? given : CommandError.labelsFor(code.intValue(), command);
    return new CommandError(code.intValue(), null, "Failing command via 'failCommand' failpoint", labels.toArray(String[]::new));
  }

  /** What is added to the answer of a command that was carried out; null for nothing. */
  Document writeConcernError() {
    return settings.get("writeConcernError") instanceof Document error ? error : null;
  }

  private static int number(Document from, String name, int otherwise) {
    return from.get(name) instanceof Number number ? number.intValue() : otherwise;
  }
}
