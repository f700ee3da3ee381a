import { brief, type FeedQuery, QUERY_PARAMETERS, writeQuery } from '../../../feeds/query/feed-query.ts';
import { parseFeedQuery } from '../../../feeds/query/parse-feed-query.ts';
import { isPassingParameter } from '../../../feeds/query/passing-parameters.ts';
import type { SearchFault } from '../../../pages/search/search-model.ts';
import { localePrefix } from '../../../publication/addresses.ts';
import { parseDay } from '../../../publication/dates/kyiv-days.ts';
import { LOCALES, type Locale } from '../../../publication/release.ts';

/** Texts of the page's own language unless another is named; `all` for every one. */
export const SEARCH_LANGUAGES = [...LOCALES, 'all'] as const;
export type SearchLanguage = (typeof SEARCH_LANGUAGES)[number];

/** What a page of search results is asked for. */
export interface SearchRequest {
  /** As it was typed, without blanks around it; empty where nothing was. */
  q: string;
  query: FeedQuery;
  /** Days in Kyiv, both of which belong to it: `2026-11-22`; null without an end. */
  from: string | null;
  until: string | null;
  language: SearchLanguage;
  /** From 1. */
  page: number;
}

export type ReadSearch =
  | { kind: 'search'; request: SearchRequest }
  /** What can be kept of it, so that its sender need not type it again. */
  | { kind: 'fault'; fault: SearchFault; status: 400 | 404; request: SearchRequest };

/** Longer than what anybody means to search for. */
export const MAX_QUERY_CHARS = 200;
export const RESULTS_ON_PAGE = 20;
/** Nobody reads further: whoever does not find it there asks otherwise. */
export const MAX_RESULTS = 1_000;
const MAX_LENGTH = 4_096;
const OWN = ['q', 'from', 'until', 'locale', 'page'] as const;
type Own = (typeof OWN)[number];

/** Reads what stands behind the `?` of `/search`. Empty values mean nothing: a form sends them for what was not filled in. */
export function readSearchAddress(locale: Locale, search: string): ReadSearch {
  const nothing: SearchRequest = { q: '', query: NO_FILTER, from: null, until: null, language: locale, page: 1 };
  if (search.length > MAX_LENGTH) return fault(nothing, { kind: 'too-long', max: MAX_QUERY_CHARS });
  const own = new Map<Own, string>();
  const filters: string[] = [];
  for (const [name, value] of new URLSearchParams(search)) {
    if (isPassingParameter(name) || value.trim() === '') continue;
    const known = OWN.find((one) => one === name);
    if (known === undefined && !QUERY_PARAMETERS.some((one) => one === name))
      return fault(nothing, { kind: 'unknown-parameter', name: brief(name) });
    if (known === undefined) filters.push(`${name}=${encodeURIComponent(value)}`);
    else if (own.has(known)) return fault(nothing, { kind: 'bad-value', name, value: brief(value) });
    else own.set(known, value.trim());
  }
  const parsed = parseFeedQuery(filters.join('&'), { spread: true });
  const request = { ...nothing, q: (own.get('q') ?? '').slice(0, MAX_QUERY_CHARS), from: own.get('from') ?? null };
  if (parsed.kind === 'fault')
    return fault({ ...request, from: null }, { kind: 'bad-filter', name: parsed.parameter }, parsed.isUnknown);
  return readOwn({ ...request, query: parsed.query }, own);
}

function readOwn(request: SearchRequest, own: ReadonlyMap<Own, string>): ReadSearch {
  const bad = (name: Own) => ({ kind: 'bad-value' as const, name, value: brief(own.get(name) ?? '') });
  const dated: SearchRequest = { ...request, from: null, until: null };
  if ((own.get('q') ?? '').length > MAX_QUERY_CHARS) return fault(dated, { kind: 'too-long', max: MAX_QUERY_CHARS });
  for (const name of ['from', 'until'] as const) {
    const day = own.get(name);
    if (day !== undefined && !isDay(day)) return fault(dated, { ...bad(name), kind: 'bad-date' });
    dated[name] = day ?? null;
  }
  if (dated.from !== null && dated.until !== null && dated.from > dated.until)
    return fault(dated, { kind: 'dates-reversed' });
  const language = SEARCH_LANGUAGES.find((one) => one === (own.get('locale') ?? request.language));
  if (language === undefined) return fault(dated, bad('locale'));
  const page = own.get('page') ?? '1';
  const complete = { ...dated, language };
  if (!/^[1-9]\d{0,5}$/.test(page)) return fault(complete, bad('page'));
  if (Number(page) > MAX_RESULTS / RESULTS_ON_PAGE) return fault(complete, { kind: 'past-end' }, true);
  return { kind: 'search', request: { ...complete, page: Number(page) } };
}

/** The one address of a search in a language of pages: its key in the cache, and where its links lead. */
export function searchPath(locale: Locale, { q, query, from, until, language, page }: SearchRequest): string {
  const given = {
    q,
    from: from ?? '',
    until: until ?? '',
    locale: language === locale ? '' : language,
    page: page === 1 ? '' : String(page),
  };
  const own = Object.entries(given).flatMap(([name, value]) =>
    value === '' ? [] : [`${name}=${encodeURIComponent(value).replaceAll('%20', '+')}`],
  );
  const filters = writeQuery(query, 'full');
  const [first, ...rest] = own;
  // What was typed stands first.
  const parts = q === '' ? [filters, ...own] : [first, filters, ...rest];
  const search = parts.filter((part) => part !== '' && part !== undefined).join('&');
  return `${localePrefix(locale)}/search${search === '' ? '' : `?${search}`}`;
}

/** Asks for everything. */
export const NO_FILTER: FeedQuery = { tag: [], not: [], source: [], kind: [], region: [] };

export function hasFilter({ query, from, until, language }: SearchRequest, locale: Locale): boolean {
  const named = QUERY_PARAMETERS.some((name) => query[name].length > 0);
  return named || from !== null || until !== null || (language !== locale && language !== 'all');
}

function fault(request: SearchRequest, what: SearchFault, isAbsent = false): ReadSearch {
  return { kind: 'fault', fault: what, status: isAbsent ? 404 : 400, request };
}

const FIRST_YEAR = '1991';
const LAST_YEAR = '2100';

function isDay(text: string): boolean {
  return text >= FIRST_YEAR && text <= LAST_YEAR && parseDay(text) !== null;
}
