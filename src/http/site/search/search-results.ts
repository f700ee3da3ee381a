import { textsByKey } from '../../../log/reading/texts-by-key.ts';
import type { SearchResult, SearchResults } from '../../../pages/search/search-model.ts';
import type { Locale, Release } from '../../../publication/release.ts';
import { foldedWords } from '../../../publication/spelling/fold.ts';
import { plainText } from '../../../publication/spelling/plain-text.ts';
import { extract, markWords, type Wanted } from '../../../search/extract.ts';
import type { WordQuery } from '../../../search/query/word-query.ts';
import type { FoundTexts } from '../../../search/threads/messages.ts';
import {
  hasFilter,
  MAX_RESULTS,
  NO_FILTER,
  RESULTS_ON_PAGE,
  type SearchRequest,
  searchPath,
} from './search-address.ts';
import type { SearchContext } from './search-context.ts';

const EXTRACT_CHARS = 240;

/** What a page of results shows; null where near words cannot be told just now. */
export async function searchResults(
  context: SearchContext,
  locale: Locale,
  { request, query, found }: { request: SearchRequest; query: WordQuery; found: FoundTexts },
): Promise<SearchResults | null> {
  const { total } = found;
  const near = total > 0 ? [] : await nearSearches(context, locale, request, query);
  if (near === null) return null;
  const keys = found.texts.map(({ text }) => text);
  const rows = await (context.texts ?? ((wanted) => textsByKey(context.db, wanted)))(keys);
  const wanted: Wanted = { words: new Set(found.forms.flatMap(({ forms }) => forms)), phrases: query.phrases };
  const pageAt = (page: number) => context.origin + searchPath(locale, { ...request, page });
  const { page } = request;
  const withoutFilters: SearchRequest = {
    ...request,
    query: NO_FILTER,
    from: null,
    until: null,
    language: 'all',
    page: 1,
  };
  return {
    total: Math.min(total, MAX_RESULTS),
    isAll: total <= MAX_RESULTS,
    page,
    // Texts that have gone since are passed over.
    entries: rows.flatMap((row) => (row.snapshot === null ? [] : [resultOf(row.snapshot, wanted)])),
    newerUrl: page === 1 ? null : pageAt(page - 1),
    olderUrl: page * RESULTS_ON_PAGE < Math.min(total, MAX_RESULTS) ? pageAt(page + 1) : null,
    near,
    unfilteredUrl:
      total === 0 && canWiden(request, locale) ? context.origin + searchPath(locale, withoutFilters) : null,
  };
}

function canWiden(request: SearchRequest, locale: Locale): boolean {
  return hasFilter(request, locale) || request.language !== 'all';
}

function resultOf(release: Release, wanted: Wanted): SearchResult {
  const { url, kind, locale, title, summary, html, publishedAt } = release;
  const text = [summary, plainText(html)].join(' ');
  const found = extract(text, wanted, EXTRACT_CHARS) ?? [{ text: summary, isMarked: false }];
  return { url, kind, locale, publishedAt, title: markWords(title, wanted), extract: found };
}

/** The search again with a word that occurs, instead of one that does not. */
async function nearSearches(
  { search, origin }: SearchContext,
  locale: Locale,
  request: SearchRequest,
  query: WordQuery,
): Promise<SearchResults['near'] | null> {
  const reading = await search.read({ kind: 'near', query });
  if (reading.kind !== 'found') return null;
  return reading.found.flatMap(({ word, near }) =>
    near.map((one) => {
      const q = replaceWord(request.q, word, one);
      return { q, url: origin + searchPath(locale, { ...request, q, page: 1 }) };
    }),
  );
}

/** Puts another word in the place of a folded one; where it is not found as it stands, the other alone. */
function replaceWord(q: string, word: string, other: string): string {
  const parts = q.split(/(\s+)/u);
  const index = parts.findIndex((part) => foldedWords(part).join('') === word);
  return index < 0 ? other : parts.map((part, at) => (at === index ? other : part)).join('');
}
