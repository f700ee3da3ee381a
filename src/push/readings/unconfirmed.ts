import type { LogDatabase } from '../../log/log-database.ts';
import { findReleaseRows } from '../../log/reading/release-rows.ts';
import type { ReleaseRow } from '../../log/release-row.ts';
import type { Instant } from '../../publication/release.ts';
import type { Subscription } from '../subscription.ts';
import { findRecipients } from './recipients.ts';

/** A withdrawal, and the subscriptions that were told of it, or are to be, and have not confirmed it. */
interface Unconfirmed {
  row: ReleaseRow;
  owing: readonly string[];
}

/** Of the `limit` latest withdrawals after `since` those that somebody has still to confirm, the latest first. */
export async function findUnconfirmed(
  db: LogDatabase,
  subscriptions: readonly Subscription[],
  { since, limit }: { since: Instant; limit: number },
): Promise<Unconfirmed[]> {
  if (subscriptions.length === 0) return [];
  const rows = await findReleaseRows(db, {
    where: { and: [{ withdrawnAt: { greater_than: since } }, { change: { equals: 'withdrawn' } }] },
    sort: '-withdrawnAt',
    limit,
  });
  const found: Unconfirmed[] = [];
  for (const row of rows) {
    const { takedowns } = await findRecipients(db, subscriptions, row.key);
    const owing = takedowns.filter(({ confirmedAt }) => confirmedAt === null).map(({ subscription }) => subscription);
    if (owing.length > 0) found.push({ row, owing });
  }
  return found;
}
