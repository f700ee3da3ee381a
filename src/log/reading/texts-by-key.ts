import type { StoredRow } from '../../stored-rows/row-fields.ts';
import type { InTransaction, LogDatabase } from '../log-database.ts';
import { type ReleaseRow, readReleaseRow } from '../release-row.ts';
import { findReleaseRows } from './release-rows.ts';

/** A query takes only so many values. */
const MAX_KEYS = 500;

/** Reads texts by key, in the order of the keys; keys that have none are left out. */
export type ReadTexts = (keys: string[]) => Promise<ReleaseRow[]>;

/** Rows of the log by key, in any order, as they are stored. */
export type ReadRowsByKey = (keys: readonly string[]) => Promise<StoredRow[]>;

/** A database that has a shorter way to its rows than the adapter's. */
const reading = new WeakMap<object, ReadRowsByKey>();

/** To be called once for such a database. */
export function readsRowsByKey(db: object, read: ReadRowsByKey): void {
  reading.set(db, read);
}

/** Rows of texts by key, whatever their state, in the order of the keys; keys that have none are left out. */
export async function textsByKey(db: LogDatabase, keys: string[], req?: InTransaction): Promise<ReleaseRow[]> {
  if (keys.length === 0) return [];
  const byKey = new Map<string, ReleaseRow>();
  for (let start = 0; start < keys.length; start += MAX_KEYS) {
    const rows = await rowsOf(db, keys.slice(start, start + MAX_KEYS), req);
    for (const row of rows) byKey.set(row.key, row);
  }
  return keys.flatMap((key) => byKey.get(key) ?? []);
}

/** What a transaction has written it alone sees, by the adapter's way. */
async function rowsOf(db: LogDatabase, keys: string[], req: InTransaction | undefined): Promise<ReleaseRow[]> {
  const read = req === undefined ? reading.get(db) : undefined;
  if (read !== undefined) return (await read(keys)).map(readReleaseRow);
  return findReleaseRows(db, { where: { key: { in: keys } }, req });
}
