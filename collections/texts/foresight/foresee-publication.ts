import { randomUUID } from 'node:crypto';
import type { FlattenedField } from 'payload';
import type { LogDatabase } from '../../../src/log/log-database.ts';
import { rowsOfItem } from '../../../src/log/reading/texts-of-item.ts';
import type { ReleaseRow } from '../../../src/log/release-row.ts';
import type { ContentType, Instant } from '../../../src/publication/release.ts';
import { type ForeseenChange, foresee } from '../../../src/releasing/foresee.ts';
import { type LoadedItem, loadItemOf } from '../../../src/releasing/load-item.ts';
import { findLatestVersion, findRowById } from '../../../src/stored-rows/find-rows.ts';
import { record } from '../../../src/stored-rows/row-fields.ts';
import { isRowId } from '../../../src/stored-rows/value-forms.ts';
import { asPublished, type Publication, type StoredItem } from './as-published.ts';

/** What of Payload's adapter reads an item with its versions. */
export type ItemDatabase = LogDatabase & Parameters<typeof findLatestVersion>[0];

/** An item as it would stand in public, and what its publication would do. */
export interface ForeseenPublication {
  stored: StoredItem;
  item: LoadedItem;
  /** What the log says of its texts now. */
  rows: readonly ReleaseRow[];
  changes: ForeseenChange[];
}

/** What is stored of an item; null where there is none of this id. An item that was never saved has a permanent id nobody else has. */
export async function readStoredItem(
  db: ItemDatabase,
  type: ContentType,
  id: string | null,
): Promise<StoredItem | null> {
  if (id === null) {
    const fresh = { id: '', uid: randomUUID(), number: 0 };
    return { row: fresh, latest: fresh };
  }
  const row = isRowId(id, db) ? await findRowById(db, type, id) : null;
  if (row === null) return null;
  return { row, latest: { ...record((await findLatestVersion(db, type, id)) ?? row), id: row['id'] } };
}

/** What publishing would do, by the code that does it; nothing is written. */
export async function foreseePublication(
  db: ItemDatabase,
  { type, fields, stored }: { type: ContentType; fields: readonly FlattenedField[]; stored: StoredItem },
  publication: Publication,
  { origin, now }: { origin: string; now: Instant },
): Promise<ForeseenPublication> {
  const row = asPublished(fields, stored, publication, now);
  const item = await loadItemOf(db, type, row, origin, {});
  const rows = await rowsOfItem(db, String(row['uid']));
  return { stored, item, rows, changes: foresee({ ...item, rows }, origin, now) };
}
