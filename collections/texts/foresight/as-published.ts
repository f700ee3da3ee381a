import type { FlattenedField } from 'payload';
import type { Instant, Locale } from '../../../src/publication/release.ts';
import { takenOver } from '../../../src/releasing/imported.ts';
import { record, type StoredRow } from '../../../src/stored-rows/row-fields.ts';
import { isBegunIn } from '../is-written.ts';
import { publishingAdds } from '../publishing-adds.ts';

/** A publication that was not made yet. */
export interface Publication {
  /** The language of the form. */
  locale: Locale;
  /** The texts that come out with it. */
  also: readonly Locale[];
  /** What the form holds, in its language; empty where what was saved last is meant. */
  data: Readonly<Record<string, unknown>>;
}

/** What is stored of an item; both empty where it was never saved. */
export interface StoredItem {
  /** The public row. */
  row: StoredRow;
  /** What was written last, drafts included. */
  latest: StoredRow;
}

/**
 * The public row as a publication would leave it: one text as the form has it, what languages share as well, and the other texts as they
 * stand unless they come out too. Where nothing is written in the language, only what is shared comes out. Pure.
 */
export function asPublished(
  fields: readonly FlattenedField[],
  { row, latest }: StoredItem,
  { locale, also, data }: Publication,
  now: Instant,
): StoredRow {
  // What never changes is not taken from a form, and what an import brought is whoever's saves it.
  const written = {
    ...overlay(fields, latest, data, locale),
    uid: row['uid'],
    number: row['number'],
    imported: takenOver(latest['imported']),
  };
  let published = bringOut(fields, { row, written }, locale, now);
  for (const other of also.filter((each) => isBegunIn(written, each)))
    published = bringOut(fields, { row: published, written }, other, now);
  return published;
}

function bringOut(
  fields: readonly FlattenedField[],
  { row, written }: { row: StoredRow; written: StoredRow },
  locale: Locale,
  now: Instant,
): StoredRow {
  const text = oneLanguage(fields, written, locale);
  const shared = isBegunIn(written, locale)
    ? {
        ...text,
        ...publishingAdds(text, oneLanguage(fields, row, locale), { row, locale, now }),
        _status: 'published',
      }
    : { ...text, _status: 'draft' };
  return overlay(fields, row, shared, locale);
}

/** A row with what was written in one language laid over it: values that are kept by language go to that language alone. */
export function overlay(
  fields: readonly FlattenedField[],
  row: StoredRow,
  data: Readonly<Record<string, unknown>>,
  locale: Locale,
): StoredRow {
  const result: Record<string, unknown> = { ...row };
  for (const field of fields) {
    if (!('name' in field) || data[field.name] === undefined) continue;
    const value = data[field.name];
    if ('localized' in field && field.localized === true)
      result[field.name] = { ...record(row[field.name]), [locale]: value };
    else if (field.type === 'group')
      result[field.name] = overlay(field.flattenedFields, record(row[field.name]), record(value), locale);
    else result[field.name] = value;
  }
  return result;
}

/** A row as a form in one language has it. */
function oneLanguage(fields: readonly FlattenedField[], row: StoredRow, locale: Locale): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const field of fields) {
    if (!('name' in field)) continue;
    const value = row[field.name];
    if ('localized' in field && field.localized === true) result[field.name] = record(value)[locale] ?? null;
    else if (field.type === 'group') result[field.name] = oneLanguage(field.flattenedFields, record(value), locale);
    else result[field.name] = value;
  }
  return result;
}
