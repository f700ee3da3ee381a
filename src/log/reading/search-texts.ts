import type { Where } from 'payload';
import type { Locale } from '../../publication/release.ts';
import { matches, type TextFilter } from '../../publication/text-filter.ts';
import { findRows } from '../../stored-rows/find-rows.ts';
import type { LogDatabase } from '../log-database.ts';
import { LOG_COLLECTIONS } from '../log-database.ts';
import type { PlacePosition, Span } from '../placements/placements.ts';
import type { ReleaseRow } from '../release-row.ts';
import { textsByKey } from './texts-by-key.ts';

/** Texts looked through at a time: some milliseconds, after which others have their turn. What is common is found at once. */
const FIRST_STRETCH = 200;
const STRETCH = 500;
const collection = LOG_COLLECTIONS.releases;

/** What is searched for. `from` and `until` are dates of publication: the first belongs to the span, the second does not. */
export interface TextSearch extends Span {
  /** As `searchWords` reads them; each must occur. At least one. */
  words: readonly string[];
  locales: readonly Locale[];
  /** Absent: in any channel. */
  filter?: TextFilter | undefined;
  limit: number;
  below?: PlacePosition | undefined;
  /** How many texts to look through at most, in whole stretches; absent: all there are. */
  maxExamined?: number;
  /** Aborted when nobody waits for the answer any more: what was found by then is returned. */
  signal?: AbortSignal;
}

/** Texts that were found. */
export interface FoundTexts {
  /** Newest first by (`publishedAt`, `key`). */
  rows: ReleaseRow[];
  /** Where to go on from; null where everything was looked through. */
  next: PlacePosition | null;
}

/**
 * Published texts in which all words occur, each alone or within a longer one. Texts that are not public have no words to be found
 * by. Walks an index by date in stretches and lets others run in between: what it costs is how far back the wanted texts lie.
 */
export async function searchTexts(db: LogDatabase, search: TextSearch): Promise<FoundTexts> {
  const { limit, maxExamined = Number.POSITIVE_INFINITY, signal } = search;
  const found: PlacePosition[] = [];
  let below: PlacePosition | null = search.below ?? null;
  let size = FIRST_STRETCH;
  for (let examined = 0; examined < maxExamined && signal?.aborted !== true; examined += size) {
    if (examined > 0) size = STRETCH;
    const stretch = await nextStretch(db, search, below, size);
    const end = stretch.at(-1);
    if (end === undefined) return { rows: await published(db, found), next: null };
    found.push(...(await matching(db, search, below, end)));
    if (found.length >= limit) {
      const page = found.slice(0, limit);
      return { rows: await published(db, page), next: page.at(-1) ?? null };
    }
    if (stretch.length < size) return { rows: await published(db, found), next: null };
    below = end;
    // The embedded database answers synchronously: let others through between stretches.
    await new Promise(setImmediate);
  }
  return { rows: await published(db, found), next: below };
}

/** The positions of the next texts, whatever they say: read off the index alone. */
async function nextStretch(
  db: LogDatabase,
  search: TextSearch,
  below: PlacePosition | null,
  limit: number,
): Promise<PlacePosition[]> {
  return findRows(
    db,
    {
      collection,
      where: { and: [...within(search), ...beneath(below)] },
      sort: ['-publishedAt', '-key'],
      limit,
      select: { publishedAt: true, key: true },
    },
    positionOf,
  );
}

/** Which texts of a stretch say all the words, newest first. */
async function matching(
  db: LogDatabase,
  search: TextSearch,
  below: PlacePosition | null,
  end: PlacePosition,
): Promise<PlacePosition[]> {
  const { words, locales, filter, limit } = search;
  const docs = await findRows(db, {
    collection,
    where: {
      and: [
        ...within(search),
        ...beneath(below),
        ...downTo(end),
        { locale: { in: [...locales] } },
        // On both databases: every word, separated by spaces, in any place. They have no characters that mean something to `like`.
        { searchText: { like: words.join(' ') } },
      ],
    },
    sort: ['-publishedAt', '-key'],
    limit: filter === undefined ? limit : 0,
    select: { publishedAt: true, key: true, ...(filter === undefined ? {} : { channels: true }) },
  });
  const channelsOf = (row: Record<string, unknown>) => (Array.isArray(row['channels']) ? row['channels'] : []);
  return docs.filter((row) => filter === undefined || matches(filter, channelsOf(row).map(String))).map(positionOf);
}

/** Those of the texts that are still published, as they are now. */
async function published(db: LogDatabase, found: readonly PlacePosition[]): Promise<ReleaseRow[]> {
  const rows = await textsByKey(
    db,
    found.map(({ text }) => text),
  );
  return rows.filter((row) => row.snapshot !== null);
}

function within({ from, until }: Span): Where[] {
  return [
    ...(from === undefined ? [] : [{ publishedAt: { greater_than_equal: from } }]),
    ...(until === undefined ? [] : [{ publishedAt: { less_than: until } }]),
  ];
}

/** The date is named by itself too: an index is entered by that, and not by one of two conditions. */
function beneath(position: PlacePosition | null): Where[] {
  if (position === null) return [];
  const { at, text } = position;
  const older = { publishedAt: { less_than: at } };
  const sameDate = { and: [{ publishedAt: { equals: at } }, { key: { less_than: text } }] };
  return [{ publishedAt: { less_than_equal: at } }, { or: [older, sameDate] }];
}

function downTo({ at, text }: PlacePosition): Where[] {
  const newer = { publishedAt: { greater_than: at } };
  const sameDate = { and: [{ publishedAt: { equals: at } }, { key: { greater_than_equal: text } }] };
  return [{ publishedAt: { greater_than_equal: at } }, { or: [newer, sameDate] }];
}

function positionOf(row: Record<string, unknown>): PlacePosition {
  return { at: new Date(row['publishedAt'] as string).toISOString(), text: String(row['key']) };
}
