import { localChannel } from '../../publication/channels.ts';
import type { Locale, Tombstone } from '../../publication/release.ts';
import { matches, type TextFilter } from '../../publication/text-filter.ts';
import type { LogDatabase } from '../log-database.ts';
import { placesOf, textsInAny } from '../placements/merge-places.ts';
import { countIn, isInUse, type PlacePosition, textsIn } from '../placements/placements.ts';
import { type ReleaseRow, tombstoneOf } from '../release-row.ts';
import { textsByKey } from './texts-by-key.ts';

/** How many texts of the narrowest set are looked at before what was found is all there is: the bound on the work of a query. */
export const MAX_EXAMINED = 3000;
const FIRST_BATCH = 60;
const BATCH = 200;

export interface TextQuery {
  locale: Locale;
  filter: TextFilter;
  limit: number;
  /** Texts to look at; `MAX_EXAMINED` unless told. */
  maxExamined?: number;
}

/** Keys of the texts a query asks for. */
export interface MatchingTexts {
  /** Newest first. */
  keys: string[];
  /** False where the search ended at its bound: there may be more. */
  isAll: boolean;
}

/**
 * The latest texts that match a filter, newest first. Reads placements alone: those of the set that holds the fewest texts, merged
 * by date, and for each batch of them whether they stand in the other channels named. What it costs depends on how far back the
 * wanted texts lie in that set, never on the archive, and not beyond `maxExamined`.
 */
export async function matchingTexts(db: LogDatabase, query: TextQuery): Promise<MatchingTexts> {
  const { locale, filter, limit, maxExamined = MAX_EXAMINED } = query;
  const driving = await narrowestSet(db, locale, filter);
  const others = [...new Set([...filter.anyOf.filter((set) => set !== driving).flat(), ...filter.noneOf])];
  const rest: TextFilter = { ...filter, anyOf: filter.anyOf.filter((set) => set !== driving) };
  const keys: string[] = [];
  let examined = 0;
  let batch: PlacePosition[] = [];
  const examine = async () => {
    const places = await placesOf(db, batch, local(locale, others));
    const channelsOf = (text: string) => (places.get(text) ?? []).map((place) => place.slice(locale.length + 1));
    keys.push(...batch.flatMap(({ text }) => (matches(rest, channelsOf(text)) ? [text] : [])));
    examined += batch.length;
    batch = [];
  };
  for await (const position of textsInAny(db, local(locale, driving))) {
    batch.push(position);
    const size = examined === 0 ? FIRST_BATCH : BATCH;
    if (batch.length < Math.min(size, maxExamined - examined)) continue;
    await examine();
    if (keys.length > limit || examined >= maxExamined) return { keys: keys.slice(0, limit), isAll: false };
  }
  await examine();
  return { keys: keys.slice(0, limit), isAll: keys.length <= limit };
}

/** The same texts, as rows of the log. */
export async function textsMatching(db: LogDatabase, query: TextQuery): Promise<ReleaseRow[]> {
  const { keys } = await matchingTexts(db, query);
  const rows = await textsByKey(db, keys);
  // A text that has moved since its placements were read is seen as it is now.
  return rows.filter((row) => row.snapshot !== null && matches(query.filter, row.channels));
}

/**
 * Texts that have left what a filter asks for, the latest departure first. Known are the channels a text was ever in, not which of
 * them at once: listed is a text that was in one of every set, never in an excluded channel, and is no longer asked for. One that
 * left by gaining an excluded channel cannot be told from one that always had it, and is not listed.
 */
export async function textsDeparted(db: LogDatabase, { locale, filter, limit }: TextQuery): Promise<Tombstone[]> {
  const left = new Map<string, string>();
  for (const place of local(locale, [...new Set(filter.anyOf.flat())])) {
    for (const { text, at } of await textsIn(db, { place, state: 'past', limit })) {
      if (at > (left.get(text) ?? '')) left.set(text, at);
    }
  }
  const latest = [...left].sort(([a, at], [b, bt]) => (at === bt ? (a < b ? 1 : -1) : at < bt ? 1 : -1));
  const rows = await textsByKey(
    db,
    latest.slice(0, limit * 2).map(([text]) => text),
  );
  return rows
    .filter((row) => !matches(filter, row.channels) && matches(filter, [...row.channels, ...row.pastChannels]))
    .slice(0, limit)
    .map((row) => ({ ...tombstoneOf(row), withdrawnAt: left.get(row.key) ?? row.releasedAt }));
}

/** Whether every channel a filter names holds a text: only then does a release tell of each one's renaming. */
export async function isEachInUse(db: LogDatabase, locale: Locale, channels: readonly string[]): Promise<boolean> {
  for (const place of local(locale, channels)) {
    if (!(await isInUse(db, place))) return false;
  }
  return true;
}

/** The set that holds the fewest texts. */
async function narrowestSet(db: LogDatabase, locale: Locale, { anyOf }: TextFilter): Promise<readonly string[]> {
  const [first = [], ...more] = anyOf;
  if (more.length === 0) return first;
  let narrowest = { set: first, count: Number.POSITIVE_INFINITY };
  for (const set of anyOf) {
    const counts = await Promise.all(local(locale, set).map((place) => countIn(db, place)));
    const count = counts.reduce((sum, one) => sum + one, 0);
    if (count < narrowest.count) narrowest = { set, count };
  }
  return narrowest.set;
}

function local(locale: Locale, channels: readonly string[]): string[] {
  return channels.map((channel) => localChannel(locale, channel));
}
