import type { LogDatabase } from '../log/log-database.ts';
import { ensureCounter, readCounter, swapCounter } from '../log/writing/counters.ts';
import { readHead } from '../log/writing/sequencer.ts';

/** Tells a log that is still empty from one that nobody has begun to tell of. */
const BEGUN = { begun: true };

/**
 * Where telling somebody outside stands in the log, kept under a counter's name, so that a restart repeats little and misses nothing. Whoever
 * is named for the first time is told of what changes from then on.
 */
export async function toldPosition(db: LogDatabase, counter: string): Promise<number> {
  const { value, note } = await readCounter(db, counter);
  if (note !== null) return value;
  await ensureCounter(db, counter);
  const now = await readHead(db);
  // Another worker that begins at the same moment begins no later.
  await swapCounter(db, counter, 0, { value: now, note: BEGUN });
  return now;
}

/** Notes that all up to `to` was told, unless another worker has moved on from `from`. */
export async function moveToldPosition(db: LogDatabase, counter: string, from: number, to: number): Promise<void> {
  await swapCounter(db, counter, from, { value: to, note: BEGUN });
}
