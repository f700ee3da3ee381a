import type { ConcurrencyLimits } from './concurrency-limits.ts';

/** Those who are ready, in the order they became so; one whose host has enough to do waits aside until it has less. */
export class HostQueue<T extends { host: string }> {
  readonly #limits: ConcurrencyLimits;
  #ready: T[] = [];
  #next = 0;
  readonly #aside = new Map<string, T[]>();

  constructor(limits: ConcurrencyLimits) {
    this.#limits = limits;
  }

  /** How many wait. */
  get length(): number {
    let aside = 0;
    for (const waiting of this.#aside.values()) aside += waiting.length;
    return this.#ready.length - this.#next + aside;
  }

  add(thing: T): void {
    this.#ready.push(thing);
  }

  /** The next whose host has room; undefined where nobody has. */
  take(): T | undefined {
    while (this.#next < this.#ready.length) {
      const thing = this.#ready[this.#next];
      this.#next += 1;
      this.#compact();
      if (thing === undefined) continue;
      if (!this.#limits.isHostFull(thing.host)) return thing;
      const waiting = this.#aside.get(thing.host);
      if (waiting === undefined) this.#aside.set(thing.host, [thing]);
      else waiting.push(thing);
    }
    return undefined;
  }

  /** A host has room again: the first that waited for it is ready. */
  hostHasRoom(host: string): void {
    const waiting = this.#aside.get(host);
    const thing = waiting?.shift();
    if (waiting?.length === 0) this.#aside.delete(host);
    if (thing !== undefined) this.#ready.push(thing);
  }

  #compact(): void {
    if (this.#next < 1024 && this.#next < this.#ready.length) return;
    this.#ready = this.#ready.slice(this.#next);
    this.#next = 0;
  }
}
