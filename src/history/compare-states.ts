import { bodyText } from '../publication/body/body-text.ts';
import { stableJson } from '../publication/decide-change.ts';
import type { Locale } from '../publication/release.ts';
import { ids, record, type StoredRow, strings } from '../stored-rows/row-fields.ts';
import { compareWords } from './compare-words.ts';
import type { TextChange } from './history.ts';

/** Fields of words, in the order of the form. */
const WORDS = ['title', 'summary', 'body', 'disclaimer', 'publisher'] as const;
/** Lists of things that have names; those of `authors` and `regions` name them themselves. */
const LISTS = ['tags', 'sources', 'regions', 'authors', 'documents', 'guides', 'news'] as const;
/** How a row is kept and found, when it is public and why not: told in other ways, or to nobody. */
const NO_WORDS = [
  ...['id', '_status', 'createdAt', 'updatedAt', 'createdBy', 'uid', 'number', 'listTitle', 'internalNote'],
  ...['publishedAt', 'embargoUntil', 'withdrawAt', 'withdrawalNotice', 'withdrawalNote'],
  ...['minorChange', 'correction', 'corrections'],
];

/** What differs between two stored states of an item, as its text in one language shows it. Pure. */
export function compareStates(before: StoredRow, after: StoredRow, locale: Locale, languages: Languages): TextChange[] {
  const words = WORDS.flatMap((field): TextChange[] => {
    const stretches = compareWords(plain(field, before, locale), plain(field, after, locale));
    return stretches.length === 0 ? [] : [{ kind: 'words', field, stretches }];
  });
  const lists = LISTS.flatMap((field): TextChange[] => {
    const [was, is] = [listOf(before[field], locale), listOf(after[field], locale)];
    const [removed, added] = [was.filter((each) => !is.includes(each)), is.filter((each) => !was.includes(each))];
    return removed.length + added.length === 0 ? [] : [{ kind: 'list', field, added, removed }];
  });
  return [...words, ...lists, ...others(before, after, locale, languages)];
}

/** Which fields stand by language, by their names; those within groups are told from their values. */
export interface Languages {
  isLocalised(field: string): boolean;
}

function others(before: StoredRow, after: StoredRow, locale: Locale, { isLocalised }: Languages): TextChange[] {
  const told: readonly string[] = [...WORDS, ...LISTS, ...NO_WORDS];
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => !told.includes(field) && !field.startsWith('folded'),
  );
  const valueIn = (row: StoredRow, field: string) => {
    const value = isLocalised(field) ? record(row[field])[locale] : row[field];
    return stableJson(inLanguage(value ?? null, locale));
  };
  return fields
    .filter((field) => valueIn(before, field) !== valueIn(after, field))
    .map((field): TextChange => ({ kind: 'other', field }));
}

/** A group's values by language are those of one; what is not there is nothing, as a field that nobody filled in. */
function inLanguage(value: unknown, locale: Locale): unknown {
  if (value instanceof Date) return value.toISOString();
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const names = Object.keys(value);
  if (names.length > 0 && names.every((name) => name === 'uk' || name === 'en')) return record(value)[locale] ?? null;
  const inner = Object.entries(value).map(([name, each]) => [name, inLanguage(each, locale)] as const);
  return Object.fromEntries(inner.filter(([, each]) => each !== null && each !== undefined));
}

function plain(field: (typeof WORDS)[number], row: StoredRow, locale: Locale): string {
  const value = record(row[field])[locale];
  if (field === 'body') return bodyText(value);
  return typeof value === 'string' ? value.trim() : '';
}

function listOf(value: unknown, locale: Locale): string[] {
  return Array.isArray(value) ? ids(value) : strings(record(value)[locale]);
}
