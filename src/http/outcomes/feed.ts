import { describeChannel } from '../../directory/channel-directory.ts';
import { type BuiltFeed, buildFeed } from '../../feeds/build-feed.ts';
import { FEED_CONTENT_TYPES, type FeedDocument, type FeedFormat } from '../../feeds/feed-document.ts';
import { renderFeed } from '../../feeds/render-feed.ts';
import { countTexts } from '../../log/read-log.ts';
import { renderFeedPage } from '../../pages/feed-page.tsx';
import type { Alternate, Site } from '../../pages/page-models.ts';
import { feedPath, localePrefix } from '../../publication/addresses.ts';
import { localChannel, parseChannel } from '../../publication/channels.ts';
import { LOCALES, type Locale } from '../../publication/release.ts';
import { FEED_CACHE_CONTROL, FEED_TTL_MINUTES, type Outcome, PAGE_CACHE_CONTROL } from '../rendered.ts';
import { feedLinks, frontUrl, linkHeaders, loadSite, type PublicContext } from './site.ts';

/** A feed in one format. A channel that exists and holds nothing is an empty feed; one that does not exist is absent. */
export async function feedOutcome(
  context: PublicContext,
  locale: Locale,
  channel: string,
  format: FeedFormat,
): Promise<Outcome> {
  const built = await buildChannelFeed(context, await loadSite(context, locale), channel);
  if (built === null) return { kind: 'absent' };
  const { feed, lastModified } = built;
  return {
    kind: 'rendered',
    status: 200,
    contentType: FEED_CONTENT_TYPES[format],
    body: renderFeed(feed, format),
    lastModified,
    cacheControl: FEED_CACHE_CONTROL,
    headers: [
      ['Link', `<${feed.urls[format]}>; rel="self"; type="${FEED_CONTENT_TYPES[format].split(';')[0]}"`],
      ['Link', `<${feed.pageUrl}>; rel="alternate"; type="text/html"`],
      ['Access-Control-Allow-Origin', '*'],
      ['X-Content-Type-Options', 'nosniff'],
    ],
    dependsOn: dependsOn(feed, channel),
  };
}

/** The page for people of a feed (F21). */
export async function feedPageOutcome(context: PublicContext, locale: Locale, channel: string): Promise<Outcome> {
  const site = await loadSite(context, locale);
  const built = await buildChannelFeed(context, site, channel);
  if (built === null) return { kind: 'absent' };
  const feeds = await feedLinks(context, site, [channel]);
  const body = renderFeedPage({
    site,
    feed: built.feed,
    alternates: await otherLanguages(context, locale, channel),
    feeds,
    listUrl: listUrl(context.origin, locale, channel),
  });
  return {
    kind: 'rendered',
    status: 200,
    contentType: 'text/html; charset=utf-8',
    body,
    lastModified: null,
    cacheControl: PAGE_CACHE_CONTROL,
    headers: linkHeaders(feeds),
    dependsOn: dependsOn(built.feed, channel),
  };
}

/**
 * The other language counts: whether it has this feed is told in this one. What is shown of a channel without texts is not kept:
 * no release would tell of its renaming.
 */
function dependsOn(feed: FeedDocument, channel: string): string[] | null {
  return feed.entries.length === 0 ? null : LOCALES.map((locale) => localChannel(locale, channel));
}

async function buildChannelFeed(context: PublicContext, site: Site, channel: string): Promise<BuiltFeed | null> {
  const described = await describeChannel(context.db, channel, site.locale);
  if (described === null) return null;
  const built = await buildFeed(context.db, {
    origin: context.origin,
    installation: context.installation,
    locale: site.locale,
    channel,
    title: channel === 'all' ? site.name : `${site.name}: ${described.title}`,
    description: channel === 'all' ? site.description : described.title,
    publisher: site.name,
    ttlMinutes: FEED_TTL_MINUTES,
    hubUrl: null,
  });
  const others = await otherLanguages(context, site.locale, channel);
  const translations = built.feed.translations.filter(({ locale }) => others.some((other) => other.locale === locale));
  return { ...built, feed: { ...built.feed, translations } };
}

async function otherLanguages(context: PublicContext, locale: Locale, channel: string): Promise<Alternate[]> {
  const other: Locale = locale === 'uk' ? 'en' : 'uk';
  if ((await countTexts(context.db, other, channel)) === 0) return [];
  return [{ locale: other, url: context.origin + feedPath(other, channel) }];
}

function listUrl(origin: string, locale: Locale, channel: string): string | null {
  const name = parseChannel(channel);
  switch (name?.kind) {
    case 'all':
      return frontUrl(origin, locale);
    case 'tag':
      return `${origin}${localePrefix(locale)}/tags/${name.slug}`;
    case 'source':
      return `${origin}${localePrefix(locale)}/sources/${name.slug}`;
    case 'kind':
      return name.of === 'guide' ? `${origin}${localePrefix(locale)}/guides` : null;
    default:
      return null;
  }
}
