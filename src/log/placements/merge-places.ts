import { findRows } from '../../stored-rows/find-rows.ts';
import type { LogDatabase } from '../log-database.ts';
import { LOG_COLLECTIONS } from '../log-database.ts';
import { type PlacePosition, type Span, textsIn } from './placements.ts';

const PAGE = 60;
const NEXT_PAGE = 200;

/** Which part of a place's order to read: that of a span of time, and only what comes after `below`; the latest first unless told. */
export interface Stretch extends Span {
  below?: PlacePosition | undefined;
  isAscending?: boolean | undefined;
}

/** Texts that stand in any of some places, in order and each once, read page by page as they are asked for. */
export async function* textsInAny(
  db: LogDatabase,
  places: readonly string[],
  stretch: Stretch = {},
): AsyncGenerator<PlacePosition> {
  const streams = places.map((place) => textsOf(db, place, stretch));
  const heads = await Promise.all(streams.map(async (stream) => (await stream.next()).value));
  let last: string | null = null;
  for (;;) {
    const first = indexOfFirst(heads, stretch.isAscending === true);
    const position = heads[first];
    if (position === undefined) return;
    // A text is dated alike in all its places, so that its positions come one after the other.
    if (position.text !== last) yield position;
    last = position.text;
    heads[first] = (await streams[first]?.next())?.value;
  }
}

/**
 * Which of these texts stand in which of these places: the places of each text. Asked for by date, since a text is dated alike in
 * all its places and the index goes by date: asked for by name, SQLite would read the whole of each place.
 */
export async function placesOf(
  db: LogDatabase,
  texts: readonly PlacePosition[],
  places: readonly string[],
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>(texts.map(({ text }) => [text, []]));
  if (texts.length === 0 || places.length === 0) return found;
  const dates = [...new Set(texts.map(({ at }) => at))];
  const docs = await findRows(db, {
    collection: LOG_COLLECTIONS.placements,
    where: { and: [{ place: { in: [...places] } }, { state: { equals: 'present' } }, { at: { in: dates } }] },
  });
  for (const row of docs) found.get(String(row['text']))?.push(String(row['place']));
  return found;
}

async function* textsOf(
  db: LogDatabase,
  place: string,
  { below: start, isAscending = false, ...span }: Stretch,
): AsyncGenerator<PlacePosition, undefined> {
  let below = start;
  for (let limit = PAGE; ; limit = NEXT_PAGE) {
    const page = await textsIn(db, { ...span, place, state: 'present', limit, below, isAscending });
    yield* page;
    below = page.at(-1);
    if (page.length < limit) return undefined;
  }
}

function indexOfFirst(heads: readonly (PlacePosition | undefined)[], isAscending: boolean): number {
  const isBefore = (a: PlacePosition | undefined, b: PlacePosition | undefined) =>
    isAscending && a !== undefined && b !== undefined ? isNewer(b, a) : isNewer(a, b);
  return heads.reduce((best, head, index) => (isBefore(head, heads[best]) ? index : best), 0);
}

function isNewer(a: PlacePosition | undefined, b: PlacePosition | undefined): boolean {
  if (a === undefined || b === undefined) return a !== undefined;
  return a.at === b.at ? a.text > b.text : a.at > b.at;
}
