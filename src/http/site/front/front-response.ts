import { readPinned } from '../../../directory/pinned-items.ts';
import { listThemes } from '../../../directory/themes.ts';
import { latestTexts } from '../../../log/reading/channel-texts.ts';
import { numberedPage } from '../../../log/reading/numbered-page.ts';
import type { ReleaseRow } from '../../../log/release-row.ts';
import { frontUrl } from '../../../pages/describe-site.ts';
import type { NearDate } from '../../../pages/front/front-model.ts';
import { renderFrontPage } from '../../../pages/front/front-page.tsx';
import { type ShelvedGuide, shelve } from '../../../pages/guides/shelved-guide.ts';
import { inAllLanguages, THEMES_PLACE } from '../../../publication/channels.ts';
import { daysToDeadline, daysUntil } from '../../../publication/dates/days-left.ts';
import { nextTurn } from '../../../publication/dates/event-standing.ts';
import type { Instant, Locale, Release } from '../../../publication/release.ts';
import type { PublicResponse } from '../../cache/public-response.ts';
import { nearest } from '../calendar/upcoming.ts';
import { pageResponse } from '../page-response.ts';
import { feedLinks, loadSite, type PublicContext } from '../public-context.ts';
import { topicsOfLatest } from './front-topics.ts';

/** As many as a page of the list has, which goes on where this one ends. */
const TEXTS = 20;
/** Texts that stand with picture and summary; the others are headlines. */
const WITH_SUMMARY = 8;
const NEAR_DATES = 5;
const GUIDES = 6;
const THEMES = 6;

/** `/` and `/en`. */
export async function frontResponse(context: PublicContext, locale: Locale): Promise<PublicResponse> {
  const now = context.now();
  const site = await loadSite(context, locale);
  const feeds = await feedLinks(context, site, ['all']);
  const other: Locale = locale === 'uk' ? 'en' : 'uk';
  const filter = { anyOf: [['all']], noneOf: [] };
  const { rows, total } = await numberedPage(context.db, { locale, filter, page: 1, perPage: TEXTS }, context.texts);
  const pinned = await readPinned(context.db, locale);
  const [lead = null, ...rest] = headFirst(pinned, snapshotsOf(rows));
  const near = await nearDates(context, locale, now);
  const url = frontUrl(context.origin, locale);
  const body = renderFrontPage({
    site,
    now,
    url: lead === null ? null : url,
    alternates: [{ locale: other, url: frontUrl(context.origin, other) }],
    feeds,
    lead,
    news: rest.slice(0, WITH_SUMMARY),
    earlier: rest.slice(WITH_SUMMARY),
    near,
    guides: await shelvedGuides(context, locale),
    topics: await topicsOfLatest(context, locale),
    themes: (await listThemes(context.db, locale)).slice(0, THEMES),
    pager: {
      kind: 'numbers',
      page: 1,
      pages: Math.max(1, Math.ceil(total / TEXTS)),
      urlOf: (page) => (page === 1 ? url : `${url}?page=${page}`),
    },
  });
  const shown = [...(lead === null ? [] : [lead]), ...rest, ...near.map(({ release }) => release)];
  // Every text is in `all`: the pinned ones, the dates and the guides, too.
  const dependsOn = inAllLanguages(['all', THEMES_PLACE]);
  return pageResponse(body, { site, feeds, dependsOn, turnsAt: nextTurn(shown, now) });
}

/** What is pinned, then the newest, each once. */
function headFirst(pinned: readonly Release[], latest: readonly Release[]): Release[] {
  const ids = new Set(pinned.map(({ id }) => id));
  return [...pinned, ...latest.filter(({ id }) => !ids.has(id))];
}

/** The nearest dates, of each text the first that is to come. */
async function nearDates(context: PublicContext, locale: Locale, now: Instant): Promise<NearDate[]> {
  // A text may have an event and a deadline, and some of today have passed.
  const entries = await nearest(context, locale, { now, limit: NEAR_DATES * 4 });
  const first = entries.filter(
    ({ release }, index) => entries.findIndex((entry) => entry.release.id === release.id) === index,
  );
  return first.slice(0, NEAR_DATES).map((entry) => ({
    ...entry,
    days: (entry.what === 'deadline' ? daysToDeadline(entry.at, now) : daysUntil(entry.at, now)).days,
  }));
}

/** The newest guides that no newer one replaces. */
async function shelvedGuides({ db, texts }: PublicContext, locale: Locale): Promise<ShelvedGuide[]> {
  const { rows } = await latestTexts(db, { locale, channel: 'guides', limit: GUIDES * 2 }, texts);
  return snapshotsOf(rows)
    .filter(({ guide }) => guide !== null && guide.replacedBy === null)
    .slice(0, GUIDES)
    .map((release) => shelve(release));
}

function snapshotsOf(rows: readonly ReleaseRow[]): Release[] {
  return rows.flatMap(({ snapshot }) => snapshot ?? []);
}
