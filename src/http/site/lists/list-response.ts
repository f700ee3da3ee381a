import { describeChannel } from '../../../directory/channel-directory.ts';
import { writeQuery } from '../../../feeds/query/feed-query.ts';
import { holdsTexts, latestTexts } from '../../../log/reading/channel-texts.ts';
import { numberedPage } from '../../../log/reading/numbered-page.ts';
import type { ListPageModel, TextCount } from '../../../pages/lists/list-model.ts';
import { renderListPage } from '../../../pages/lists/list-page.tsx';
import { feedPath } from '../../../publication/addresses.ts';
import { inAllLanguages, KIND_CHANNELS } from '../../../publication/channels.ts';
import { nextTurn } from '../../../publication/dates/event-standing.ts';
import { endOfDay, startOfDay } from '../../../publication/dates/kyiv-days.ts';
import type { Locale, Release } from '../../../publication/release.ts';
import { channelsNamed } from '../../../publication/text-filter.ts';
import type { PublicResponse } from '../../cache/public-response.ts';
import { describeQuery } from '../feeds/describe-query.ts';
import { renamedQuery } from '../feeds/query-feed-response.ts';
import { pageResponse } from '../page-response.ts';
import { feedLinks, loadSite, type PublicContext } from '../public-context.ts';
import { narrowingOf, periodsOf } from './list-choices.ts';
import { daysOfPlace } from './list-place.ts';
import { type ListRequest, listUrl } from './list-request.ts';
import { filterOfList, isNarrowed, type ListView } from './list-view.ts';
import { shelfOfGuides } from './shelf-of-guides.ts';

const ENTRIES = 20;

/** A page of a list, newest first. Beyond its end, and for names that nothing bears, there is none. */
export async function listResponse(context: PublicContext, request: ListRequest): Promise<PublicResponse> {
  const { locale, place, view } = request;
  const filter = filterOfList(place, view);
  // `all` too: a page tells the site's name and leads to its newest.
  const dependsOn = inAllLanguages([...new Set([place.channel, 'all', ...channelsNamed(filter)])]);
  const described = await describeChannel(context.db, place.channel, locale);
  if (described === null) return { kind: 'absent' };
  const chosen = await describeQuery(context.db, view.query, locale);
  if (chosen.kind === 'unknown') {
    const query = await renamedQuery(context, view.query);
    if (query !== null)
      return { kind: 'moved', location: listUrl(context.origin, { ...request, view: { ...view, query } }), dependsOn };
    return {
      kind: 'refused',
      status: 404,
      detail: `Parameter “${chosen.parameter}”: there is no “${chosen.value}”.`,
      hint: 'filter',
      dependsOn,
    };
  }
  const found = await findTexts(context, request);
  if (found.rows.length === 0 && view.page > 1)
    return {
      kind: 'refused',
      status: 404,
      detail: `There is no page ${view.page} of this list.`,
      hint: 'page',
      dependsOn,
    };
  const site = await loadSite(context, locale);
  const feeds = await feedLinks(context, site, place.channel === 'all' ? ['all'] : [place.channel, 'all']);
  const entries = found.rows.flatMap((row): Release[] => (row.snapshot === null ? [] : [row.snapshot]));
  const now = context.now();
  const narrowed = isNarrowed(view);
  const isFirst = view.page === 1 && view.below === null;
  const model: ListPageModel = {
    site,
    now,
    // Combinations are endless, and an empty list tells nobody anything: neither is for search engines.
    url: narrowed || entries.length === 0 ? null : listUrl(context.origin, request),
    listUrl: listUrl(context.origin, { locale, place, view: { ...view, page: 1, below: null } }),
    title: described.title,
    period: place.period,
    chosen: chosen.description,
    alternates: isFirst && !narrowed ? await alternatesOf(context, request) : [],
    feeds,
    feedPageUrl: await feedPageOf(context, request),
    source: described.source,
    entries,
    shelf: place.channel === KIND_CHANNELS.guide ? await shelfOfGuides(context, locale, found.rows, !narrowed) : null,
    count: found.count,
    pager: pagerOf(context, request, found),
    periods: await periodsOf(context, request),
    narrowing: narrowingOf(context, request, { names: chosen.names, entries }),
  };
  return pageResponse(renderListPage(model), { site, feeds, dependsOn, turnsAt: nextTurn(entries, now) });
}

interface Found {
  rows: Awaited<ReturnType<typeof numberedPage>>['rows'];
  count: TextCount | null;
  /** Only below a position: where to go on. */
  older: ListView['below'];
}

async function findTexts(context: PublicContext, { locale, place, view }: ListRequest): Promise<Found> {
  if (view.below !== null) {
    const query = { locale, channel: place.channel, limit: ENTRIES + 1, below: view.below };
    const { rows, positions } = await latestTexts(context.db, query, context.texts);
    const older = positions.length > ENTRIES ? (positions.at(ENTRIES - 1) ?? null) : null;
    return { rows: rows.slice(0, ENTRIES), count: null, older };
  }
  const days = daysOfPlace(place) ?? view;
  const from = days.from === null ? undefined : startOfDay(days.from);
  const until = days.until === null ? undefined : endOfDay(days.until);
  const query = { locale, filter: filterOfList(place, view), from, until, page: view.page, perPage: ENTRIES };
  const { rows, total, isAll } = await numberedPage(context.db, query, context.texts);
  return { rows, count: { texts: total, isAll }, older: null };
}

function pagerOf({ origin }: PublicContext, request: ListRequest, { count, older }: Found): ListPageModel['pager'] {
  const { view } = request;
  const urlOf = (changes: Partial<ListView>) => listUrl(origin, { ...request, view: { ...view, ...changes } });
  if (count === null)
    return { kind: 'positions', newestUrl: urlOf({ below: null }), olderUrl: older && urlOf({ below: older }) };
  const pages = Math.max(1, Math.ceil(count.texts / ENTRIES));
  return { kind: 'numbers', page: view.page, pages, urlOf: (page) => urlOf({ page }) };
}

async function alternatesOf(context: PublicContext, request: ListRequest): Promise<ListPageModel['alternates']> {
  const { place, locale } = request;
  const other: Locale = locale === 'uk' ? 'en' : 'uk';
  const isThere = place.layout === 'front' || (await holdsTexts(context.db, other, place.channel));
  return isThere ? [{ locale: other, url: listUrl(context.origin, { ...request, locale: other }) }] : [];
}

/** The page of the feed that follows what the list shows; null where none does. */
async function feedPageOf({ db, origin }: PublicContext, { locale, place, view }: ListRequest): Promise<string | null> {
  if (place.period !== null || view.from !== null || view.until !== null) return null;
  if (!isNarrowed(view))
    return (await holdsTexts(db, locale, place.channel)) ? origin + feedPath(locale, place.channel) : null;
  const [room = '', name = ''] = place.channel.split('/');
  if (room === 'author') return null;
  const own = place.channel === 'all' ? [] : [name === '' ? place.channel : name];
  const parameter = name === '' ? 'kind' : room;
  // Of several tags a feed holds any, and a list of a tag narrowed by another both: there is no such feed.
  if (parameter === 'tag' && view.query.tag.length > 0) return null;
  const query = own.length === 0 ? view.query : { ...view.query, [parameter]: own };
  return origin + feedPath(locale, 'query', undefined, writeQuery(query, 'full'));
}
