import type { ContentType, Instant } from '../../publication/release.ts';
import { findRows } from '../../stored-rows/find-rows.ts';
import { instant } from '../../stored-rows/row-fields.ts';
import type { InTransaction, LogDatabase } from '../log-database.ts';
import { LOG_COLLECTIONS } from '../log-database.ts';
import type { ReleaseRow } from '../release-row.ts';
import { findReleaseRows } from './release-rows.ts';

const collection = LOG_COLLECTIONS.releases;
/** A query takes only so many values. */
const MAX_IDS = 500;
const PAGE = 500;

/** All rows of one item, whatever their language and state. */
export async function rowsOfItem(db: LogDatabase, uid: string, req?: InTransaction): Promise<ReleaseRow[]> {
  return findReleaseRows(db, { where: { uid: { equals: uid } }, req });
}

/** The same, where only the item's row in its collection is known: it may be gone already. */
export async function rowsOfItemId(
  db: LogDatabase,
  type: ContentType,
  itemId: string,
  req?: InTransaction,
): Promise<ReleaseRow[]> {
  return findReleaseRows(db, { where: { and: [{ itemId: { equals: itemId } }, { type: { equals: type } }] }, req });
}

/** Since when the log knows items as they are, by item: when the oldest state among an item's texts was written. */
export async function releasedSince(
  db: LogDatabase,
  type: ContentType,
  itemIds: readonly string[],
): Promise<Map<string, Instant>> {
  const since = new Map<string, Instant>();
  for (let start = 0; start < itemIds.length; start += MAX_IDS) {
    const rows = await findRows(
      db,
      {
        collection,
        where: { and: [{ itemId: { in: itemIds.slice(start, start + MAX_IDS) } }, { type: { equals: type } }] },
        select: { itemId: true, releasedAt: true },
      },
      (row) => ({ itemId: String(row['itemId']), at: instant(row['releasedAt']) ?? '' }),
    );
    for (const { itemId, at } of rows) {
      const oldest = since.get(itemId);
      if (oldest === undefined || at < oldest) since.set(itemId, at);
    }
  }
  return since;
}

/** Items of a type that have a text which somebody sees, as the log knows them; an item may come twice, once a language. */
export async function* publishedItems(db: LogDatabase, type: ContentType): AsyncGenerator<string, void, void> {
  for (let after = ''; ; ) {
    const rows = await findRows(
      db,
      {
        collection,
        where: {
          and: [{ type: { equals: type } }, { change: { not_equals: 'withdrawn' } }, { key: { greater_than: after } }],
        },
        sort: 'key',
        limit: PAGE,
        select: { key: true, itemId: true },
      },
      (row) => ({ key: String(row['key']), itemId: String(row['itemId']) }),
    );
    for (const { itemId } of rows) yield itemId;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.key;
  }
}
