import { bucketOf } from '../../../src/push/state/buckets.ts';
import { PUSH_COLLECTIONS } from '../../../src/push/state/collections.ts';
import type { PageEntry } from '../../../src/push/state/result-log.ts';
import { findRows, type RowDatabase } from '../../../src/stored-rows/find-rows.ts';

/** What is noted of a subscription's attempts: the position that was told (0: a ping) and what came of it, the latest first. */
export async function notedAttempts(db: RowDatabase, subscription: string) {
  const pages = await findRows(
    db,
    { collection: PUSH_COLLECTIONS.attempts, where: { bucket: { equals: bucketOf(subscription) } }, sort: '-at' },
    (row) => row['entries'] as PageEntry[],
  );
  const entries = pages.flatMap((page) => page.filter(([id]) => id === subscription));
  return entries.map(([, seq, at, status]) => ({ seq, at, status })).sort((a, b) => b.at - a.at);
}
