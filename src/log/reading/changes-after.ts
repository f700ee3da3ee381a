import type { LogDatabase } from '../log-database.ts';
import type { ReleaseRow } from '../release-row.ts';
import { readHead } from '../writing/sequencer.ts';
import { findReleaseRows } from './release-rows.ts';

const MAX_CHANGES = 500;

/**
 * Changes after `after`, oldest first, at most `limit` (1..500); empty when caught up. One row per text, in its latest state. A
 * seq is visible only after all lower ones, so a reader who keeps the last seq it saw loses nothing.
 */
export async function changesAfter(db: LogDatabase, after: number, limit = MAX_CHANGES): Promise<ReleaseRow[]> {
  return changesUpTo(db, after, await readHead(db), limit);
}

/** The same for whoever knows already how far the log may be read: `upTo` is a head that was read. */
export async function changesUpTo(
  db: LogDatabase,
  after: number,
  upTo: number,
  limit = MAX_CHANGES,
): Promise<ReleaseRow[]> {
  if (upTo <= after) return [];
  return findReleaseRows(db, {
    where: { and: [{ seq: { greater_than: after } }, { seq: { less_than_equal: upTo } }] },
    sort: 'seq',
    limit: Math.min(Math.max(limit, 1), MAX_CHANGES),
  });
}
