import { localChannel } from '../../publication/channels.ts';
import type { Locale, Tombstone } from '../../publication/release.ts';
import { matches, type TextFilter } from '../../publication/text-filter.ts';
import type { LogDatabase } from '../log-database.ts';
import { textsIn } from '../placements/placements.ts';
import { type ReleaseRow, tombstoneOf } from '../release-row.ts';
import { examineNarrowest, MAX_EXAMINED } from './examine-narrowest.ts';
import { textsByKey } from './texts-by-key.ts';

const FIRST_BATCH = 60;

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

/** The latest texts that match a filter, newest first. What it looks at is bounded by `maxExamined`. */
export async function matchingTexts(db: LogDatabase, query: TextQuery): Promise<MatchingTexts> {
  const { locale, filter, limit, maxExamined = MAX_EXAMINED } = query;
  const placesNamed = (channels: readonly string[]) => local(locale, channels);
  const keys: string[] = [];
  let examined = 0;
  for await (const batch of examineNarrowest(db, { filter, placesNamed, firstBatch: FIRST_BATCH, maxExamined })) {
    keys.push(...batch.flatMap(({ position, isSelected }) => (isSelected ? [position.text] : [])));
    examined += batch.length;
    if (keys.length > limit || examined >= maxExamined) return { keys: keys.slice(0, limit), isAll: false };
  }
  return { keys, isAll: true };
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

function local(locale: Locale, channels: readonly string[]): string[] {
  return channels.map((channel) => localChannel(locale, channel));
}
