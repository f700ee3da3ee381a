import { localChannel } from '../../publication/channels.ts';
import {
  type ContentType,
  type Instant,
  LOCALES,
  type Locale,
  type Release,
  type Tombstone,
} from '../../publication/release.ts';
import { textId } from '../../publication/text-id.ts';
import type { InTransaction, LogDatabase } from '../log-database.ts';
import { LOG_COLLECTIONS } from '../log-database.ts';
import type { PlacePosition } from '../placements/placements.ts';
import { countIn, embargoedPlace, isInUse, showsPlace, textsIn, wasEverInUse } from '../placements/placements.ts';
import type { ReleaseRow } from '../release-row.ts';
import { instant, readReleaseRow, tombstoneOf } from '../release-row.ts';
import { readHead } from '../writing/sequencer.ts';
import { viewFor } from './view.ts';

const collection = LOG_COLLECTIONS.releases;
const MAX_CHANGES = 500;
/** A query takes only so many values. */
const MAX_KEYS = 500;

/** What only searching reads would double what every reader of a row reads. */
const WITHOUT_SEARCH_TEXT = { searchText: false } as const;

/** The position up to which every change is in its place: what a cached response is dated by, and where a new follower starts. */
export const head = readHead;

/**
 * Changes after `after`, oldest first, at most `limit` (1..500); empty when caught up. One row per text, in its latest state. A
 * seq is visible only after all lower ones, so a reader who keeps the last seq it saw loses nothing.
 */
export async function changesAfter(db: LogDatabase, after: number, limit = MAX_CHANGES): Promise<ReleaseRow[]> {
  const upTo = await readHead(db);
  if (upTo <= after) return [];
  const { docs } = await db.find<Record<string, unknown> & { id: string }>({
    collection,
    where: { and: [{ seq: { greater_than: after } }, { seq: { less_than_equal: upTo } }] },
    sort: 'seq',
    limit: Math.min(Math.max(limit, 1), MAX_CHANGES),
    pagination: false,
    select: WITHOUT_SEARCH_TEXT,
  });
  return docs.map(readReleaseRow);
}

/** What an address of an item answers. */
export type Standing =
  | { kind: 'published'; release: Release; row: ReleaseRow }
  | { kind: 'withdrawn'; tombstone: Tombstone }
  | { kind: 'absent' };

/** The text behind `/news/{number}` or `/guides/{number}` in one language, in the eyes of everyone. */
export async function textByNumber(
  db: LogDatabase,
  type: ContentType,
  number: number,
  locale: Locale,
): Promise<Standing> {
  const where = { and: [{ type: { equals: type } }, { number: { equals: number } }, { locale: { equals: locale } }] };
  const stored = await db.findOne<Record<string, unknown> & { id: string }>({
    collection,
    where,
    select: WITHOUT_SEARCH_TEXT,
  });
  if (stored === null) return { kind: 'absent' };
  const row = readReleaseRow(stored);
  const view = viewFor(row, 'everyone');
  switch (view.kind) {
    case 'published':
      return { kind: 'published', release: view.release, row };
    case 'withdrawn':
      return { kind: 'withdrawn', tombstone: tombstoneOf(row) };
    case 'embargoed':
    case 'unseen':
      return { kind: 'absent' };
    default:
      return view satisfies never;
  }
}

/** All rows of one item, whatever their language and state. */
export async function rowsOfItem(db: LogDatabase, uid: string, req?: InTransaction): Promise<ReleaseRow[]> {
  return findRows(db, { uid: { equals: uid } }, req);
}

/** The same, where only the item's row in its collection is known: it may be gone already. */
export async function rowsOfItemId(
  db: LogDatabase,
  type: ContentType,
  itemId: string,
  req?: InTransaction,
): Promise<ReleaseRow[]> {
  return findRows(db, { and: [{ itemId: { equals: itemId } }, { type: { equals: type } }] }, req);
}

/** Since when the log knows items as they are, by item: when the oldest state among an item's texts was written. */
export async function releasedSince(
  db: LogDatabase,
  type: ContentType,
  itemIds: readonly string[],
): Promise<Map<string, Instant>> {
  const since = new Map<string, Instant>();
  for (let start = 0; start < itemIds.length; start += MAX_KEYS) {
    const { docs } = await db.find<Record<string, unknown> & { id: string }>({
      collection,
      where: { and: [{ itemId: { in: itemIds.slice(start, start + MAX_KEYS) } }, { type: { equals: type } }] },
      limit: 0,
      pagination: false,
      select: { itemId: true, releasedAt: true },
    });
    for (const row of docs) {
      const itemId = String(row['itemId']);
      const at = instant(row['releasedAt']) ?? '';
      const oldest = since.get(itemId);
      if (oldest === undefined || at < oldest) since.set(itemId, at);
    }
  }
  return since;
}

/** Reads texts by key, in the order of the keys; keys that have none are left out. */
export type ReadTexts = (keys: string[]) => Promise<ReleaseRow[]>;

/** Rows of texts by key, whatever their state, in the order of the keys; keys that have none are left out. */
export async function textsByKey(db: LogDatabase, keys: string[], req?: InTransaction): Promise<ReleaseRow[]> {
  if (keys.length === 0) return [];
  const byKey = new Map<string, ReleaseRow>();
  for (let start = 0; start < keys.length; start += MAX_KEYS) {
    const rows = await findRows(db, { key: { in: keys.slice(start, start + MAX_KEYS) } }, req);
    for (const row of rows) byKey.set(row.key, row);
  }
  return keys.flatMap((key) => byKey.get(key) ?? []);
}

/** The published text of an item in a language, or null. */
export async function releaseOf(
  db: LogDatabase,
  uid: string,
  locale: Locale,
  req?: InTransaction,
): Promise<Release | null> {
  const [row] = await textsByKey(db, [textId(uid, locale)], req);
  return row?.snapshot ?? null;
}

/** The latest texts of a channel, newest first, with the position to go on from. */
export async function latestTexts(
  db: LogDatabase,
  query: { locale: Locale; channel: string; limit: number; below?: PlacePosition | undefined },
  read: ReadTexts = (keys) => textsByKey(db, keys),
): Promise<{ rows: ReleaseRow[]; positions: PlacePosition[] }> {
  const place = localChannel(query.locale, query.channel);
  const positions = await textsIn(db, { place, state: 'present', limit: query.limit, below: query.below });
  const rows = await read(positions.map((position) => position.text));
  return { rows: rows.filter((row) => row.snapshot !== null), positions };
}

/** Texts that were in a channel and no longer are, the latest departure first, each dated by when it left. */
export async function departedTexts(
  db: LogDatabase,
  query: { locale: Locale; channel: string; limit: number },
  read: ReadTexts = (keys) => textsByKey(db, keys),
): Promise<Tombstone[]> {
  const place = localChannel(query.locale, query.channel);
  const positions = await textsIn(db, { place, state: 'past', limit: query.limit });
  const left = new Map(positions.map((position) => [position.text, position.at]));
  const rows = await read([...left.keys()]);
  return rows.map((row) => ({ ...tombstoneOf(row), withdrawnAt: left.get(row.key) ?? row.releasedAt }));
}

/** Whether a channel holds any text. */
export async function holdsTexts(db: LogDatabase, locale: Locale, channel: string): Promise<boolean> {
  return isInUse(db, localChannel(locale, channel));
}

/** Whether any text ever stood in one of some channels, in whatever language and for whomever. */
export async function everHeldTexts(
  db: LogDatabase,
  channels: readonly string[],
  req?: InTransaction,
): Promise<boolean> {
  const places = LOCALES.flatMap((locale) => channels.map((channel) => localChannel(locale, channel)));
  return wasEverInUse(db, [...places, ...places.map(embargoedPlace)], req);
}

/** How many texts a channel holds. */
export async function countTexts(db: LogDatabase, locale: Locale, channel: string): Promise<number> {
  return countIn(db, localChannel(locale, channel));
}

/** Whether any published text shows a thing. */
export async function isShown(db: LogDatabase, thing: string, req?: InTransaction): Promise<boolean> {
  return isInUse(db, showsPlace(thing), req);
}

/** Whether any text shows a thing to trusted partners alone. */
export async function isShownUnderEmbargo(db: LogDatabase, thing: string, req?: InTransaction): Promise<boolean> {
  return isInUse(db, embargoedPlace(showsPlace(thing)), req);
}

/** Whether any text shows a thing to anybody. */
export async function isShownToAnyone(db: LogDatabase, thing: string, req?: InTransaction): Promise<boolean> {
  return (await isShown(db, thing, req)) || (await isShownUnderEmbargo(db, thing, req));
}

/** One page of the published texts that show a thing, newest first. */
export async function textsShowing(
  db: LogDatabase,
  thing: string,
  limit: number,
  below?: PlacePosition,
): Promise<PlacePosition[]> {
  return textsIn(db, { place: showsPlace(thing), state: 'present', limit, below });
}

/** The same of the texts that show it to trusted partners alone. */
export async function textsShowingUnderEmbargo(
  db: LogDatabase,
  thing: string,
  limit: number,
  below?: PlacePosition,
): Promise<PlacePosition[]> {
  return textsIn(db, { place: embargoedPlace(showsPlace(thing)), state: 'present', limit, below });
}

/** Items of a type that have a text which somebody sees, as the log knows them; an item may come twice, once a language. */
export async function* publishedItems(db: LogDatabase, type: ContentType): AsyncGenerator<string, void, void> {
  for (let after = ''; ; ) {
    const { docs } = await db.find<Record<string, unknown> & { id: string }>({
      collection,
      where: {
        and: [{ type: { equals: type } }, { change: { not_equals: 'withdrawn' } }, { key: { greater_than: after } }],
      },
      sort: 'key',
      limit: MAX_CHANGES,
      pagination: false,
      select: { key: true, itemId: true },
    });
    for (const row of docs) yield String(row['itemId']);
    const last = docs.at(-1);
    if (last === undefined || docs.length < MAX_CHANGES) return;
    after = String(last['key']);
  }
}

async function findRows(
  db: LogDatabase,
  where: Parameters<LogDatabase['find']>[0]['where'],
  req?: InTransaction,
): Promise<ReleaseRow[]> {
  const { docs } = await db.find<Record<string, unknown> & { id: string }>({
    collection,
    where: where ?? {},
    limit: 0,
    pagination: false,
    select: WITHOUT_SEARCH_TEXT,
    ...(req === undefined ? {} : { req }),
  });
  return docs.map(readReleaseRow);
}
