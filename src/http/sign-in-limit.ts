import { RateLimit } from '../concurrency/rate-limit.ts';
import { networkOf } from './client-network.ts';

const RATE = { burst: 10, refillMs: 30_000, maxKeys: 20_000 };

/**
 * How often one address may try to sign in: ten times at once, then once every half minute. It stands beside the lock of the
 * account, which alone would let one address try every account there is. Nothing is written down; old addresses are forgotten.
 */
export class SignInLimit {
  readonly #limit = new RateLimit(RATE);

  /** Takes one try; answers 0, or for how many seconds the address must wait. What is refused costs nothing. */
  take(address: string, nowMs: number): number {
    return this.#limit.take(networkOf(address), { nowMs }).waitSeconds;
  }
}
