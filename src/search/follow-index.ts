import { LogSignal } from '../log/follow.ts';
import type { LogDatabase } from '../log/log-database.ts';
import { changesFor } from '../log/reading/changes-for.ts';
import { readHead } from '../log/writing/sequencer.ts';
import type { SearchIndex } from './search-index.ts';
import { indexedRow } from './searchable-text.ts';

/**
 * Texts that are read and written together. Making an index of 20,000 leaves a process of 420 MB where they are 500, of 295 MB where they are
 * 50, which takes a fifth longer.
 */
const BATCH = 100;

const AFTER_TROUBLE_MS = 5_000;

/** Brings the index one batch nearer to the end of the log; true when it has arrived. */
export async function advanceIndex(index: SearchIndex, db: LogDatabase): Promise<boolean> {
  const after = await index.cursor();
  const head = await readHead(db);
  if (after > head) {
    // Of a log that went on otherwise than this one.
    await index.empty();
    return false;
  }
  if (after === head) return true;
  // Trusted partners are told of every row.
  const { rows, upTo } = await changesFor(db, 'trusted', after, BATCH);
  const cursor = await index.apply({ after, upTo, rows: rows.map(indexedRow) });
  return rows.length < BATCH && cursor >= head;
}

/** Keeps the index at the end of the log until `signal` is aborted, and closes it. */
export async function keepIndex(
  index: SearchIndex,
  db: LogDatabase,
  options: { logSignal: LogSignal; pollMs: number; signal: AbortSignal; onTrouble: (cause: unknown) => void },
): Promise<void> {
  const { logSignal, pollMs, signal, onTrouble } = options;
  try {
    while (!signal.aborted) {
      // Listening begins before the log is read: a notification between the two is not missed.
      const notified = logSignal.wait(pollMs, signal);
      try {
        while (!(await advanceIndex(index, db)) && !signal.aborted);
      } catch (cause) {
        onTrouble(cause);
        // Whatever the machine refuses it will refuse again at once: a full disk, a folder that may not be written to.
        await new LogSignal().wait(AFTER_TROUBLE_MS, signal);
      }
      await notified;
    }
  } finally {
    await index.close();
  }
}
