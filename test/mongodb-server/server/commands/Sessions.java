import de.bwaldvogel.mongo.bson.Document;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The logical sessions of all clients, by their ids. They outlive connections: a client that is killed leaves its transaction open. */
final class Sessions {
  private final Map<Object, Session> sessions = new ConcurrentHashMap<>();
  private final Timeline timeline;
  private volatile Duration lifetime;

  Sessions(Timeline timeline, Duration lifetime) {
    this.timeline = timeline;
    this.lifetime = lifetime;
  }

  Session of(Document command) {
    if (!(command.get("lsid") instanceof Document session)) {
      throw new CommandError(72, "InvalidOptions", "Transaction number requires a session ID to also be specified");
    }
    return sessions.computeIfAbsent(session.get("id"), id -> new Session());
  }

  void start(Session session, long number) {
    session.refuseRestart(number);
    session.abandon();
    session.start(number, timeline.begin(lifetime));
  }

  /** `transactionLifetimeLimitSeconds`, for transactions that begin from now on. */
  void limitLifetime(double seconds) {
    lifetime = Duration.ofMillis((long) (seconds * 1_000));
  }

  /** Forgets sessions that their client has ended; an open transaction stays until it expires. */
  void end(Document command) {
    if (!(command.get("endSessions") instanceof Collection<?> ended)) return;
    for (Object session : ended) {
      if (session instanceof Document document) {
        sessions.computeIfPresent(document.get("id"), (id, known) -> known.hasOpen() ? known : null);
      }
    }
  }

  /** Aborts the open transactions of the sessions that `killSessions` names. To be called under the lock. */
  void kill(Document command) {
    if (!(command.get("killSessions") instanceof Collection<?> killed)) return;
    for (Object session : killed) {
      Session known = session instanceof Document document ? sessions.get(document.get("id")) : null;
      if (known != null) known.abandon();
    }
  }

  /** Aborts transactions that have lived too long, or all of them. To be called under the lock. */
  void abort(boolean isForAll) {
    for (Transaction transaction : timeline.openTransactions()) {
      if (isForAll || transaction.isExpired()) transaction.abort();
    }
  }
}
