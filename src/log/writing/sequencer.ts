import { findRows } from '../../stored-rows/find-rows.ts';
import type { LogDatabase } from '../log-database.ts';
import { LOG_COLLECTIONS } from '../log-database.ts';
import { type Counter, ensureCounter, readCounter, swapCounter } from './counters.ts';

/** Counter of the last claimed number; its note lists the keys claimed last, in order. */
const CLAIMED = 'log';
/** Counter of the last number that stands on its row: nothing at or below it will ever appear later. */
export const HEAD_COUNTER = 'log-applied';
const BATCH = 100;

/**
 * Numbers all pending releases and returns how many it numbered.
 *
 * Seq order is visibility order: a batch of numbers is claimed by compare-and-swap on one row, then written onto its releases,
 * then declared applied; readers look no further than what is applied. A process that dies in between leaves its claim behind,
 * and whoever comes next finishes it before claiming more, so any number of sequencers may run, and each step may be repeated:
 * a number is written only onto a row that stands lower, hence a late repetition changes nothing.
 */
export async function numberPending(db: LogDatabase): Promise<number> {
  let numbered = 0;
  for (;;) {
    await ensureCounters(db);
    const claimed = await finishClaim(db);
    const keys = await pendingKeys(db);
    if (keys.length === 0) return numbered;
    const claim = { value: claimed + keys.length, note: keys };
    if (!(await swapCounter(db, CLAIMED, claimed, claim))) {
      // Another was quicker, or somebody has emptied the database beneath this process.
      ensured.delete(db);
      continue;
    }
    // It was won from `claimed`, so that is how far the numbers stood on their rows.
    await applyClaim(db, claimed, claim);
    numbered += keys.length;
    // Whoever writes a row after this look notifies the sequencer, which looks again.
    if (keys.length < BATCH) return numbered;
    // The embedded database answers synchronously: let others breathe between batches.
    await new Promise(setImmediate);
  }
}

/** Databases that are known to have their counters. */
const ensured = new WeakSet<LogDatabase>();

async function ensureCounters(db: LogDatabase): Promise<void> {
  if (ensured.has(db)) return;
  await ensureCounter(db, CLAIMED);
  await ensureCounter(db, HEAD_COUNTER);
  ensured.add(db);
}

/** The highest number a reader may look at; 0 for an empty log. */
export async function readHead(db: LogDatabase): Promise<number> {
  return (await readCounter(db, HEAD_COUNTER)).value;
}

/** Finishes what a sequencer left behind; returns the last number that was given. */
export async function finishNumbering(db: LogDatabase): Promise<number> {
  await ensureCounters(db);
  return finishClaim(db);
}

/** Lets numbers go on behind `next`, where `last` is the last that was given; does nothing where they have gone on already. */
export async function skipNumbers(db: LogDatabase, last: number, next: number): Promise<void> {
  if (await swapCounter(db, CLAIMED, last, { value: next, note: [] }))
    await swapCounter(db, HEAD_COUNTER, last, { value: next, note: null });
}

/** Writes the last claim onto its rows if that is still to be done; returns the last claimed number. */
async function finishClaim(db: LogDatabase): Promise<number> {
  const claim = await readCounter(db, CLAIMED);
  const applied = await readCounter(db, HEAD_COUNTER);
  if (applied.value >= claim.value) return claim.value;
  await applyClaim(db, applied.value, claim);
  return claim.value;
}

/** Writes claimed numbers onto their rows and declares them applied; whoever else does the same meanwhile does no harm. */
async function applyClaim(db: LogDatabase, applied: number, claim: Counter): Promise<void> {
  const keys = Array.isArray(claim.note) ? claim.note.map(String) : [];
  const first = claim.value - keys.length + 1;
  for (const [index, key] of keys.entries()) await applyNumber(db, key, first + index);
  await swapCounter(db, HEAD_COUNTER, applied, { value: claim.value, note: null });
}

async function applyNumber(db: LogDatabase, key: string, seq: number): Promise<void> {
  await db.updateOne({
    collection: LOG_COLLECTIONS.releases,
    where: { and: [{ key: { equals: key } }, { seq: { less_than: seq } }] },
    data: { seq, isPending: false },
    options: { atomic: true },
  });
}

async function pendingKeys(db: LogDatabase): Promise<string[]> {
  const docs = await findRows(db, {
    collection: LOG_COLLECTIONS.releases,
    where: { isPending: { equals: true } },
    sort: ['releasedAt', 'key'],
    limit: BATCH,
    select: { key: true },
  });
  return docs.map((row) => String(row['key']));
}
