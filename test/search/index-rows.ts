import { createHash } from 'node:crypto';
import type { SearchScope } from '../../src/search/query/match-expression.ts';
import { languageMark, mark } from '../../src/search/query/match-expression.ts';
import type { IndexedRow, Shelf } from '../../src/search/searchable-text.ts';

/** A text for the index, as short as a test needs it. */
export interface ShortText {
  name: string;
  title: string;
  rest?: string;
  publishedAt?: string;
  channels?: string[];
  locale?: 'uk' | 'en';
  shelf?: Shelf;
}

export const EVERYWHERE: SearchScope = { locales: ['uk', 'en'], filter: { anyOf: [['all']], noneOf: [] } };

/** The key of a text by the name it has in a test. */
export function keyOf(name: string): string {
  const hex = createHash('sha1').update(name).digest('hex');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')}`;
}

export function rowOf({
  name,
  title,
  rest = '',
  publishedAt,
  channels = [],
  locale = 'uk',
  shelf,
}: ShortText): IndexedRow {
  const key = keyOf(name);
  const marks = [languageMark(locale), ...['all', ...channels].map(mark)];
  const text = { key, publishedAt: publishedAt ?? '2026-11-20T10:00:00.000Z', title, rest: [rest], marks };
  return { key, content: { shelf: shelf ?? 'published', text } };
}

export function goneRow(name: string): IndexedRow {
  return { key: keyOf(name), content: null };
}
