import type { Where } from 'payload';
import { findRow, findRows, type RowQuery } from '../../stored-rows/find-rows.ts';
import type { LogDatabase } from '../log-database.ts';
import { LOG_COLLECTIONS } from '../log-database.ts';
import { type ReleaseRow, readReleaseRow } from '../release-row.ts';

const collection = LOG_COLLECTIONS.releases;

/** Rows of the log. */
export async function findReleaseRows(
  db: LogDatabase,
  query: Pick<RowQuery, 'where' | 'sort' | 'limit' | 'req'>,
): Promise<ReleaseRow[]> {
  return findRows(db, { ...query, collection }, readReleaseRow);
}

/** The one row of the log that meets a condition; null where there is none. */
export async function findReleaseRow(db: LogDatabase, where: Where): Promise<ReleaseRow | null> {
  const row = await findRow(db, { collection, where });
  return row === null ? null : readReleaseRow(row);
}
