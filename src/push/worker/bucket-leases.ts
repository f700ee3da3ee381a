import type { LogDatabase } from '../../log/log-database.ts';
import { ensureCounter, readCounter, swapCounter } from '../../log/writing/counters.ts';
import { BUCKETS } from '../state/buckets.ts';
import { PUSH_COUNTERS } from '../state/collections.ts';
import { EMPTY_BOARD, excessOf, type LeaseBoard, shareLeases, withoutWorker } from './share-leases.ts';

const NAME = PUSH_COUNTERS.leases;

export interface LeaseOptions {
  /** Unique among workers. */
  worker: string;
  /** A worker whose beat nobody has seen move for so long is dead. */
  leaseMs: number;
  /** How often a worker beats. */
  beatMs: number;
  /** Nothing new is begun so long before the lease ends: what is begun must be over by then. */
  lastCallMs: number;
  monotonicMs: () => number;
}

/**
 * The buckets this worker owns. All of them, and all workers, stand on one row that moves by compare-and-swap; a worker lives as
 * long as its number there grows. How long it has not grown each worker measures by its own monotonic clock, so that no wall clock
 * decides who owns what.
 */
export class BucketLeases {
  readonly #db: LogDatabase;
  readonly #options: LeaseOptions;
  #held: ReadonlySet<number> = new Set();
  #leaving: ReadonlySet<number> = new Set();
  /** When this worker's beat was last seen written; before its first beat it holds nothing. */
  #beatenAt = Number.NEGATIVE_INFINITY;
  #isMade = false;
  #seen = new Map<string, { beat: number; at: number }>();

  constructor(db: LogDatabase, options: LeaseOptions) {
    this.#db = db;
    this.#options = options;
  }

  get held(): ReadonlySet<number> {
    return this.#held;
  }

  /** Whether something new may be begun for a bucket now. */
  mayBegin(bucket: number): boolean {
    if (!this.#held.has(bucket) || this.#leaving.has(bucket)) return false;
    const { leaseMs, lastCallMs, monotonicMs } = this.#options;
    return monotonicMs() < this.#beatenAt + leaseMs - lastCallMs;
  }

  /** Beats if it is time, takes what is free and gives up what is too much, once nothing is under way in it. */
  async renew(isIdle: (bucket: number) => boolean): Promise<void> {
    const { worker, beatMs, monotonicMs } = this.#options;
    if (monotonicMs() < this.#beatenAt + beatMs) return;
    if (!this.#isMade) await ensureCounter(this.#db, NAME);
    this.#isMade = true;
    for (;;) {
      const startedAt = monotonicMs();
      const { value, note } = await readCounter(this.#db, NAME);
      const board = readBoard(note);
      // Whoever was removed while it slept owns nothing any more, whatever it remembers.
      this.#hold(board);
      const canFree = (bucket: number) => this.#leaving.has(bucket) && isIdle(bucket);
      const next = shareLeases(board, worker, { dead: this.#deadOn(board), canFree });
      if (!(await swapCounter(this.#db, NAME, value, { value: value + 1, note: next }))) continue;
      this.#beatenAt = startedAt;
      this.#hold(next);
      return;
    }
  }

  /** Gives everything up at once: the others need not wait for the end of a lease. */
  async release(): Promise<void> {
    for (;;) {
      const { value, note } = await readCounter(this.#db, NAME);
      const next = withoutWorker(readBoard(note), this.#options.worker);
      if (await swapCounter(this.#db, NAME, value, { value: value + 1, note: next })) break;
    }
    this.#beatenAt = Number.NEGATIVE_INFINITY;
    this.#held = new Set();
  }

  #hold(board: LeaseBoard): void {
    const mine = board.owners.flatMap((owner, bucket) => (owner === this.#options.worker ? [bucket] : []));
    this.#held = new Set(mine);
    const excess = excessOf(board, this.#options.worker);
    this.#leaving = new Set(excess === 0 ? [] : mine.slice(-excess));
  }

  #deadOn(board: LeaseBoard): Set<string> {
    const now = this.#options.monotonicMs();
    const seen = new Map<string, { beat: number; at: number }>();
    for (const [worker, beat] of Object.entries(board.beats)) {
      const before = this.#seen.get(worker);
      seen.set(worker, before?.beat === beat ? before : { beat, at: now });
    }
    this.#seen = seen;
    const isDead = ({ at }: { at: number }) => now - at > this.#options.leaseMs;
    return new Set([...seen].flatMap(([worker, entry]) => (isDead(entry) ? [worker] : [])));
  }
}

/** Removes all workers from the board: for the start of a process that knows itself alone on its database. */
export async function forgetWorkers(db: LogDatabase): Promise<void> {
  await ensureCounter(db, NAME);
  for (;;) {
    const { value } = await readCounter(db, NAME);
    if (await swapCounter(db, NAME, value, { value: value + 1, note: EMPTY_BOARD })) return;
  }
}

function readBoard(note: unknown): LeaseBoard {
  if (typeof note !== 'object' || note === null || !('beats' in note) || !('owners' in note)) return EMPTY_BOARD;
  const owners = Array.isArray(note.owners) ? (note.owners as (string | null)[]) : [];
  return {
    beats: note.beats as Record<string, number>,
    owners: Array.from({ length: BUCKETS }, (_, bucket) => owners[bucket] ?? null),
  };
}
