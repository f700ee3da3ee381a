import { isSlug, KIND_CHANNELS } from '../../publication/channels.ts';
import { REGIONS } from '../../publication/regions.ts';
import type { TextFilter } from '../../publication/text-filter.ts';
import { type FeedForm, formSearch } from '../feed-form.ts';

/** The parameters of a combined feed, in their canonical order. */
export const QUERY_PARAMETERS = ['tag', 'not', 'source', 'kind', 'region'] as const;
export type QueryParameter = (typeof QUERY_PARAMETERS)[number];

/** What a combined feed asks for: any of the values inside a parameter, all of the parameters, none of `not` (tags). */
export type FeedQuery = Readonly<Record<QueryParameter, readonly string[]>>;

/** A combined feed names at most so many tags, sources, kinds and regions. */
export const MAX_QUERY_VALUES = 20;

/** What is wrong with a query, and in which parameter. */
export interface QueryFault {
  kind: 'fault';
  parameter: string;
  reason: string;
  /** It names something there cannot be, in a query that is otherwise well written. */
  isUnknown: boolean;
  /** What kind of fault it is, for whoever says it in other words. */
  cause: FaultCause;
}

export type FaultCause =
  /** It excludes all that it asks for. */
  | { kind: 'excluded' }
  /** It names more than a feed combines. */
  | { kind: 'too-many'; limit: number; count: number }
  /** Something in it is not as the parameter has it. */
  | { kind: 'odd' };

const KINDS = Object.values(KIND_CHANNELS).sort();
const CLOSED: Partial<Record<QueryParameter, readonly string[]>> = {
  kind: KINDS,
  region: REGIONS.map(([code]) => code).sort(),
};

/** The query with its values sorted and each once, or why there is none. A tag both asked for and excluded is excluded. */
export function makeQuery(
  values: Readonly<Record<QueryParameter, readonly string[]>>,
): { kind: 'query'; query: FeedQuery } | QueryFault {
  const unique = (parameter: QueryParameter) => [...new Set(values[parameter])].sort();
  const not = unique('not');
  const query = {
    tag: unique('tag').filter((slug) => !not.includes(slug)),
    not,
    source: unique('source'),
    kind: unique('kind'),
    region: unique('region'),
  };
  if (query.tag.length === 0 && values.tag.length > 0)
    return { ...fault('not', 'It excludes every tag that is asked for.'), cause: { kind: 'excluded' } };
  for (const parameter of QUERY_PARAMETERS) {
    const known = CLOSED[parameter];
    const odd = query[parameter].find((value) => !(known?.includes(value) ?? isSlug(value)));
    if (odd === undefined) continue;
    const reason = `There is no “${brief(odd)}”${known === undefined ? '' : `, only ${known.join(', ')}`}.`;
    return { ...fault(parameter, reason), isUnknown: known === undefined };
  }
  const count = QUERY_PARAMETERS.reduce((sum, parameter) => sum + query[parameter].length, 0);
  if (count <= MAX_QUERY_VALUES) return { kind: 'query', query };
  const parameter = QUERY_PARAMETERS.reduce((a, b) => (query[b].length > query[a].length ? b : a));
  const reason = `A feed combines at most ${MAX_QUERY_VALUES} values, and here are ${count}.`;
  return { ...fault(parameter, reason), cause: { kind: 'too-many', limit: MAX_QUERY_VALUES, count } };
}

/** The one way to write a query behind the `?`; empty for a query that asks for everything in full. */
export function writeQuery(query: FeedQuery, form: FeedForm): string {
  const parts = QUERY_PARAMETERS.flatMap((name) =>
    query[name].length === 0 ? [] : `${name}=${query[name].join(',')}`,
  );
  return [...parts, formSearch(form)].filter((part) => part !== '').join('&');
}

const ROOMS: Record<QueryParameter, string> = {
  tag: 'tag/',
  not: 'tag/',
  source: 'source/',
  kind: '',
  region: 'region/',
};

/** The channel that a value of a parameter names. */
export function channelNamed(parameter: QueryParameter, value: string): string {
  return ROOMS[parameter] + value;
}

/** What the query asks for, in names of channels. */
export function filterOf(query: FeedQuery): TextFilter {
  const channels = (parameter: QueryParameter) => query[parameter].map((value) => channelNamed(parameter, value));
  const anyOf = (['tag', 'source', 'kind', 'region'] as const).map(channels).filter((set) => set.length > 0);
  return { anyOf: anyOf.length === 0 ? [['all']] : anyOf, noneOf: channels('not') };
}

/** The channel whose own feed says the same: `all` for a query that asks for everything; null where there is none. */
export function onlyChannel(query: FeedQuery): string | null {
  const { anyOf, noneOf } = filterOf(query);
  if (noneOf.length > 0) return null;
  const [channel = 'all', ...more] = anyOf.flat();
  return more.length === 0 ? channel : null;
}

/** A query that is not well written. */
export function fault(parameter: string, reason: string): QueryFault {
  return { kind: 'fault', parameter, reason, isUnknown: false, cause: { kind: 'odd' } };
}

/** As much of what was sent as may stand in an answer. */
export function brief(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
