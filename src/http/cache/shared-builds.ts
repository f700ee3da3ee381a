import { BoundedMap } from '../../memory/bounded-map.ts';
import type { Stamp, Validity } from './validity.ts';

/** A thing made from the log, and the channels whose next change makes it stale; null: it is never kept. */
export interface Build<T> {
  value: T;
  dependsOn: readonly string[] | null;
}

interface Kept<T> {
  stamp: Stamp;
  build: Promise<Build<T>>;
  /** Null until it is built. */
  dependsOn: readonly string[] | null;
}

/**
 * What several answers are made from, such as a feed before it has a format: built once for all that ask, and kept as the response
 * cache keeps its answers, while no channel it depends on has moved. At most `maxBuilds`, those that were asked for last.
 */
export class SharedBuilds<T> {
  readonly #kept: BoundedMap<string, Kept<T>>;
  readonly #validity: Validity;

  constructor(validity: Validity, maxBuilds: number) {
    this.#validity = validity;
    this.#kept = new BoundedMap(maxBuilds);
  }

  /** A build that fails fails for all who waited for it, and is not kept. */
  async get(key: string, make: () => Promise<Build<T>>): Promise<T> {
    const known = this.#kept.get(key);
    const stamp = this.#validity.stamp();
    if (known !== undefined && this.#isCurrent(known, stamp)) {
      this.#kept.use(key);
      return (await known.build).value;
    }
    const kept: Kept<T> = { stamp, build: make(), dependsOn: null };
    this.#kept.set(key, kept);
    try {
      const { value, dependsOn } = await kept.build;
      kept.dependsOn = dependsOn;
      return value;
    } finally {
      if (kept.dependsOn === null && this.#kept.get(key) === kept) this.#kept.delete(key);
    }
  }

  /** What is still being built is shared only by those who asked at the same position: it may not show what came since. */
  #isCurrent({ stamp, dependsOn }: Kept<T>, now: Stamp): boolean {
    if (dependsOn !== null) return this.#validity.isCurrent(stamp, dependsOn);
    return stamp.seq === now.seq && stamp.epoch === now.epoch;
  }
}
