import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What the server says about itself: the primary of a replica set of one, which may step down for a while, or a server alone. */
final class Member {
  static final int WIRE_VERSION = 13;
  private static final Set<String> READS = Set.of("find", "aggregate", "count", "distinct", "listCollections", "listIndexes", "getMore");
  /** What a server that is nobody's primary answers too. */
  private static final Set<String> ANYTIME =
      Set.of("ping", "buildInfo", "endSessions", "killCursors", "serverStatus", "replSetGetStatus", "getLog", "connectionStatus");

  private final boolean isReplicaSet;
  private volatile String address = "";
  private volatile long downUntilNanos = System.nanoTime();
  private volatile int term = 1;

  Member(boolean isReplicaSet) {
    this.isReplicaSet = isReplicaSet;
  }

  boolean isReplicaSet() {
    return isReplicaSet;
  }

  void listensAt(String hostAndPort) {
    address = hostAndPort;
  }

  /** Steps down; is elected again, by itself, after so many seconds. */
  void stepDown(double seconds) {
    downUntilNanos = System.nanoTime() + (long) (seconds * 1e9);
    term++;
  }

  private boolean isPrimary() {
    return System.nanoTime() - downUntilNanos >= 0;
  }

  void requirePrimary(String command, Document body) {
    if (isPrimary() || ANYTIME.contains(command)) return;
    CommandError error = READS.contains(command)
        ? new CommandError(13435, "NotPrimaryNoSecondaryOk", "not primary and secondaryOk=false", labels(13435, body))
        : new CommandError(10107, "NotWritablePrimary", "not primary", labels(10107, body));
    throw error;
  }

  private static String[] labels(int code, Document body) {
    return CommandError.labelsFor(code, body).toArray(String[]::new);
  }

  Document hello(String command) {
    boolean isPrimary = isPrimary();
    Document answer = new Document("helloOk", true);
    answer.put(command.equals("hello") ? "isWritablePrimary" : "ismaster", isPrimary);
    if (isReplicaSet) describeSet(answer, isPrimary);
    answer.put("maxBsonObjectSize", 16 * 1024 * 1024);
    answer.put("maxMessageSizeBytes", 48_000_000);
    answer.put("maxWriteBatchSize", 1_000);
    answer.put("localTime", Instant.now());
    answer.put("minWireVersion", 0);
    answer.put("maxWireVersion", WIRE_VERSION);
    answer.put("readOnly", false);
    answer.put("ok", 1.0);
    return answer;
  }

  private void describeSet(Document answer, boolean isPrimary) {
    answer.put("secondary", !isPrimary);
    answer.put("setName", "rs0");
    answer.put("setVersion", 1);
    answer.put("hosts", List.of(address));
    answer.put("me", address);
    if (isPrimary) {
      answer.put("primary", address);
      answer.put("electionId", new ObjectId(String.format("7fffffff%016x", term)));
    }
    answer.put("logicalSessionTimeoutMinutes", 30);
  }
}
