import type { LogDatabase } from '../../log/log-database.ts';
import type { Instant } from '../../publication/release.ts';
import { findRows } from '../../stored-rows/find-rows.ts';
import { isSuccess } from '../state/attempt.ts';
import { bucketOf } from '../state/buckets.ts';
import { PUSH_COLLECTIONS } from '../state/collections.ts';
import type { PageEntry } from '../state/result-log.ts';

/** Nearly everybody is told within moments; for those who were told much later, no more pages than these are looked at. */
const MOST_PAGES = 500;

/**
 * When subscriptions accepted the change at a position, as far as attempts are kept and it did not take them very long; `since` is when
 * it was released. Whoever accepted a later state of the text never accepted this one.
 */
export async function deliveryTimes(
  db: LogDatabase,
  { subscriptions, seq, since }: { subscriptions: readonly string[]; seq: number; since: Instant },
): Promise<Map<string, Instant>> {
  const wanted = new Set(subscriptions);
  const times = new Map<string, Instant>();
  if (wanted.size === 0) return times;
  const docs = await findRows(db, {
    collection: PUSH_COLLECTIONS.attempts,
    where: {
      and: [{ bucket: { in: [...new Set(subscriptions.map(bucketOf))] } }, { at: { greater_than_equal: since } }],
    },
    sort: 'at',
    limit: MOST_PAGES,
  });
  for (const { entries } of docs)
    for (const [subscription, told, at, status] of Array.isArray(entries) ? (entries as PageEntry[]) : [])
      if (told === seq && wanted.has(subscription) && isSuccess(status))
        times.set(subscription, new Date(at * 1000).toISOString());
  return times;
}
