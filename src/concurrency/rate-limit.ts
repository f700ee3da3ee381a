import { BoundedMap } from '../memory/bounded-map.ts';

/** How often something may happen. */
export interface Rate {
  /** How many at once. */
  burst: number;
  /** How long until another one may follow, in milliseconds. */
  refillMs: number;
}

export interface RateLimitOptions extends Rate {
  /** How many keys are remembered; the longest unused are forgotten, full as they are by then. */
  maxKeys: number;
}

/** What is left to somebody, after one was taken or refused. */
export interface RateState {
  /** How many at once. */
  limit: number;
  remaining: number;
  /** Seconds until all of them are there again. */
  fullSeconds: number;
  /** Seconds until there is one to take; 0 where there is. */
  nextSeconds: number;
  /** 0 where it was allowed; else after how many seconds the next one will be. */
  waitSeconds: number;
}

/** So many in a minute: all of them at once, or evenly. */
export function perMinute(count: number): Rate {
  return { burst: count, refillMs: 60_000 / count };
}

/**
 * Token buckets, one for each key. A bucket is one number, the instant at which it will be full: it needs no timer, and one that is
 * full need not be remembered. At most `maxKeys` are; the longest unused are forgotten and start again full, so that a million
 * addresses cost no more memory than that many. Nothing is written down.
 */
export class RateLimit {
  readonly #fullAtMs: BoundedMap<string, number>;
  readonly #rate: Rate;
  readonly #clock: () => number;

  /** @param clock in milliseconds; `take` and `look` may be given another instant instead */
  constructor({ maxKeys, ...rate }: RateLimitOptions, clock: () => number = () => performance.now()) {
    this.#fullAtMs = new BoundedMap(maxKeys);
    this.#rate = rate;
    this.#clock = clock;
  }

  /** Lets a key begin again as if nothing had happened. */
  forget(key: string): void {
    this.#fullAtMs.delete(key);
  }

  /** How many keys are remembered. */
  get size(): number {
    return this.#fullAtMs.size;
  }

  /** Takes one, if there is one. A refused one costs nothing: whoever waits as long as told gets in. */
  take(key: string, { rate = this.#rate, nowMs = this.#clock() }: { rate?: Rate; nowMs?: number } = {}): RateState {
    const before = this.#debtMs(key, rate, nowMs);
    const lackingMs = lackOf(rate, before);
    const debtMs = lackingMs === 0 ? before + rate.refillMs : before;
    this.#fullAtMs.set(key, nowMs + debtMs);
    return stateOf(rate, debtMs, lackingMs);
  }

  /** Puts back one that was taken. A bucket that is full stays so. */
  giveBack(key: string, { rate = this.#rate, nowMs = this.#clock() }: { rate?: Rate; nowMs?: number } = {}): RateState {
    const debtMs = Math.max(0, this.#debtMs(key, rate, nowMs) - rate.refillMs);
    this.#fullAtMs.set(key, nowMs + debtMs);
    return stateOf(rate, debtMs, lackOf(rate, debtMs));
  }

  /** What would be left, without taking any. */
  look(key: string, { rate = this.#rate, nowMs = this.#clock() }: { rate?: Rate; nowMs?: number } = {}): RateState {
    const debtMs = this.#debtMs(key, rate, nowMs);
    return stateOf(rate, debtMs, lackOf(rate, debtMs));
  }

  /** How long the bucket needs to be full; never longer than an empty one, should the clock have been set back. */
  #debtMs(key: string, rate: Rate, nowMs: number): number {
    return Math.min(rate.burst * rate.refillMs, Math.max(0, (this.#fullAtMs.get(key) ?? 0) - nowMs));
  }
}

/** Milliseconds until one more fits; 0 where it does. Sums of fractions are off by a hair, a whole one is not. */
function lackOf({ burst, refillMs }: Rate, debtMs: number): number {
  const lackingMs = debtMs + refillMs - burst * refillMs;
  return lackingMs <= Math.min(1, refillMs / 1000) ? 0 : lackingMs;
}

function stateOf({ burst, refillMs }: Rate, debtMs: number, lackingMs: number): RateState {
  const remaining = Math.max(0, Math.floor(burst - debtMs / refillMs + 0.001));
  return {
    limit: burst,
    remaining,
    fullSeconds: Math.ceil(debtMs / 1000),
    nextSeconds: remaining > 0 ? 0 : Math.max(1, Math.ceil(lackOf({ burst, refillMs }, debtMs) / 1000)),
    waitSeconds: Math.ceil(lackingMs / 1000),
  };
}
