/** Things to be looked at again at a time, the earliest first. Times are monotonic milliseconds. */
export class RetryQueue<T> {
  /** The latest first, so that the earliest is taken from the end. */
  #entries: { at: number; thing: T }[] = [];

  /** When the earliest is due; null where there is none. */
  get nextAt(): number | null {
    return this.#entries.at(-1)?.at ?? null;
  }

  get length(): number {
    return this.#entries.length;
  }

  /** Lets go of whatever need not be looked at any more. */
  keep(isWanted: (thing: T) => boolean): void {
    this.#entries = this.#entries.filter(({ thing }) => isWanted(thing));
  }

  add(at: number, thing: T): void {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#entries[middle]?.at ?? 0) > at) low = middle + 1;
      else high = middle;
    }
    this.#entries.splice(low, 0, { at, thing });
  }

  /** Takes out all that are due. */
  *due(now: number): Generator<T> {
    for (let last = this.#entries.at(-1); last !== undefined && last.at <= now; last = this.#entries.at(-1)) {
      this.#entries.pop();
      yield last.thing;
    }
  }
}
