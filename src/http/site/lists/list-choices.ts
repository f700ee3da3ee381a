import { QUERY_PARAMETERS, type QueryParameter } from '../../../feeds/query/feed-query.ts';
import { holdsTextsWithin } from '../../../log/reading/channel-texts.ts';
import { firstDate } from '../../../log/reading/numbered-page.ts';
import type { ListLink, ListPageModel } from '../../../pages/lists/list-model.ts';
import { localePrefix } from '../../../publication/addresses.ts';
import { KIND_CHANNELS } from '../../../publication/channels.ts';
import { dayOf, daysOf, endOfDay, startOfDay } from '../../../publication/dates/kyiv-days.ts';
import { KIND_TITLES } from '../../../publication/kind-titles.ts';
import { REGIONS } from '../../../publication/regions.ts';
import type { Kind, Release } from '../../../publication/release.ts';
import type { QueryNames } from '../feeds/describe-query.ts';
import type { PublicContext } from '../public-context.ts';
import { ARCHIVE, archivePath } from './list-place.ts';
import { type ListRequest, listUrl } from './list-request.ts';
import { isNarrowed, type ListView } from './list-view.ts';

/** Topics of the texts shown that the list can be narrowed by. */
const TOPICS = 8;

/** The years in which a list has texts, the latest first, and in an archive the months of its year. */
export async function periodsOf(context: PublicContext, request: ListRequest): Promise<ListPageModel['periods']> {
  const { locale, place, view } = request;
  if (place.layout === 'front') return { years: [], months: [] };
  const first = await firstDate(context.db, locale, place.channel);
  if (first === null) return { years: [], months: [] };
  const thisYear = yearOf(context.now());
  const years = Array.from({ length: thisYear - yearOf(first) + 1 }, (_, index) => thisYear - index);
  return {
    years: (await Promise.all(years.map((year) => yearLink(context, request, year)))).flat(),
    months: place.period === null || isNarrowed(view) ? [] : await monthLinks(context, request, place.period),
  };
}

/** What is left out, each with the list without it, and what else may be. */
export function narrowingOf(
  { origin }: PublicContext,
  request: ListRequest,
  { names, entries }: { names: QueryNames; entries: readonly Release[] },
): ListPageModel['narrowing'] {
  const { locale, place, view } = request;
  const urlWith = (changes: Partial<ListView>) =>
    listUrl(origin, { ...request, view: { ...view, page: 1, below: null, ...changes } });
  const chosen = QUERY_PARAMETERS.flatMap((name) =>
    view.query[name].map((value, index) => ({
      label: names[name][index] ?? value,
      isExcluded: name === 'not',
      url: urlWith({ query: { ...view.query, [name]: view.query[name].filter((one) => one !== value) } }),
    })),
  );
  const canTake = (name: QueryParameter) => place.settles !== name && place.layout !== 'front';
  const kept = (['tag', 'not', 'source'] as const).flatMap((name) =>
    view.query[name].length === 0 ? [] : [{ name, value: view.query[name].join(',') }],
  );
  return {
    chosen,
    topics:
      // Of several topics a text has any: one more would not narrow the list.
      place.layout === 'front' || view.query.tag.length > 0
        ? []
        : topicsOf(place.channel, entries).map(({ slug, name }) => ({
            label: name,
            url: urlWith({ query: { ...view.query, tag: [slug] } }),
          })),
    kinds: canTake('kind')
      ? KINDS.map(([kind, channel]) => option(channel, KIND_TITLES[kind][locale], view.query.kind))
      : [],
    regions: canTake('region')
      ? REGIONS.map(([code, uk, en]) => option(code, locale === 'uk' ? uk : en, view.query.region))
      : [],
    dates: place.settles === 'dates' || place.layout === 'front' ? null : { from: view.from, until: view.until },
    kept,
  };
}

const KINDS = Object.entries(KIND_CHANNELS) as [Kind, string][];

function option(value: string, label: string, chosen: readonly string[]) {
  return { value, label, isChosen: chosen.includes(value) };
}

/** The topics that most of the texts bear, but for the list's own. */
function topicsOf(channel: string, entries: readonly Release[]): Release['tags'] {
  const counts = new Map<string, { tag: Release['tags'][number]; count: number }>();
  for (const tag of entries.flatMap(({ tags }) => tags)) {
    if (channel === `tag/${tag.slug}`) continue;
    counts.set(tag.slug, { tag, count: (counts.get(tag.slug)?.count ?? 0) + 1 });
  }
  // One that all of them bear leaves nothing out.
  const useful = [...counts.values()].filter(({ count }) => count < entries.length);
  return useful
    .sort((a, b) => b.count - a.count)
    .slice(0, TOPICS)
    .map(({ tag }) => tag);
}

async function yearLink(context: PublicContext, request: ListRequest, year: number): Promise<ListLink[]> {
  const { locale, place, view } = request;
  const days = daysOf(year, null);
  const span = { from: startOfDay(days.from), until: endOfDay(days.until) };
  if (!(await holdsTextsWithin(context.db, locale, place.channel, span))) return [];
  const isArchive = place.period !== null || (place.path === ARCHIVE && !isNarrowed(view));
  const url = isArchive
    ? context.origin + localePrefix(locale) + archivePath(year, null)
    : listUrl(context.origin, { ...request, view: { ...view, page: 1, below: null, ...days } });
  const isCurrent = isArchive ? place.period?.year === year : view.from === days.from && view.until === days.until;
  return [{ label: String(year), url, isCurrent }];
}

async function monthLinks(
  context: PublicContext,
  { locale, place }: ListRequest,
  period: NonNullable<ListRequest['place']['period']>,
): Promise<(ListLink & { month: number })[]> {
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  const links = months.map(async (month) => {
    const days = daysOf(period.year, month);
    const span = { from: startOfDay(days.from), until: endOfDay(days.until) };
    if (!(await holdsTextsWithin(context.db, locale, place.channel, span))) return [];
    const url = context.origin + localePrefix(locale) + archivePath(period.year, month);
    return [{ month, label: String(month), url, isCurrent: period.month === month }];
  });
  return (await Promise.all(links)).flat();
}

function yearOf(instant: string): number {
  return Number(dayOf(instant).slice(0, 4));
}
