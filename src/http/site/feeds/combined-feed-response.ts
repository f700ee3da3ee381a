import { readSiteIdentity } from '../../../directory/site-settings.ts';
import { type BuiltFeed, buildFilteredFeed } from '../../../feeds/build/build-feed.ts';
import type { FeedFormat } from '../../../feeds/feed-document.ts';
import type { FeedForm } from '../../../feeds/feed-form.ts';
import { matchingTexts } from '../../../log/reading/query-texts.ts';
import type { Alternate, TextCount } from '../../../pages/page-models.ts';
import { feedPath } from '../../../publication/addresses.ts';
import { inAllLanguages } from '../../../publication/channels.ts';
import type { Locale } from '../../../publication/release.ts';
import { channelsNamed, type TextFilter } from '../../../publication/text-filter.ts';
import { FEED_TTL_MINUTES, type PublicResponse } from '../../cache/public-response.ts';
import { linksTo, loadSite, type PublicContext } from '../public-context.ts';
import { feedPageResponse, feedResponse } from './feed-response.ts';

/** How far a count looks: a number for people, not worth the whole archive. */
const MAX_COUNTED = 1000;

/** A feed that is no channel: a query, or one that editors have saved. */
export interface CombinedFeed {
  locale: Locale;
  /** `query` or `saved/<slug>`. */
  name: string;
  /** Canonical, behind the `?`. */
  search: string;
  form: FeedForm;
  filter: TextFilter;
  title: string;
  description: string;
}

/** `null` for `format` asks for its page (F21). */
export async function combinedFeedResponse(
  context: PublicContext,
  combined: CombinedFeed,
  format: FeedFormat | null,
): Promise<PublicResponse> {
  const { locale, filter } = combined;
  const alternates = await otherLanguages(context, combined);
  const { feed, lastModified } = await buildCombined(context, combined, alternates);
  // A change in any channel named may change the feed; in the other language, whether that is named as its translation.
  const dependsOn = inAllLanguages(channelsNamed(filter));
  // A text that gains an excluded tag goes without a trace in any date: then only the entity tag tells.
  if (format !== null)
    return feedResponse(feed, format, { lastModified: filter.noneOf.length > 0 ? null : lastModified, dependsOn });
  const site = await loadSite(context, locale);
  const count = await countMatching(context, locale, filter);
  return feedPageResponse({ site, feed, alternates, feeds: linksTo(feed), listUrl: null, count }, dependsOn);
}

/** How many texts match, as far as a glance tells. */
export async function countMatching(
  { db }: PublicContext,
  locale: Locale,
  filter: TextFilter,
  maxExamined = MAX_COUNTED,
): Promise<TextCount> {
  const { keys, isAll } = await matchingTexts(db, { locale, filter, limit: maxExamined, maxExamined });
  return { texts: keys.length, isAll };
}

async function buildCombined(
  context: PublicContext,
  combined: CombinedFeed,
  alternates: Alternate[],
): Promise<BuiltFeed> {
  const { locale, name, search, form, filter, title, description } = combined;
  const site = await readSiteIdentity(context.db, locale);
  const request = {
    origin: context.origin,
    installation: context.installation,
    now: context.now(),
    locale,
    channel: name,
    firstName: name,
    search,
    form,
    title: `${site.name}: ${title}`,
    description,
    publisher: site.name,
    ttlMinutes: FEED_TTL_MINUTES,
    hubUrl: name === 'query' && !context.hub.isOurs ? null : context.hub.url,
  };
  const built = await buildFilteredFeed(context.db, request, filter);
  const translations = built.feed.translations.filter((one) => alternates.some((other) => other.locale === one.locale));
  return { ...built, feed: { ...built.feed, translations } };
}

async function otherLanguages(
  { db, origin }: PublicContext,
  { locale, name, search, filter }: CombinedFeed,
): Promise<Alternate[]> {
  const other: Locale = locale === 'uk' ? 'en' : 'uk';
  const { keys } = await matchingTexts(db, { locale: other, filter, limit: 1, maxExamined: MAX_COUNTED });
  return keys.length === 0 ? [] : [{ locale: other, url: origin + feedPath(other, name, undefined, search) }];
}
