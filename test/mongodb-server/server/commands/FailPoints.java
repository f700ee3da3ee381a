import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The failures that `configureFailPoint` has asked for, and commands taken through them. */
final class FailPoints {
  private static final AttributeKey<String> APP_NAME = AttributeKey.valueOf("appName");
  private static final Set<String> KINDS = Set.of("failCommand", "loseAnswer", "maxTimeAlwaysTimeOut");
  private final List<FailPoint> set = new ArrayList<>();
  /** How often each kind was met, as MongoDB counts for as long as it runs. */
  private final Map<String, Integer> met = new HashMap<>();

  /** Remembers, from its handshake, whose connection it is. */
  static void recognize(Channel channel, Document hello) {
    if (hello.get("client") instanceof Document client && client.get("application") instanceof Document application) {
      channel.attr(APP_NAME).set(String.valueOf(application.get("name")));
    }
  }

  /** Answers, as MongoDB does, how often failures of the kind were met so far. */
  synchronized Document configure(Document command) {
    String kind = String.valueOf(command.get("configureFailPoint"));
    if (!KINDS.contains(kind)) throw new CommandError(2, "BadValue", "no fail point named " + kind);
    Object mode = command.get("mode");
    Document settings = command.get("data") instanceof Document data ? data : new Document();
    FailPoint point = new FailPoint(kind, mode, settings);
    boolean isOff = "off".equals(mode);
    boolean isForAll = isOff && settings.isEmpty();
    set.removeIf(other -> isForAll ? other.kind.equals(kind) : other.about().equals(point.about()));
    if (!isOff) set.add(point);
    return new Document("count", met.getOrDefault(kind, 0)).append("ok", 1.0);
  }

  /** Null if the connection is to be closed without an answer. */
  Document take(Channel channel, String name, Document command, Supplier<Document> execution) {
    FailPoint failing = hit("failCommand", name, channel);
    if (failing != null) {
      pause(failing.blockMs());
      if (failing.closesConnection()) return null;
      CommandError error = failing.error(command);
      if (error != null) throw error;
    }
    if (isLimited(command) && hit("maxTimeAlwaysTimeOut", name, channel) != null) {
      throw new CommandError(50, "MaxTimeMSExpired", "operation exceeded time limit");
    }
    FailPoint losing = hit("loseAnswer", name, channel);
    Document answer = execution.get();
    if (losing != null) return null;
    Document concern = failing == null ? null : failing.writeConcernError();
    return concern == null ? answer : answer.clone().append("writeConcernError", concern);
  }

  private static boolean isLimited(Document command) {
    return command.get("maxTimeMS") instanceof Number limit && limit.longValue() > 0;
  }

  private synchronized FailPoint hit(String kind, String name, Channel channel) {
    String appName = channel.attr(APP_NAME).get();
    FailPoint found =
        set.stream().filter(point -> point.kind.equals(kind) && point.hits(name, appName)).findFirst().orElse(null);
    set.removeIf(FailPoint::isSpent);
    if (found != null) met.merge(kind, 1, Integer::sum);
    return found;
  }

  private static void pause(long ms) {
    try {
      Thread.sleep(ms);
    } catch (InterruptedException cause) {
      throw new IllegalStateException("interrupted while a command was held back", cause);
    }
  }
}
