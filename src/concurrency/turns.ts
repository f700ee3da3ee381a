/** How long the loop may be at it before what waits beside it has its turn, in milliseconds. */
const AT_A_STRETCH_MS = 8;

/**
 * Goes on with pieces of work in the order they come, a few milliseconds at a stretch, so that whoever else waits for the event loop
 * waits no longer than that and one piece. Node hands over everything that has come from a thread at once, with all that
 * follows from it: many answers would hold the loop for as long as all of them take.
 */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  readonly #nowMs: () => number;
  /** When this stretch began; null where none has. */
  #begunMs: number | null = null;

  constructor(nowMs: () => number = () => performance.now()) {
    this.#nowMs = nowMs;
  }

  run(work: () => void): void {
    if (this.#begunMs === null) this.#begin();
    if (this.#waiting.length === 0 && !this.#isOver()) work();
    else this.#waiting.push(work);
  }

  #begin(): void {
    this.#begunMs = this.#nowMs();
    setImmediate(() => this.#next());
  }

  #isOver(): boolean {
    return this.#begunMs !== null && this.#nowMs() - this.#begunMs >= AT_A_STRETCH_MS;
  }

  /** One piece a turn: what follows from it comes after it, and takes nobody knows how long. */
  #next(): void {
    this.#begunMs = null;
    const work = this.#waiting.shift();
    if (work === undefined) return;
    this.#begin();
    work();
  }
}
