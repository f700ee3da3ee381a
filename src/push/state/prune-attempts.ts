import type { LogDatabase } from '../../log/log-database.ts';
import type { Instant } from '../../publication/release.ts';
import { findRows } from '../../stored-rows/find-rows.ts';
import { PUSH_COLLECTIONS } from './collections.ts';

const collection = PUSH_COLLECTIONS.attempts;
export const ATTEMPTS_KEPT_DAYS = 30;
const PRUNED_AT_ONCE = 500;

/** Deletes pages of attempts written before an instant, in bounded steps until none is left or `signal` is aborted; tells how many. */
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
    // The embedded database answers synchronously: let deliveries run between steps.
    await new Promise(setImmediate);
  }
  return pruned;
}
