import type { ReleaseRow } from '../log/release-row.ts';
import { type Instant, isListed, type Release } from '../publication/release.ts';
import { plainText } from '../publication/spelling/plain-text.ts';
import { languageMark, mark } from './query/match-expression.ts';

/** For whom a text is in the index: what trusted partners alone see stands apart, where no public query looks. */
export const SHELVES = ['published', 'embargoed'] as const;
export type Shelf = (typeof SHELVES)[number];

/** A text as the index takes it. Plain text, as it is written. */
export interface SearchableText {
  key: string;
  publishedAt: Instant;
  title: string;
  /** Summary, body, names of tags, sources and authors: no phrase goes from one to the next. */
  rest: string[];
  marks: string[];
}

/** A text as the log has it now; `content` is null where nobody is to find it. */
export interface IndexedRow {
  key: string;
  content: { shelf: Shelf; text: SearchableText } | null;
}

/** What the index is to have of a row of the log. */
export function indexedRow(row: ReleaseRow): IndexedRow {
  const { key, type, snapshot, channels, embargo } = row;
  // What no list has is not searched for, either.
  if (!isListed(type)) return { key, content: null };
  if (snapshot !== null) return { key, content: { shelf: 'published', text: searchable(row, snapshot, channels) } };
  if (embargo === null) return { key, content: null };
  return { key, content: { shelf: 'embargoed', text: searchable(row, embargo.release, embargo.channels) } };
}

function searchable({ key, locale, publishedAt }: ReleaseRow, release: Release, channels: readonly string[]) {
  const { title, summary, html, tags, sources, authors } = release;
  const names = [...tags.map(({ name }) => name), ...sources.map(({ name }) => name), ...authors];
  const rest = [summary, plainText(html), ...names];
  return { key, publishedAt, title, rest, marks: [languageMark(locale), ...channels.map(mark)] };
}
