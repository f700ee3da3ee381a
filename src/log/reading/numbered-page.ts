import { localChannel } from '../../publication/channels.ts';
import type { Locale } from '../../publication/release.ts';
import type { TextFilter } from '../../publication/text-filter.ts';
import type { LogDatabase } from '../log-database.ts';
import { pageIn, type Span, textsIn } from '../placements/placements.ts';
import type { ReleaseRow } from '../release-row.ts';
import { examineNarrowest, MAX_EXAMINED } from './examine-narrowest.ts';
import { type ReadTexts, textsByKey } from './texts-by-key.ts';

/** Which texts a list has, and which of its pages is wanted, from 1. */
export interface NumberedQuery extends Span {
  locale: Locale;
  filter: TextFilter;
  page: number;
  perPage: number;
}

/** A page of a list whose pages are numbered, newest first. */
export interface NumberedPage {
  rows: ReleaseRow[];
  /** Texts of the whole list. */
  total: number;
  /** False where counting ended at its bound: there are more, and their pages cannot be asked for. */
  isAll: boolean;
}

/**
 * One page of a list. A list of one channel is counted and read along the index, whatever its length; of a combination the texts of its
 * narrowest set are looked at, at most 3,000. A page beyond the end is empty.
 */
export async function numberedPage(
  db: LogDatabase,
  query: NumberedQuery,
  read: ReadTexts = (keys) => textsByKey(db, keys),
): Promise<NumberedPage> {
  const { keys, total, isAll } = await keysOf(db, query);
  const rows = await read(keys);
  return { rows: rows.filter((row) => row.snapshot !== null), total, isAll };
}

/** When the first text of a channel is dated; null where it holds none. */
export async function firstDate(db: LogDatabase, locale: Locale, channel: string): Promise<string | null> {
  const place = localChannel(locale, channel);
  const [first] = await textsIn(db, { place, state: 'present', limit: 1, isAscending: true });
  return first?.at ?? null;
}

async function keysOf(
  db: LogDatabase,
  query: NumberedQuery,
): Promise<{ keys: string[]; total: number; isAll: boolean }> {
  const { locale, filter, page, perPage, from, until } = query;
  const only = onlyChannelOf(filter);
  if (only !== null) {
    const { texts, total } = await pageIn(db, { place: localChannel(locale, only), page, limit: perPage, from, until });
    return { keys: texts, total, isAll: true };
  }
  const placesNamed = (channels: readonly string[]) => channels.map((channel) => localChannel(locale, channel));
  const keys: string[] = [];
  let examined = 0;
  const examination = {
    filter,
    placesNamed,
    stretch: { from, until },
    firstBatch: MAX_EXAMINED,
    maxExamined: MAX_EXAMINED,
  };
  for await (const batch of examineNarrowest(db, examination)) {
    keys.push(...batch.flatMap(({ position, isSelected }) => (isSelected ? [position.text] : [])));
    examined += batch.length;
    if (examined >= MAX_EXAMINED) break;
  }
  const start = (page - 1) * perPage;
  return { keys: keys.slice(start, start + perPage), total: keys.length, isAll: examined < MAX_EXAMINED };
}

/** The channel whose texts are all that is asked for; null where several must be compared. */
function onlyChannelOf({ anyOf, noneOf }: TextFilter): string | null {
  const [set = [], ...more] = anyOf;
  const [channel = null, ...others] = set;
  return noneOf.length === 0 && more.length === 0 && others.length === 0 ? channel : null;
}
