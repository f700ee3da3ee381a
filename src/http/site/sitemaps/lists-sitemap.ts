import { countChannels } from '../../../log/placements/count-places.ts';
import { nearestInCalendar } from '../../../log/reading/calendar.ts';
import { calendarPath, listPath, localePrefix } from '../../../publication/addresses.ts';
import { inAllLanguages, PAGES_PLACE, THEMES_PLACE } from '../../../publication/channels.ts';
import { type Instant, LOCALES, type Locale } from '../../../publication/release.ts';
import { MAX_ADDRESSES, type SitemapPage, writeSitemap } from '../../../sitemaps/write-sitemap.ts';
import type { PublicResponse } from '../../cache/public-response.ts';
import { DIRECTORIES, type NameDirectory } from '../lists/names-response.ts';
import type { PublicContext } from '../public-context.ts';
import { pagesOfPlace } from './pages-of-place.ts';
import { sitemapResponse } from './sitemap-response.ts';

const NAMED_IN: Record<NameDirectory, string> = { tags: 'tag/', sources: 'source/' };

/** The lists of a language that hold something: the front page, kinds, topics, sources, authors, regions, and the directories of all that. */
export async function listsSitemapResponse(
  { db, origin, now }: PublicContext,
  locale: Locale,
): Promise<PublicResponse> {
  const counts = await countChannels(db);
  const holds = (in_: Locale, channel: string) => (counts[in_].get(channel) ?? 0) > 0;
  const channels = [...counts[locale].keys()].filter((channel) => holds(locale, channel)).sort();
  const dependsOn = inAllLanguages(['all', THEMES_PLACE, PAGES_PLACE]);
  if (channels.length === 0) return { kind: 'absent', dependsOn };
  const page = (pathIn: (in_: Locale) => string | null, isIn: (in_: Locale) => boolean): SitemapPage[] => {
    const path = pathIn(locale);
    if (path === null || !isIn(locale)) return [];
    const others = LOCALES.filter((other) => other !== locale && isIn(other));
    const alternates = others.map((other) => ({ locale: other, url: origin + (pathIn(other) ?? '') }));
    return [{ url: origin + path, locale, updatedAt: null, alternates }];
  };
  const lists = channels.flatMap((channel) =>
    page(
      (in_) => listPath(in_, channel),
      (in_) => holds(in_, channel),
    ),
  );
  const directories = DIRECTORIES.flatMap((directory) =>
    page(
      (in_) => `${localePrefix(in_)}/${directory}`,
      (in_) =>
        [...counts[in_].keys()].some((channel) => channel.startsWith(NAMED_IN[directory]) && holds(in_, channel)),
    ),
  );
  const feeds = page(
    (in_) => `${localePrefix(in_)}/feeds`,
    () => true,
  );
  const nearest = new Map<Locale, Instant | null>();
  for (const each of LOCALES) nearest.set(each, await nearestInCalendar(db, each, { from: now() }));
  const calendar = page(calendarPath, (in_) => nearest.get(in_) != null);
  const themes = await pagesOfPlace(db, locale, THEMES_PLACE);
  const plain = await pagesOfPlace(db, locale, PAGES_PLACE);
  const pages = [...directories, ...calendar, ...feeds, ...themes, ...plain, ...lists].slice(0, MAX_ADDRESSES);
  // The calendar is empty when the last that is in it is over.
  const turnsAt = [...nearest.values()].filter((at) => at !== null).sort()[0] ?? null;
  return sitemapResponse(await writeSitemap(pages), dependsOn, turnsAt);
}
