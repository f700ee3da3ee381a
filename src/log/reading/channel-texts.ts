import { localChannel } from '../../publication/channels.ts';
import { LOCALES, type Locale, type Tombstone } from '../../publication/release.ts';
import type { InTransaction, LogDatabase } from '../log-database.ts';
import {
  countIn,
  embargoedPlace,
  isInUse,
  type PlacePosition,
  pageIn,
  type Span,
  textsIn,
  wasEverInUse,
} from '../placements/placements.ts';
import { type ReleaseRow, tombstoneOf } from '../release-row.ts';
import { type ReadTexts, textsByKey } from './texts-by-key.ts';
import type { Audience } from './view.ts';

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

/** One page of a channel's texts, the oldest first, so that what is published later changes the last page alone; beyond it, none. */
export async function textsFromOldest(
  db: LogDatabase,
  { locale, channel }: { locale: Locale; channel: string },
  { page, perPage }: { page: number; perPage: number },
): Promise<ReleaseRow[]> {
  const place = localChannel(locale, channel);
  const { texts } = await pageIn(db, { place, page, limit: perPage, isAscending: true });
  const rows = await textsByKey(db, texts);
  return rows.filter((row) => row.snapshot !== null);
}

/** Whether a channel holds any text. */
export async function holdsTexts(db: LogDatabase, locale: Locale, channel: string): Promise<boolean> {
  return isInUse(db, localChannel(locale, channel));
}

/** Whether a channel holds any text of a span of time. */
export async function holdsTextsWithin(db: LogDatabase, locale: Locale, channel: string, span: Span): Promise<boolean> {
  const place = localChannel(locale, channel);
  return (await textsIn(db, { place, state: 'present', limit: 1, ...span })).length > 0;
}

/** Whether any text that an audience may see ever stood in one of some channels, in whatever language. */
export async function everHeldTexts(
  db: LogDatabase,
  channels: readonly string[],
  audience: Audience,
  req?: InTransaction,
): Promise<boolean> {
  const places = LOCALES.flatMap((locale) => channels.map((channel) => localChannel(locale, channel)));
  return wasEverInUse(db, audience === 'everyone' ? places : [...places, ...places.map(embargoedPlace)], req);
}

/** How many texts a channel holds. */
export async function countTexts(db: LogDatabase, locale: Locale, channel: string): Promise<number> {
  return countIn(db, localChannel(locale, channel));
}
