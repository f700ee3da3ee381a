import { filterOf } from '../../../feeds/query/feed-query.ts';
import type { SearchFault, SearchResults } from '../../../pages/search/search-model.ts';
import { renderSearchPage } from '../../../pages/search/search-page.tsx';
import { inAllLanguages, localChannel } from '../../../publication/channels.ts';
import { endOfDay, startOfDay } from '../../../publication/dates/kyiv-days.ts';
import { type Instant, LOCALES, type Locale } from '../../../publication/release.ts';
import { isEmptyQuery, readWordQuery } from '../../../search/query/word-query.ts';
import type { PublicResponse, RenderedResponse } from '../../cache/public-response.ts';
import { describeQuery } from '../feeds/describe-query.ts';
import { renamedQuery } from '../feeds/query-feed-response.ts';
import { pageResponse } from '../page-response.ts';
import { loadSite, type PublicContext } from '../public-context.ts';
import { MAX_RESULTS, RESULTS_ON_PAGE, type SearchRequest, searchPath } from './search-address.ts';
import type { SearchContext } from './search-context.ts';
import { searchForm } from './search-form.ts';
import { searchResults } from './search-results.ts';

const RETRY_AFTER_SECONDS = { busy: 2, behind: 5 };

/** `/search`: the form, and below it what was found; never to be indexed. */
export async function searchResponse(
  context: SearchContext,
  locale: Locale,
  request: SearchRequest,
): Promise<PublicResponse> {
  const described = await describeQuery(context.db, request.query, locale);
  if (described.kind === 'unknown') {
    const renamed = await renamedQuery(context, request.query);
    if (renamed !== null) {
      const location = context.origin + searchPath(locale, { ...request, query: renamed });
      return { kind: 'moved', location, dependsOn: inAllLanguages(['all']) };
    }
    return faultResponse(context, locale, request, { kind: 'bad-filter', name: described.parameter }, 404);
  }
  if (request.q === '') return page(context, locale, request, { results: null, fault: null });
  const query = readWordQuery(request.q);
  if (isEmptyQuery(query)) return faultResponse(context, locale, request, { kind: 'no-words' }, 400);
  const locales = request.language === 'all' ? LOCALES : [request.language];
  const scope = { locales, filter: filterOf(request.query) };
  const offset = (request.page - 1) * RESULTS_ON_PAGE;
  // One more than are counted tells whether there are more.
  const find = { query, scope, ...instants(request), limit: MAX_RESULTS + 1 };
  const reading = await context.search.read({ kind: 'best', find, offset, count: RESULTS_ON_PAGE });
  if (reading.kind !== 'found') return faultResponse(context, locale, request, { kind: reading.kind }, 503);
  const { found } = reading;
  if (request.page > 1 && offset >= found.total)
    return faultResponse(context, locale, request, { kind: 'past-end' }, 404);
  const results = await searchResults(context, locale, { request, query, found });
  if (results === null) return faultResponse(context, locale, request, { kind: 'behind' }, 503);
  return page(context, locale, request, { results, fault: null });
}

/** The form with what was asked for, and why it could not be answered, in the language of the page. Never kept. */
export async function faultResponse(
  context: PublicContext,
  locale: Locale,
  request: SearchRequest,
  fault: SearchFault,
  status: 400 | 404 | 503,
): Promise<RenderedResponse> {
  const response = await page(context, locale, request, { results: null, fault });
  const wait = fault.kind === 'busy' || fault.kind === 'behind' ? String(RETRY_AFTER_SECONDS[fault.kind]) : null;
  return {
    ...response,
    status,
    cacheControl: 'no-store',
    dependsOn: null,
    headers: wait === null ? response.headers : [...response.headers, ['Retry-After', wait]],
  };
}

async function page(
  context: PublicContext,
  locale: Locale,
  request: SearchRequest,
  { results, fault }: { results: SearchResults | null; fault: SearchFault | null },
): Promise<RenderedResponse> {
  const site = await loadSite(context, locale);
  const form = await searchForm(context, locale, request);
  const body = renderSearchPage({ site, form, results, fault });
  const dependsOn = LOCALES.map((each) => localChannel(each, 'all'));
  return pageResponse(body, { site, feeds: [], dependsOn, script: 'search' });
}

/** From the beginning of the first day in Kyiv to the end of the last. */
function instants({ from, until }: SearchRequest): { from?: Instant; until?: Instant } {
  return {
    ...(from === null ? {} : { from: startOfDay(from) }),
    ...(until === null ? {} : { until: endOfDay(until) }),
  };
}
