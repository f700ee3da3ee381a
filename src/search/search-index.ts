import { rm } from 'node:fs/promises';
import { LogSignal } from '../log/follow.ts';
import type { IndexBatch } from './index-file/apply-batch.ts';
import { type IndexPlace, IndexThread, IndexUnusableError } from './threads/index-thread.ts';
import type { IndexAnswers, IndexQuestion, IndexTask } from './threads/messages.ts';

/** What was read; `behind` where the index is being made and could not answer truthfully yet, `busy` where too many ask at once. */
export type IndexReading<Kind extends keyof IndexAnswers> =
  | { kind: 'found'; found: IndexAnswers[Kind] }
  | { kind: 'behind' | 'busy' };

/** How long a question waits for the index to take in what feeds show already, in milliseconds: as a rule it is a matter of few. */
const MAX_WAIT_MS = 2_000;
/** Who is farther behind in the log is making the index anew, and that is not worth waiting for. */
const MAX_WAIT_CHANGES = 500;
/** Each is a matter of some milliseconds; nobody shall wait for seconds because others search. */
const MAX_ASKED = 64;

/**
 * The words of the texts in the log, in a file of their own beside whichever database holds the content. One thread writes, as the log is
 * followed; another reads. The file is only a copy: one that is damaged or strange is thrown away, and made anew from the log.
 */
export class SearchIndex {
  readonly #place: IndexPlace;
  readonly #head: () => number;
  readonly #writer: IndexThread;
  readonly #reader: IndexThread;
  readonly #progress = new LogSignal();
  readonly #closing = new AbortController();
  /** How far the log was in it when this side last heard. */
  #cursor = 0;
  #asked = 0;
  #mending: Promise<void> | null = null;
  /** How many files were thrown away. */
  #thrownAway = 0;

  /** @param head how far of the log what it answers must be true of */
  constructor(place: IndexPlace, head: () => number) {
    this.#place = place;
    this.#head = head;
    this.#writer = new IndexThread(place);
    this.#reader = new IndexThread(place);
  }

  /** How far the log was in it when this side last heard. */
  get position(): number {
    return this.#cursor;
  }

  /** How far the log is in it; 0 where it has just been begun. */
  async cursor(): Promise<number> {
    const before = this.#cursor;
    this.#cursor = await this.#write({ kind: 'cursor' });
    if (this.#cursor !== before) this.#progress.notify();
    return this.#cursor;
  }

  /** Takes a stretch of the log in, unless somebody has, and tells how far the log is in it now. */
  async apply(batch: IndexBatch): Promise<number> {
    this.#cursor = await this.#write({ kind: 'apply', batch });
    this.#progress.notify();
    return this.#cursor;
  }

  /** Begins again from nothing; whoever follows the log fills it. */
  async empty(): Promise<void> {
    this.#cursor = await this.#write({ kind: 'empty' });
  }

  /** Answers from a state that has all that feeds have; waits a moment for it where it must. */
  async read<Kind extends keyof IndexAnswers>(
    question: Extract<IndexQuestion, { kind: Kind }>,
  ): Promise<IndexReading<Kind>> {
    if (this.#asked >= MAX_ASKED) return { kind: 'busy' };
    this.#asked += 1;
    try {
      return await this.#readOnceThere(question);
    } finally {
      this.#asked -= 1;
    }
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.all([this.#writer.close(), this.#reader.close()]);
  }

  /** Ends its threads wherever they are, as a crash does. Asked again, it starts others. */
  async crash(): Promise<void> {
    await Promise.all([this.#writer.terminate(), this.#reader.terminate()]);
  }

  async #readOnceThere<Kind extends keyof IndexAnswers>(
    question: Extract<IndexQuestion, { kind: Kind }>,
  ): Promise<IndexReading<Kind>> {
    const atLeast = this.#head();
    const deadline = performance.now() + MAX_WAIT_MS;
    for (;;) {
      const result = await this.#ask(question, atLeast);
      // The thread answers what it was asked: the types of the two belong together.
      if (result.kind === 'found') return { kind: 'found', found: result.found as IndexAnswers[Kind] };
      const leftMs = deadline - performance.now();
      if (result.cursor + MAX_WAIT_CHANGES < atLeast || leftMs <= 0) return { kind: 'behind' };
      // It may have come there while the thread answered.
      if (this.#cursor < atLeast) await this.#progress.wait(leftMs, this.#closing.signal);
    }
  }

  async #ask(question: IndexQuestion, atLeast: number) {
    await this.#mending;
    const thrownAway = this.#thrownAway;
    try {
      const result = await this.#reader.ask({ kind: 'read', question, atLeast });
      if (result.kind === 'found' || result.kind === 'behind') return result;
      throw new Error(`The thread of the search index answered ${result.kind} to a question`);
    } catch (cause) {
      await this.#throwAway(thrownAway, cause);
      this.#cursor = 0;
      return { kind: 'behind', cursor: Number.NEGATIVE_INFINITY } as const;
    }
  }

  async #write(task: Extract<IndexTask, { kind: 'cursor' | 'apply' | 'empty' }>): Promise<number> {
    await this.#mending;
    const thrownAway = this.#thrownAway;
    try {
      const result = await this.#writer.ask(task);
      if (result.kind === 'cursor') return result.cursor;
      throw new Error(`The thread of the search index answered ${result.kind}`);
    } catch (cause) {
      await this.#throwAway(thrownAway, cause);
      return 0;
    }
  }

  /**
   * Removes the file that somebody found damaged, once. Whoever had asked its threads by then – `before` is how many files were thrown away
   * when they asked – lost them with it, and has nothing more to throw away.
   *
   * @throws the cause where it is another
   */
  async #throwAway(before: number, cause: unknown): Promise<void> {
    if (before === this.#thrownAway) {
      if (!(cause instanceof IndexUnusableError)) throw cause;
      this.#thrownAway += 1;
      this.#mending = this.#removeFile().finally(() => {
        this.#mending = null;
      });
    }
    await this.#mending;
  }

  async #removeFile(): Promise<void> {
    await this.crash();
    await removeIndexFile(this.#place.file);
  }
}

/** The file with what SQLite keeps beside it. */
export async function removeIndexFile(file: string): Promise<void> {
  for (const end of ['', '-wal', '-shm', '-journal']) await rm(`${file}${end}`, { force: true });
}
