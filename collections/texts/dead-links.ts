import type { PayloadRequest } from 'payload';
import { bodyReferences } from '../../src/publication/body/body-references.ts';
import { CONTENT_TYPES, type ContentType, LOCALES, type Locale } from '../../src/publication/release.ts';
import { findLatestVersion, findRows } from '../../src/stored-rows/find-rows.ts';
import { ids, record, rowId, type StoredRow } from '../../src/stored-rows/row-fields.ts';
import { isBegunIn } from './is-written.ts';

/** A link of a text to another item which the world cannot follow. */
export interface DeadLink {
  /** The language of the text it stands in. */
  locale: Locale;
  /** As the desk knows where it leads; null where that is no more. */
  title: string | null;
  type: ContentType;
  id: string;
}

/** Links in what was written last, to items that are gone or were never published in the language of the link. */
export async function deadLinks(type: ContentType, id: number | string, req: PayloadRequest): Promise<DeadLink[]> {
  const latest = record(await findLatestVersion(req.payload.db, type, id, req));
  const found: DeadLink[] = [];
  for (const locale of LOCALES.filter((each) => isBegunIn(latest, each))) {
    const inBody = bodyReferences(record(latest['body'])[locale]);
    for (const target of CONTENT_TYPES) {
      const named = inBody.filter(({ relationTo }) => relationTo === target).map((reference) => reference.id);
      const wanted = [...named, ...(target === 'guides' ? ids(latest['guides']) : [])];
      found.push(...(await deadAmong(target, [...new Set(wanted)], locale, req)));
    }
  }
  return found;
}

async function deadAmong(
  type: ContentType,
  wanted: string[],
  locale: Locale,
  req: PayloadRequest,
): Promise<DeadLink[]> {
  if (wanted.length === 0) return [];
  const found = await findRows(req.payload.db, { collection: type, where: { id: { in: wanted } }, req });
  const rows = new Map(found.map((row) => [rowId(row), row]));
  return wanted
    .filter((id) => record(rows.get(id)?.['_status'])[locale] !== 'published')
    .map((id) => ({ locale, type, id, title: titleOf(rows.get(id)) }));
}

function titleOf(row: StoredRow | undefined): string | null {
  return row === undefined ? null : String(row['listTitle'] ?? row['id']);
}
