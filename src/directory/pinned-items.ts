import type { LogDatabase } from '../log/log-database.ts';
import { rowsOfItemId } from '../log/reading/texts-of-item.ts';
import { CONTENT_TYPES, type ContentType, type Locale, type Release } from '../publication/release.ts';
import { record, type StoredRow } from '../stored-rows/row-fields.ts';
import type { SiteDatabase } from './site-settings.ts';

/** The texts that editors pinned to the front page, as the log shows them in a language; what is not public in it is left out. */
export async function readPinned(db: LogDatabase & SiteDatabase, locale: Locale): Promise<Release[]> {
  const stored = record(await db.findGlobal({ slug: 'front-page' }));
  const pinned = Array.isArray(stored['pinned']) ? stored['pinned'].flatMap(readReference) : [];
  const found = await Promise.all(pinned.map(({ type, itemId }) => rowsOfItemId(db, type, itemId)));
  return found.flat().flatMap((row) => (row.locale === locale ? (row.snapshot ?? []) : []));
}

/** MongoDB hands out ObjectIds, SQLite numbers. */
function readReference(value: unknown): { type: ContentType; itemId: string }[] {
  const reference: StoredRow = record(value);
  const type = CONTENT_TYPES.find((known) => known === reference['relationTo']);
  return type === undefined || reference['value'] == null ? [] : [{ type, itemId: String(reference['value']) }];
}
