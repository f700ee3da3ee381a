import type { LogDatabase } from '../../log/log-database.ts';
import type { Instant } from '../../publication/release.ts';
import { findRows } from '../../stored-rows/find-rows.ts';
import { instant } from '../../stored-rows/row-fields.ts';
import { isSuccess, type Outcome } from './attempt.ts';
import { bucketOf } from './buckets.ts';
import { PUSH_COLLECTIONS } from './collections.ts';
import type { PageEntry } from './result-log.ts';

/**
 * Attempts are kept in pages: those of one bucket that were written down at once are one row. A row each would make a delivery cost
 * the database more than the network.
 */
export interface Attempt {
  at: Instant;
  /** Position of the change it told of; 0 for a ping. */
  seq: number;
  outcome: Outcome;
  isSuccess: boolean;
  ms: number;
}

const collection = PUSH_COLLECTIONS.attempts;
export const ATTEMPTS_KEPT_DAYS = 30;
const PAGES_AT_ONCE = 100;
/** However rare a subscriber's attempts are, no more pages than these are looked at for them. */
const MOST_PAGES = 3_000;
const PRUNED_AT_ONCE = 500;

/** Attempts of one subscription before an instant (exclusive; null: up to now), the latest first, at most `limit`. */
export async function attemptsOf(
  db: LogDatabase,
  subscription: string,
  { limit, before = null }: { limit: number; before?: Instant | null },
): Promise<Attempt[]> {
  const found: Attempt[] = [];
  let until = before;
  for (let pages = 0; found.length < limit && pages < MOST_PAGES; pages += PAGES_AT_ONCE) {
    const rows = await pagesBefore(db, bucketOf(subscription), until);
    const entries = rows.flatMap((row) => (Array.isArray(row['entries']) ? (row['entries'] as PageEntry[]) : []));
    for (const entry of entries) if (entry[0] === subscription) found.push(readEntry(entry));
    if (rows.length < PAGES_AT_ONCE) break;
    until = instant(rows.at(-1)?.['at']);
  }
  return found.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, limit);
}

/** Deletes pages written before an instant, in bounded steps until none is left or `signal` is aborted; tells how many. */
export async function pruneAttempts(db: LogDatabase, before: Instant, signal: AbortSignal): Promise<number> {
  let pruned = 0;
  while (!signal.aborted) {
    const docs = await findRows(db, {
      collection,
      where: { at: { less_than: before } },
      sort: 'at',
      limit: PRUNED_AT_ONCE,
      select: { at: true },
    });
    if (docs.length === 0) break;
    await db.deleteMany({ collection, where: { id: { in: docs.map(({ id }) => id) } } });
    pruned += docs.length;
    // The embedded database answers synchronously: let deliveries breathe between steps.
    await new Promise(setImmediate);
  }
  return pruned;
}

async function pagesBefore(db: LogDatabase, bucket: number, before: Instant | null) {
  const earlier = before === null ? [] : [{ at: { less_than: before } }];
  const docs = await findRows(db, {
    collection,
    where: { and: [{ bucket: { equals: bucket } }, ...earlier] },
    sort: '-at',
    limit: PAGES_AT_ONCE,
  });
  return docs;
}

function readEntry([, seq, at, outcome, ms]: PageEntry): Attempt {
  return { at: new Date(at * 1000).toISOString(), seq, outcome, isSuccess: isSuccess(outcome), ms };
}
