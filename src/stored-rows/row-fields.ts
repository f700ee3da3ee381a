import type { Localised } from '../publication/content.ts';
import type { Instant, Locale } from '../publication/release.ts';
import { LOCALES } from '../publication/release.ts';

/** A row as the database holds it: every language of a value side by side, relations as ids, dates as strings or Date objects. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** Payload's id of a row; SQLite has numbers, MongoDB ObjectIds. */
export function rowId(row: StoredRow): string {
  return String(row['id']);
}

export function record(value: unknown): StoredRow {
  return value !== null && typeof value === 'object' ? (value as StoredRow) : {};
}

export function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

export function wholeNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

export function instant(value: unknown): Instant | null {
  if (typeof value !== 'string' && !(value instanceof Date)) return null;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** A localised value, language by language; `read` turns what is not there into null. */
export function localised<T>(value: unknown, read: (inner: unknown) => T | null): Localised<T> {
  const stored = record(value);
  const result: Localised<T> = {};
  for (const locale of LOCALES) {
    const inner = read(stored[locale]);
    if (inner !== null) result[locale] = inner;
  }
  return result;
}

export function localisedText(value: unknown): Localised<string> {
  return localised(value, text);
}

/** Ids of related rows, whichever way the relation is stored; MongoDB hands out ObjectIds, SQLite numbers. */
export function ids(value: unknown): string[] {
  const list = Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
  return list.map((entry) =>
    String(entry !== null && typeof entry === 'object' && 'value' in entry ? entry.value : entry),
  );
}

export function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : [];
}

export function locale(value: unknown): Locale | null {
  return LOCALES.find((known) => known === value) ?? null;
}
