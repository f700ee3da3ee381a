import type { AccountPageModel } from '../../src/pages/account/account-model.ts';
import { renderAccountPage, renderAccountSignIn } from '../../src/pages/account/account-page.tsx';
import type { CalendarPageModel } from '../../src/pages/calendar/calendar-model.ts';
import { renderCalendarPage } from '../../src/pages/calendar/calendar-page.tsx';
import { renderErrorPage } from '../../src/pages/error-page.tsx';
import { renderBuilderFaultPage } from '../../src/pages/feeds/builder-fault-page.tsx';
import { renderFeedDirectoryPage } from '../../src/pages/feeds/feed-directory-page.tsx';
import { renderFeedPage } from '../../src/pages/feeds/feed-page.tsx';
import type { FrontPageModel } from '../../src/pages/front/front-model.ts';
import { renderFrontPage } from '../../src/pages/front/front-page.tsx';
import { renderGuidePage } from '../../src/pages/guide-page.tsx';
import { renderHubPage } from '../../src/pages/hub-page.tsx';
import { renderItemPage } from '../../src/pages/item-page.tsx';
import type { ListPageModel } from '../../src/pages/lists/list-model.ts';
import { renderListPage } from '../../src/pages/lists/list-page.tsx';
import type { BuilderFault, BuilderFaultModel, FeedDirectoryModel } from '../../src/pages/page-models.ts';
import type { SearchPageModel } from '../../src/pages/search/search-model.ts';
import { renderSearchPage } from '../../src/pages/search/search-page.tsx';
import { renderThemePage } from '../../src/pages/themes/theme-page.tsx';
import { renderWithdrawnPage } from '../../src/pages/withdrawn-page.tsx';
import type { Locale } from '../../src/publication/release.ts';
import {
  ORIGIN,
  SAMPLE_NOW,
  sampleEntries,
  sampleFeedDocument,
  sampleFeeds,
  sampleGuide,
  sampleRelease,
  sampleSite,
} from './sample-models.ts';
import { sampleShelf, sampleTheme } from './sample-shelf.ts';

export function sampleList(locale: Locale, changes: Partial<ListPageModel> = {}): ListPageModel {
  return {
    site: sampleSite(locale),
    now: SAMPLE_NOW,
    url: `${ORIGIN}/tags/partnerstvo`,
    title: 'партнерство',
    alternates: [],
    feeds: sampleFeeds(locale, 'tag/partnerstvo', 'партнерство'),
    feedPageUrl: `${ORIGIN}/feeds/${locale}/tag/partnerstvo`,
    source: null,
    entries: sampleEntries(),
    listUrl: `${ORIGIN}/tags/partnerstvo`,
    period: null,
    chosen: '',
    shelf: null,
    count: { texts: 45, isAll: true },
    pager: { kind: 'numbers', page: 1, pages: 3, urlOf: (page) => `${ORIGIN}/tags/partnerstvo?page=${page}` },
    periods: {
      years: [2026, 2025].map((year) => ({
        label: String(year),
        url: `${ORIGIN}/tags/partnerstvo?from=${year}-01-01&until=${year}-12-31`,
        isCurrent: year === 2026,
      })),
      months: [],
    },
    narrowing: {
      chosen: [{ label: 'Колонки', isExcluded: false, url: `${ORIGIN}/tags/partnerstvo?page=2` }],
      topics: [{ label: 'грант', url: `${ORIGIN}/tags/partnerstvo?tag=hrant` }],
      kinds: [
        { value: 'news', label: 'Новини', isChosen: false },
        { value: 'columns', label: 'Колонки', isChosen: true },
      ],
      regions: [{ value: 'UA-05', label: 'Вінницька область', isChosen: false }],
      dates: { from: null, until: '2026-11-29' },
      kept: [{ name: 'tag', value: 'hrant' }],
    },
    ...changes,
  };
}

export function sampleDirectory(locale: Locale, changes: Partial<FeedDirectoryModel> = {}): FeedDirectoryModel {
  const feed = (language: Locale, channel: string, count: number) => {
    const pageUrl = `${ORIGIN}/feeds/${language}/${channel}`;
    const urls = { rss: `${pageUrl}.rss`, atom: `${pageUrl}.atom`, json: `${pageUrl}.json` };
    return { locale: language, count, isAll: true, pageUrl, urls };
  };
  return {
    site: sampleSite(locale),
    url: `${ORIGIN}/feeds`,
    alternates: [],
    feeds: sampleFeeds(locale, 'all', 'Усі матеріали'),
    groups: [
      {
        group: 'all',
        channels: [
          { channel: 'all', title: 'Усі матеріали', feeds: [feed('uk', 'all', 20_417), feed('en', 'all', 8123)] },
        ],
      },
      { group: 'topics', channels: [{ channel: 'tag/hrant', title: 'грант', feeds: [feed('uk', 'tag/hrant', 22)] }] },
      { group: 'sources', channels: [] },
    ],
    opml: [{ locale: 'uk', url: `${ORIGIN}/feeds/uk.opml` }],
    ...changes,
  };
}

export function sampleBuilderFault(locale: Locale, fault: BuilderFault = { kind: 'excluded' }): BuilderFaultModel {
  const { site, feeds, groups } = sampleDirectory(locale);
  const values = { tag: ['hrant'], not: ['hrant'], source: [], kind: [], region: [] };
  return { site, feeds, groups, fault, choices: { locale: 'en', form: 'summary', values } };
}

export function sampleAccount(locale: Locale): AccountPageModel {
  const key = { label: '<b>сайт</b>', revokedAt: null, lastUsedAt: null, expiresAt: null, isThisOne: true };
  const madeAt = '2026-11-01T08:00:00.000Z';
  return {
    site: sampleSite(locale),
    url: `/v1/account?locale=${locale}`,
    alternates: [],
    fault: { kind: 'too-many-keys' },
    name: 'Портал <громади> & друзі',
    seesEmbargoed: true,
    addresses: ['203.0.113.0/24'],
    requestsPerMinute: 600,
    keys: [
      { ...key, id: '2', prefix: 'vsk_3fQz', state: 'live', madeAt },
      { ...key, id: '1', prefix: 'vsk_9aBc', state: 'revoked', madeAt, revokedAt: madeAt, isThisOne: false },
    ],
    canMakeKey: true,
    newKey: null,
    usage: [{ day: '2026-11-22', answers: { answered: 1200, unchanged: 7, refused: 1, limited: 0, failed: 0 } }],
    tables: [{ title: 'Підписки', columns: ['Адреса'], rows: [['https://portal.example/hook']], empty: '' }],
    formToken: 'x',
  };
}

export function sampleSearch(locale: Locale, changes: Partial<SearchPageModel> = {}): SearchPageModel {
  const [first, second] = sampleEntries();
  const results = [first, second].flatMap((entry) => {
    if (entry === undefined) return [];
    const { url, kind, publishedAt, title } = entry;
    const parts = [
      { text: `${title} `, isMarked: false },
      { text: 'громаду', isMarked: true },
    ];
    return [{ url, kind, publishedAt, locale: 'uk' as const, title: parts, extract: parts }];
  });
  const page = `${ORIGIN}/search?q=hromada`;
  return {
    site: sampleSite(locale),
    form: {
      action: `${ORIGIN}/search`,
      suggestions: '/search/suggestions',
      alternates: [],
      q: 'громада',
      from: '2026-01-01',
      until: '',
      languages: [
        { value: 'uk', isChosen: true },
        { value: 'en', isChosen: false },
        { value: 'all', isChosen: false },
      ],
      kinds: [
        { kind: 'news', value: 'news', isChosen: true },
        { kind: 'call', value: 'calls', isChosen: true },
      ],
      regions: [{ value: 'UA-46', name: 'Львівська область', isChosen: false }],
      chips: [{ name: 'tag', value: 'osvita', title: 'освіта', withoutUrl: page }],
    },
    results: {
      total: 1000,
      isAll: false,
      page: 2,
      entries: results,
      newerUrl: page,
      olderUrl: `${page}&page=3`,
      near: [],
      unfilteredUrl: null,
    },
    fault: null,
    ...changes,
  };
}

/** A month with an event of two days, and a deadline. */
function sampleCalendar(locale: Locale): CalendarPageModel {
  const site = sampleSite(locale);
  const event = {
    startsAt: '2026-12-03T07:00:00.000Z',
    endsAt: '2026-12-04T15:00:00.000Z',
    place: 'Київ',
    registrationUrl: null,
    deadline: '2026-12-01T10:00:00.000Z',
  };
  const release = sampleRelease({ locale, kind: 'announcement', event });
  return {
    site,
    now: '2026-12-02T10:00:00.000Z',
    url: site.listUrl('calendar/2026/12'),
    month: { year: 2026, month: 12 },
    alternates: [],
    feeds: [],
    entries: [
      { what: 'deadline', at: event.deadline, release },
      { what: 'event', at: event.startsAt, release },
    ],
    icsUrl: `${site.origin}/calendar/${locale}.ics`,
    upcomingUrl: site.listUrl('calendar'),
    earlier: { month: { year: 2026, month: 10 }, url: site.listUrl('calendar/2026/10') },
    later: null,
  };
}

export function sampleFront(locale: Locale, changes: Partial<FrontPageModel> = {}): FrontPageModel {
  const site = sampleSite(locale);
  const [lead = null, ...news] = sampleEntries();
  const { entries } = sampleCalendar(locale);
  const [first] = sampleEntries();
  return {
    site,
    now: SAMPLE_NOW,
    url: site.frontUrl,
    alternates: [{ locale: site.otherLanguage.locale, url: site.otherLanguage.frontUrl }],
    feeds: sampleFeeds(locale, 'all', 'Усі матеріали'),
    lead,
    news,
    earlier: first === undefined ? [] : [{ ...first, url: `${ORIGIN}/news/1` }],
    near: entries.map((entry, index) => ({ ...entry, days: index === 0 ? 1 : null })),
    guides: sampleShelf(),
    themes: [{ title: 'Партнерство', url: `${ORIGIN}/themes/1` }],
    topics: [{ name: 'освіта', url: `${ORIGIN}/tags/osvita`, texts: 12 }],
    pager: { kind: 'numbers', page: 1, pages: 3, urlOf: (page) => `${site.frontUrl}?page=${page}` },
    ...changes,
  };
}

function emptyFront(locale: Locale): FrontPageModel {
  const empty = { url: null, lead: null, news: [], earlier: [], near: [], guides: [], topics: [], themes: [] };
  return sampleFront(locale, empty);
}

/** One page of every sort in one language. */
export function everyPage(locale: Locale): [name: string, html: string][] {
  const site = sampleSite(locale);
  const feeds = sampleFeeds(locale, 'all', 'Усі матеріали');
  const tombstone = { withdrawnAt: '2026-11-07T10:00:00.000Z', type: 'news' as const, notice: null };
  return [
    [
      'item',
      renderItemPage({
        site,
        release: sampleRelease({ locale }),
        now: SAMPLE_NOW,
        feeds,
        latest: sampleEntries(),
        related: sampleEntries().slice(0, 1),
      }),
    ],
    ['guide', renderGuidePage({ site, release: sampleGuide({ locale }), feeds, news: sampleEntries(), related: [] })],
    ['list', renderListPage(sampleList(locale))],
    ['shelf of guides', renderListPage(sampleList(locale, { shelf: sampleShelf() }))],
    ['front', renderFrontPage(sampleFront(locale))],
    ['empty front', renderFrontPage(emptyFront(locale))],
    ['theme', renderThemePage(sampleTheme(locale))],
    ['second page of a theme', renderThemePage(sampleTheme(locale, { page: 2 }))],
    [
      'feed',
      renderFeedPage({
        site,
        feed: sampleFeedDocument({ locale }),
        alternates: [],
        feeds,
        listUrl: null,
        count: { texts: 120, isAll: false },
      }),
    ],
    ['directory', renderFeedDirectoryPage(sampleDirectory(locale))],
    ['builder that makes no feed', renderBuilderFaultPage(sampleBuilderFault(locale))],
    ['search', renderSearchPage(sampleSearch(locale))],
    ['search that finds nothing', renderSearchPage(emptySearch(locale))],
    [
      'search that cannot be',
      renderSearchPage(
        sampleSearch(locale, { results: null, fault: { kind: 'bad-date', name: 'from', value: '<b>' } }),
      ),
    ],
    ['calendar', renderCalendarPage(sampleCalendar(locale))],
    ['withdrawn', renderWithdrawnPage({ site, tombstone, feeds })],
    ['hub', renderHubPage(site)],
    ['error', renderErrorPage({ site, status: 429, retryAfterSeconds: 30, hint: null, latest: [] })],
    ['not found', renderErrorPage({ site, status: 404, retryAfterSeconds: null, hint: null, latest: sampleEntries() })],
    ['account', renderAccountPage(sampleAccount(locale))],
    ['account with a new key', renderAccountPage({ ...sampleAccount(locale), newKey: `vsk_${'0'.repeat(43)}` })],
    ['sign-in', renderAccountSignIn({ ...sampleAccount(locale), fault: { kind: 'too-often', seconds: 30 } })],
  ];
}

function emptySearch(locale: Locale): SearchPageModel {
  const near = [{ q: 'громада', url: `${ORIGIN}/search?q=hromada` }];
  const unfilteredUrl = `${ORIGIN}/search?q=hromada&locale=all`;
  const found = { total: 0, isAll: true, page: 1, entries: [], newerUrl: null, olderUrl: null };
  return sampleSearch(locale, { results: { ...found, near, unfilteredUrl } });
}
