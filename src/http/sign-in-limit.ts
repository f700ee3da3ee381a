import { networkOf } from './client-network.ts';

const BURST = 10;
const REFILL_MS = 30_000;
const MAX_ADDRESSES = 20_000;

/**
 * How often one address may try to sign in: ten times at once, then once every half minute. It stands beside the lock of the
 * account, which alone would let one address try every account there is. Nothing is written down; old addresses are forgotten.
 */
export class SignInLimit {
  #buckets = new Map<string, { tokens: number; at: number }>();

  /** Takes one try; answers 0, or for how many seconds the address must wait. */
  take(address: string, nowMs: number): number {
    const key = networkOf(address);
    const bucket = this.#buckets.get(key) ?? { tokens: BURST, at: nowMs };
    const tokens = Math.min(BURST, bucket.tokens + (nowMs - bucket.at) / REFILL_MS);
    this.#buckets.delete(key);
    // A try that is refused costs nothing: whoever waits as long as told gets in.
    this.#buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: nowMs });
    this.#forgetOldest();
    return tokens >= 1 ? 0 : Math.ceil(((1 - tokens) * REFILL_MS) / 1000);
  }

  #forgetOldest(): void {
    for (const key of this.#buckets.keys()) {
      if (this.#buckets.size <= MAX_ADDRESSES) return;
      this.#buckets.delete(key);
    }
  }
}
