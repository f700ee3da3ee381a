export interface Rate {
  /** How many at once. */
  burst: number;
  /** How long until another one may follow, in milliseconds. */
  refillMs: number;
  /** How many keys are remembered; the longest unused are forgotten, full as they are by then. */
  maxKeys: number;
}

/** How often something may happen, for each key apart. Nothing is written down. */
export class RateLimit {
  #buckets = new Map<string, { tokens: number; at: number }>();
  readonly #rate: Rate;
  readonly #clock: () => number;

  /** @param clock monotonic, in milliseconds */
  constructor(rate: Rate, clock: () => number = () => performance.now()) {
    this.#rate = rate;
    this.#clock = clock;
  }

  /** Lets a key begin again as if nothing had happened. */
  forget(key: string): void {
    this.#buckets.delete(key);
  }

  /** Takes one; answers 0, or for how many seconds to wait. What is refused costs nothing. */
  take(key: string, now = this.#clock()): number {
    const { burst, refillMs, maxKeys } = this.#rate;
    const bucket = this.#buckets.get(key) ?? { tokens: burst, at: now };
    const tokens = Math.min(burst, bucket.tokens + (now - bucket.at) / refillMs);
    this.#buckets.delete(key);
    this.#buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
    const [oldest] = this.#buckets.keys();
    if (this.#buckets.size > maxKeys && oldest !== undefined) this.#buckets.delete(oldest);
    return tokens >= 1 ? 0 : Math.ceil(((1 - tokens) * refillMs) / 1000);
  }
}
