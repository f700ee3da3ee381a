import type { RowWrite, WriteMany } from '../../log/writing/write-many.ts';
import type { Instant } from '../../publication/release.ts';
import type { LastAnswer } from './attempt.ts';
import { PUSH_COLLECTIONS } from './collections.ts';
import type { SubscriberState } from './subscriber-states.ts';
import type { Takedown } from './takedowns.ts';

/** What one attempt has changed. */
export interface Result {
  bucket: number;
  /** Where the subscriber stands after it. */
  at: SubscriberState;
  /** The attempt itself; null for a move over what never concerned the subscriber. */
  attempt: { seq: number; answer: LastAnswer } | null;
  takedowns: readonly Takedown[];
}

/**
 * One attempt in a page of them: those of one bucket that were written down at once are one row. A row each would make a delivery
 * cost the database more than the network.
 */
export type PageEntry = readonly [subscription: string, seq: number, ...LastAnswer];

const FLUSH_MS = 100;
const FLUSH_AT = 500;

/**
 * Writes results down in batches: one transaction for all that ended within a tenth of a second. A crash before it repeats those
 * requests, so that each arrives at least once. What could not be written waits for the next batch.
 */
export class ResultLog {
  readonly #writeMany: WriteMany;
  readonly #now: () => Instant;
  readonly #onFailure: (cause: unknown) => void;
  #waiting: Result[] = [];
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(writeMany: WriteMany, now: () => Instant, onFailure: (cause: unknown) => void) {
    this.#writeMany = writeMany;
    this.#now = now;
    this.#onFailure = onFailure;
  }

  add(result: Result): void {
    this.#waiting.push(result);
    if (this.#waiting.length >= FLUSH_AT) this.#flushLater(0);
    else if (this.#timer === null) this.#flushLater(FLUSH_MS);
  }

  /** Resolves when everything added so far is stored; rejects where it could not be. */
  flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const written = this.#writing.then(() => this.#write());
    this.#writing = written.catch(() => undefined);
    return written;
  }

  #flushLater(ms: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.flush().catch((cause: unknown) => {
        this.#onFailure(cause);
        if (this.#timer === null) this.#flushLater(10 * FLUSH_MS);
      });
    }, ms);
  }

  async #write(): Promise<void> {
    const results = this.#waiting;
    if (results.length === 0) return;
    this.#waiting = [];
    try {
      await this.#writeMany(writesOf(results, this.#now()));
    } catch (cause) {
      this.#waiting = [...results, ...this.#waiting];
      throw cause;
    }
  }
}

/** Attempts and take-downs first: where the database has no transactions, a crash in between repeats the delivery and loses nothing. */
function writesOf(results: readonly Result[], now: Instant): RowWrite[] {
  const pages = new Map<number, PageEntry[]>();
  const states = new Map<string, SubscriberState>();
  for (const { bucket, at, attempt } of results) {
    states.set(at.subscription, at);
    if (attempt === null) continue;
    const entry: PageEntry = [at.subscription, attempt.seq, ...attempt.answer];
    const page = pages.get(bucket);
    if (page === undefined) pages.set(bucket, [entry]);
    else page.push(entry);
  }
  return [
    ...[...pages].map(([bucket, entries]): RowWrite => {
      return { kind: 'insert', collection: PUSH_COLLECTIONS.attempts, row: { bucket, at: now, entries } };
    }),
    ...results.flatMap(({ takedowns }) => takedowns.map(takedownWrite)),
    ...[...states.values()].map(stateWrite),
  ];
}

function takedownWrite({ name, ...facts }: Takedown): RowWrite {
  return { kind: 'put', collection: PUSH_COLLECTIONS.takedowns, key: { name }, set: { ...facts } };
}

/** Only upwards, and only within its generation: a replay, or another worker, may have come in between. */
function stateWrite({ subscription, generation, since, ...facts }: SubscriberState): RowWrite {
  return {
    kind: 'update',
    collection: PUSH_COLLECTIONS.positions,
    where: { subscription, generation },
    notAbove: { field: 'position', value: facts.position },
    set: { ...facts, notice: facts.notice === null ? null : { ...facts.notice } },
  };
}
