import { describeChannel } from '../../../directory/channel-directory.ts';
import {
  channelNamed,
  type FeedQuery,
  QUERY_PARAMETERS,
  type QueryParameter,
} from '../../../feeds/query/feed-query.ts';
import type { LogDatabase } from '../../../log/log-database.ts';
import type { Locale } from '../../../publication/release.ts';

/** What a combined feed is called, or what it names that does not exist. */
export type QueryDescription =
  | { kind: 'described'; title: string; description: string; names: QueryNames }
  | { kind: 'unknown'; parameter: QueryParameter; value: string };

/** What the values of a query are called, in their order. */
export type QueryNames = Record<QueryParameter, string[]>;

const WORDS: Record<Locale, { or: string; without: string }> = {
  uk: { or: 'або', without: 'без:' },
  en: { or: 'or', without: 'without:' },
};
/** Names of one parameter that the title gives; the description gives all. */
const TITLE_NAMES = 3;

/** The query in words: `партнерство або освіта; Новини; без: грант`. An internal tag is unknown to the world. */
export async function describeQuery(db: LogDatabase, query: FeedQuery, locale: Locale): Promise<QueryDescription> {
  const names: QueryNames = { tag: [], not: [], source: [], kind: [], region: [] };
  for (const parameter of QUERY_PARAMETERS) {
    for (const value of query[parameter]) {
      const described = await describeChannel(db, channelNamed(parameter, value), locale);
      if (described === null) return { kind: 'unknown', parameter, value };
      names[parameter].push(described.title);
    }
  }
  return { kind: 'described', title: inWords(names, locale, TITLE_NAMES), description: inWords(names, locale), names };
}

function inWords(names: QueryNames, locale: Locale, atMost = Number.POSITIVE_INFINITY): string {
  const { or, without } = WORDS[locale];
  const list = (all: string[], join: string) =>
    all.slice(0, atMost).join(join) + (all.length > atMost ? ` … (+${all.length - atMost})` : '');
  const wanted = (['tag', 'source', 'kind', 'region'] as const).flatMap((parameter) =>
    names[parameter].length === 0 ? [] : list(names[parameter], ` ${or} `),
  );
  const parts = names.not.length === 0 ? wanted : [...wanted, `${without} ${list(names.not, ', ')}`];
  return parts.join('; ');
}
