import type { Readable } from 'node:stream';

/**
 * A body that can be read more than once: what was read of it is kept, up to a limit, and read again before what is still to come. The
 * first reader waits for nothing but the sender.
 */
export class ReplayableBody {
  readonly #stream: Readable;
  readonly #source: AsyncIterator<Buffer>;
  readonly #maxKeptBytes: number;
  #kept: Buffer[] = [];
  #keptBytes = 0;
  #isWhole = true;

  constructor(source: Readable, maxKeptBytes: number) {
    // Taken by hand: a loop that is left early would close the sender's connection.
    this.#stream = source;
    this.#source = source.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer>;
    this.#maxKeptBytes = maxKeptBytes;
  }

  /** Whether it can be read from its beginning once more. */
  get canReplay(): boolean {
    return this.#isWhole;
  }

  /** From the beginning; one reader at a time. */
  async *read(): AsyncGenerator<Buffer, void, void> {
    if (!this.#isWhole) throw new Error('The body was too long to be kept');
    yield* [...this.#kept];
    for (;;) {
      const next = await this.#source.next();
      if (next.done === true) return;
      this.#keep(next.value);
      yield next.value;
    }
  }

  /**
   * Nobody reads it any more: what is still to come of it is let past. A connection whose body was left half read would answer nothing
   * else, and one that is closed at once may lose the answer.
   */
  async leave(): Promise<void> {
    await this.#source.return?.();
    this.#stream.resume();
  }

  #keep(chunk: Buffer): void {
    this.#keptBytes += chunk.length;
    this.#isWhole &&= this.#keptBytes <= this.#maxKeptBytes;
    if (this.#isWhole) this.#kept.push(chunk);
    else this.#kept = [];
  }
}
