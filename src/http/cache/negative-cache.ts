import { BoundedMap } from '../../memory/bounded-map.ts';
import type { UnrenderedResponse } from './public-response.ts';
import type { Stamp, Validity } from './validity.ts';

interface Kept {
  found: UnrenderedResponse;
  stamp: Stamp;
  dependsOn: readonly string[];
}

/** Longer addresses are asked for by nobody who means it, and would make the bound one of number alone. */
const MAX_KEY_CHARS = 512;

/**
 * What is known not to be at an address, or to be at another: answered from memory as long as no channel moves in which it could appear.
 * At most `maxEntries`, those that were asked for last: there are as many unknown names as somebody cares to make up.
 */
export class NegativeCache {
  readonly #kept: BoundedMap<string, Kept>;
  readonly #validity: Validity;

  constructor(validity: Validity, maxEntries: number) {
    this.#validity = validity;
    this.#kept = new BoundedMap(maxEntries);
  }

  /** How many answers it holds. */
  get size(): number {
    return this.#kept.size;
  }

  /** The answer of an address, if it is still true; if not, it is forgotten. */
  take(key: string): UnrenderedResponse | null {
    const kept = this.#kept.get(key);
    if (kept === undefined) return null;
    if (this.#validity.isCurrent(kept.stamp, kept.dependsOn)) return this.#kept.use(key)?.found ?? null;
    this.#kept.delete(key);
    return null;
  }

  /** Keeps an answer that says on what it depends. */
  keep(key: string, found: UnrenderedResponse, stamp: Stamp): void {
    const dependsOn = found.dependsOn ?? null;
    if (dependsOn !== null && key.length <= MAX_KEY_CHARS) this.#kept.set(key, { found, stamp, dependsOn });
  }
}
