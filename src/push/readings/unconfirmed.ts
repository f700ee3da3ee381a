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

/** Older ones are asked about at the desk, one by one. */
const WITHDRAWN_DAYS = 7;
const DAY_MS = 24 * 3_600_000;

/**
 * Of the `limit` latest withdrawals of the last seven days those that somebody has still to confirm, the latest first.
 *
 * @param load who may have been told; asked for only where anything was withdrawn
 */
export async function findUnconfirmed(
  db: LogDatabase,
  load: () => Promise<readonly Subscription[]>,
  { now, limit }: { now: Instant; limit: number },
): Promise<Unconfirmed[]> {
  const since = new Date(Date.parse(now) - WITHDRAWN_DAYS * DAY_MS).toISOString();
  const rows = await findReleaseRows(db, {
    where: { and: [{ withdrawnAt: { greater_than: since } }, { change: { equals: 'withdrawn' } }] },
    sort: '-withdrawnAt',
    limit,
  });
  const subscriptions = rows.length === 0 ? [] : await load();
  if (subscriptions.length === 0) return [];
  const found: Unconfirmed[] = [];
  for (const row of rows) {
    const { takedowns } = await findRecipients(db, subscriptions, row.key);
    const owing = takedowns.filter(({ confirmedAt }) => confirmedAt === null).map(({ subscription }) => subscription);
    if (owing.length > 0) found.push({ row, owing });
  }
  return found;
}
