const WINDOW_MS = 60_000;

/** What is left of somebody's requests, after one was taken or refused. */
export interface RateState {
  /** Requests in a minute. */
  limit: number;
  remaining: number;
  /** Until all of them are there again. */
  fullSeconds: number;
  /** Until there is one to take; 0 where there is. */
  nextSeconds: number;
  /** Null where the request was allowed; else when the next one will be. */
  retryAfterSeconds: number | null;
}

/**
 * Token buckets, each of a minute's requests that come back evenly. A bucket is one number, the instant at which it will be full: it
 * needs no timer, and one that is full need not be remembered. At most `maxBuckets` are; the longest unused go first and start
 * again full, so that a million addresses cost no more memory than that many.
 */
export class RateLimit {
  #fullAtMs = new Map<string, number>();
  #maxBuckets: number;

  constructor(maxBuckets: number) {
    this.#maxBuckets = maxBuckets;
  }

  get size(): number {
    return this.#fullAtMs.size;
  }

  /** Takes one request, if there is one. A refused one costs nothing: whoever waits as long as told gets in. */
  take(who: string, perMinute: number, nowMs: number): RateState {
    const intervalMs = WINDOW_MS / perMinute;
    const before = this.#debtMs(who, nowMs);
    const after = before + intervalMs;
    // Sums of fractions are off by a hair; a whole request is not.
    const isAllowed = after <= WINDOW_MS + intervalMs / 1000;
    const debt = isAllowed ? after : before;
    this.#fullAtMs.delete(who);
    this.#fullAtMs.set(who, nowMs + debt);
    this.#forgetOldest();
    return stateOf(perMinute, debt, isAllowed ? null : after - WINDOW_MS);
  }

  /** What would be left, without taking any. */
  look(who: string, perMinute: number, nowMs: number): RateState {
    const debt = this.#debtMs(who, nowMs);
    const lacking = debt + WINDOW_MS / perMinute - WINDOW_MS;
    return stateOf(perMinute, debt, lacking > 1 ? lacking : null);
  }

  /** How long the bucket needs to be full; never more than a minute, should the clock have been set back. */
  #debtMs(who: string, nowMs: number): number {
    return Math.min(WINDOW_MS, Math.max(0, (this.#fullAtMs.get(who) ?? 0) - nowMs));
  }

  #forgetOldest(): void {
    for (const who of this.#fullAtMs.keys()) {
      if (this.#fullAtMs.size <= this.#maxBuckets) return;
      this.#fullAtMs.delete(who);
    }
  }
}

function stateOf(limit: number, debtMs: number, waitMs: number | null): RateState {
  const intervalMs = WINDOW_MS / limit;
  const remaining = Math.max(0, Math.floor((WINDOW_MS - debtMs) / intervalMs + 0.001));
  const nextSeconds = remaining > 0 ? 0 : Math.max(1, Math.ceil((debtMs + intervalMs - WINDOW_MS) / 1000));
  return {
    limit,
    remaining,
    fullSeconds: Math.ceil(debtMs / 1000),
    nextSeconds,
    retryAfterSeconds: waitMs === null ? null : Math.max(1, Math.ceil(waitMs / 1000)),
  };
}
