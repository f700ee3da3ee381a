import { isBodyWritten } from '../../src/publication/body/body-text.ts';
import type { Locale } from '../../src/publication/release.ts';
import { record, type StoredRow } from '../../src/stored-rows/row-fields.ts';

/** Whether anything was written of a text: then it is a text, and what is required of texts is required of it. */
export function isBegun({ title, summary, body }: { title?: unknown; summary?: unknown; body?: unknown }): boolean {
  return hasWords(title) || hasWords(summary) || isBodyWritten(body);
}

/** The same of a row with every language side by side. */
export function isBegunIn(row: StoredRow, locale: Locale): boolean {
  const own = (field: string) => record(row[field])[locale];
  return isBegun({ title: own('title'), summary: own('summary'), body: own('body') });
}

export function hasWords(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}
