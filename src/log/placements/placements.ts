import type { Where } from 'payload';
import type { Instant, Locale } from '../../publication/release.ts';
import { findRows } from '../../stored-rows/find-rows.ts';
import type { StoredRow } from '../../stored-rows/row-fields.ts';
import type { InTransaction, LogDatabase } from '../log-database.ts';
import { LOG_COLLECTIONS } from '../log-database.ts';
import { putRow } from '../writing/put-row.ts';

const collection = LOG_COLLECTIONS.placements;

/**
 * A placement says that a text stands, or once stood, in a place: a channel of its language (`uk/tag/osvita`), or beside
 * something it shows (`shows/media/7`). One indexed row each, so that a feed costs its own length and never the archive's.
 */
export interface Placement {
  place: string;
  /** Key of the text. */
  text: string;
  state: 'present' | 'past';
  /** Present: when the text was published, or in the calendar when it is. Past: when it left. The order of a place. */
  at: Instant;
}

/** The place where texts stand that show one thing: `tags/7`, `media/3`, `guides/2`. */
export function showsPlace(thing: string): string {
  return `shows/${thing}`;
}

/** The same place for texts that trusted partners alone see: a name that no public reader asks for. */
export function embargoedPlace(place: string): string {
  return `embargoed/${place}`;
}

/** The places of the calendar, where texts stand by the date of their event and by that until which one may apply. */
export const CALENDAR_PLACES = ['events', 'deadlines'] as const;

/** `events/uk`: no channel, for those begin with their language. */
export function calendarPlace(what: (typeof CALENDAR_PLACES)[number], locale: Locale): string {
  return `${what}/${locale}`;
}

/**
 * Puts a text into the places it should stand in, by what date in each, and out of all others, which keep a note of when it left. What is
 * stored decides, and not what the log remembers, so that a move a crash cut short is finished by the next.
 */
export async function moveText(
  db: LogDatabase,
  move: { text: string; to: ReadonlyMap<string, Instant>; now: Instant },
  req: InTransaction,
): Promise<void> {
  const { text, to, now } = move;
  const stored = await placesOf(db, text, req);
  for (const [place, at] of to) {
    const before = stored.get(place);
    if (before?.state === 'present' && before.at === at) continue;
    await put(db, { place, text, state: 'present', at }, before === undefined, req);
  }
  for (const [place, { state }] of stored) {
    if (state === 'present' && !to.has(place)) await put(db, { place, text, state: 'past', at: now }, false, req);
  }
}

/** Where a text stands or stood, and under which date. */
async function placesOf(
  db: LogDatabase,
  text: string,
  req: InTransaction,
): Promise<Map<string, Pick<Placement, 'state' | 'at'>>> {
  const rows = await findRows(db, {
    collection,
    where: { text: { equals: text } },
    select: { place: true, state: true, at: true },
    req,
  });
  return new Map(
    rows.map((row) => {
      const state = row['state'] === 'present' ? 'present' : 'past';
      return [String(row['place']), { state, at: new Date(row['at'] as string).toISOString() }];
    }),
  );
}

/** @param isNew it was not there when somebody looked */
async function put(db: LogDatabase, placement: Placement, isNew: boolean, req: InTransaction): Promise<void> {
  const { place, text, state, at } = placement;
  const where = { and: [{ place: { equals: place } }, { text: { equals: text } }] };
  await putRow(db, { collection, where, data: { state, at }, initially: { place, text }, isNew }, req);
}

/** Where a page of a place begins: just below this text in the place's order. */
export interface PlacePosition {
  at: Instant;
  text: string;
}

/** A stretch of a place's order: `from` belongs to it, `until` does not. */
export interface Span {
  from?: Instant | undefined;
  until?: Instant | undefined;
}

/** Texts of a place, the latest first, at most `limit` (0: all); with `below`, only those after that position. */
export async function textsIn(
  db: LogDatabase,
  query: {
    place: string;
    state: Placement['state'];
    limit: number;
    below?: PlacePosition | undefined;
    /** The other way round, the earliest first. */
    isAscending?: boolean;
  } & Span,
): Promise<PlacePosition[]> {
  const { place, state, limit, below, from, until, isAscending = false } = query;
  const here = [
    { place: { equals: place } },
    { state: { equals: state } },
    ...(from === undefined ? [] : [{ at: { greater_than_equal: from } }]),
    ...(until === undefined ? [] : [{ at: { less_than: until } }]),
  ];
  const isNext = (value: string) => (isAscending ? { greater_than: value } : { less_than: value });
  const older =
    below === undefined
      ? []
      : [{ or: [{ at: isNext(below.at) }, { and: [{ at: { equals: below.at } }, { text: isNext(below.text) }] }] }];
  const docs = await findRows(db, {
    collection,
    where: { and: [...here, ...older] },
    sort: isAscending ? ['at', 'text'] : ['-at', '-text'],
    limit,
  });
  return docs.map((row) => ({ at: new Date(row['at'] as string).toISOString(), text: String(row['text']) }));
}

/** A page of a place, counted from 1: from the latest text on, or from the earliest. */
interface NumberedPart extends Span {
  place: string;
  page: number;
  limit: number;
  isAscending?: boolean;
}

/** Texts on one page of a place, counted from 1, the latest first, and how many stand there in all. */
export async function pageIn(
  db: LogDatabase,
  { place, page, limit, from, until, isAscending = false }: NumberedPart,
): Promise<{ texts: string[]; total: number }> {
  const { docs, totalDocs } = await db.find<StoredRow>({
    collection,
    where: { and: present(place, { from, until }) },
    sort: isAscending ? ['at', 'text'] : ['-at', '-text'],
    select: { text: true, at: true },
    limit,
    page,
    pagination: true,
  });
  return { texts: docs.map((row) => String(row['text'])), total: totalDocs };
}

/** Conditions of the texts that stand in a place now, in a span of time. */
function present(place: string, { from, until }: Span): Where[] {
  return [
    { place: { equals: place } },
    { state: { equals: 'present' } },
    ...(from === undefined ? [] : [{ at: { greater_than_equal: from } }]),
    ...(until === undefined ? [] : [{ at: { less_than: until } }]),
  ];
}

/**
 * Whether any text stands in a place now: one look at the index, where counting would look at every row. In the index's own order:
 * left to itself, the adapter sorts by id, and so reads them all.
 */
export async function isInUse(db: LogDatabase, place: string, req?: InTransaction): Promise<boolean> {
  const where = { and: [{ place: { equals: place } }, { state: { equals: 'present' } }] };
  const inside = req === undefined ? {} : { req };
  const { docs } = await db.find({
    collection,
    where,
    sort: ['-at', '-text'],
    limit: 1,
    pagination: false,
    select: { place: true },
    ...inside,
  });
  return docs.length > 0;
}

/** Whether any text stands or once stood in one of some places. */
export async function wasEverInUse(db: LogDatabase, places: readonly string[], req?: InTransaction): Promise<boolean> {
  const where = { place: { in: [...places] } };
  const inside = req === undefined ? {} : { req };
  const { docs } = await db.find({
    collection,
    where,
    sort: 'place',
    limit: 1,
    pagination: false,
    select: { place: true },
    ...inside,
  });
  return docs.length > 0;
}

/** How many texts stand in a place now. */
export async function countIn(db: LogDatabase, place: string, req?: InTransaction): Promise<number> {
  const where = { and: [{ place: { equals: place } }, { state: { equals: 'present' } }] };
  return (await db.count({ collection, where, ...(req === undefined ? {} : { req }) })).totalDocs;
}
