import { addCorrection, readCorrections } from '../publication/body/corrections.ts';
import type { Localised } from '../publication/content.ts';
import { type Correction, type Instant, LOCALES, type Locale } from '../publication/release.ts';
import { instant, record, type StoredRow, text } from '../stored-rows/row-fields.ts';

/**
 * The notes of a row, language by language, oldest first. What its field holds comes last and has no date: in a draft it is yet to come
 * out, and in a public row it is from before notes were listed.
 */
export function correctionsOf(row: StoredRow): Localised<Correction[]> {
  const found: Localised<Correction[]> = {};
  for (const locale of LOCALES) {
    const listed = readCorrections(record(row['corrections'])[locale]);
    const all = addCorrection(listed, text(record(row['correction'])[locale]) ?? '', null);
    if (all.length > 0) found[locale] = all;
  }
  return found;
}

/**
 * The notes of a text once it comes out with one more. A note that a text brings when it first comes out is not dated: it was written of
 * what came out elsewhere, and nobody here knows when.
 *
 * @param row the public row, before; null of a new item
 */
export function correctionsWith(note: string, row: StoredRow | null, locale: Locale, now: Instant): Correction[] {
  if (row === null || !wasOut(row, locale, now)) {
    const brought = readCorrections(record(row?.['corrections'])[locale]);
    return addCorrection(brought, note, null);
  }
  return addCorrection(correctionsOf(row)[locale] ?? [], note, now);
}

function wasOut(row: StoredRow, locale: Locale, now: Instant): boolean {
  if (record(row['_status'])[locale] === 'published') return true;
  const at = instant(record(row['publishedAt'])[locale]);
  return at !== null && at < now;
}
