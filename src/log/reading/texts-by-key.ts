import type { InTransaction, LogDatabase } from '../log-database.ts';
import type { ReleaseRow } from '../release-row.ts';
import { findReleaseRows } from './release-rows.ts';

/** A query takes only so many values. */
const MAX_KEYS = 500;

/** Reads texts by key, in the order of the keys; keys that have none are left out. */
export type ReadTexts = (keys: string[]) => Promise<ReleaseRow[]>;

/** Rows of texts by key, whatever their state, in the order of the keys; keys that have none are left out. */
export async function textsByKey(db: LogDatabase, keys: string[], req?: InTransaction): Promise<ReleaseRow[]> {
  if (keys.length === 0) return [];
  const byKey = new Map<string, ReleaseRow>();
  for (let start = 0; start < keys.length; start += MAX_KEYS) {
    const rows = await findReleaseRows(db, { where: { key: { in: keys.slice(start, start + MAX_KEYS) } }, req });
    for (const row of rows) byKey.set(row.key, row);
  }
  return keys.flatMap((key) => byKey.get(key) ?? []);
}
