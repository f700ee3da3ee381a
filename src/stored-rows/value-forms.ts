import { LOCALES } from '../publication/release.ts';

const LATEST_YEAR = 9999;

/** Whether a text can be the id of a row: a number on the embedded database, an ObjectId on MongoDB. */
export function isRowId(text: string, { defaultIDType }: { defaultIDType: 'number' | 'text' }): boolean {
  return defaultIDType === 'number' ? /^[1-9]\d{0,14}$/.test(text) : /^[0-9a-f]{24}$/i.test(text);
}

/** Whether it is a date of a four-digit year: no other is the same on every database and in every feed. */
export function isStorableDate(value: string | number | Date): boolean {
  const date = new Date(value);
  return Number.isFinite(date.getTime()) && date.getUTCFullYear() > 0 && date.getUTCFullYear() <= LATEST_YEAR;
}

/** Whether a value is kept by language: a write in all languages at once brings one for each. */
export function isByLocale(value: unknown): value is Record<string, unknown> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => LOCALES.some((locale) => locale === key));
}
