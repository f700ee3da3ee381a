import { describeChannel, listSources, listTags } from '../../directory/channel-directory.ts';
import { feedUrls } from '../../feeds/build-feed.ts';
import { countTexts } from '../../log/read-log.ts';
import { renderFeedDirectoryPage } from '../../pages/feed-directory-page.tsx';
import type { DirectoryChannel, DirectoryFeed, DirectoryGroup } from '../../pages/page-models.ts';
import { feedPath, localePrefix } from '../../publication/addresses.ts';
import { KIND_CHANNELS, localChannel } from '../../publication/channels.ts';
import { REGIONS } from '../../publication/regions.ts';
import { LOCALES, type Locale } from '../../publication/release.ts';
import { type Outcome, PAGE_CACHE_CONTROL } from '../rendered.ts';
import { feedLinks, linkHeaders, loadSite, type PublicContext } from './site.ts';

/** The directory of all feeds that hold something, with how much. */
export async function directoryOutcome(context: PublicContext, locale: Locale): Promise<Outcome> {
  const site = await loadSite(context, locale);
  const feeds = await feedLinks(context, site, ['all']);
  const groups: [DirectoryGroup, string[]][] = [
    ['all', ['all']],
    ['kinds', Object.values(KIND_CHANNELS)],
    ['tags', (await listTags(context.db)).map((tag) => `tag/${tag.slug}`)],
    ['sources', (await listSources(context.db)).map((source) => `source/${source.slug}`)],
    ['regions', REGIONS.map(([code]) => `region/${code}`)],
  ];
  const described = [];
  for (const [group, channels] of groups)
    described.push({ group, channels: await describeAll(context, channels, locale) });
  const urlIn = (other: Locale) => `${context.origin}${localePrefix(other)}/feeds`;
  const body = renderFeedDirectoryPage({
    site,
    url: urlIn(locale),
    alternates: LOCALES.filter((other) => other !== locale).map((other) => ({ locale: other, url: urlIn(other) })),
    feeds,
    groups: described.filter(({ channels }) => channels.length > 0),
    opml: [],
  });
  return {
    kind: 'rendered',
    status: 200,
    contentType: 'text/html; charset=utf-8',
    body,
    lastModified: null,
    cacheControl: PAGE_CACHE_CONTROL,
    headers: linkHeaders(feeds),
    // Every text is in `all`, so any change anywhere moves one of these.
    dependsOn: described.some(({ channels }) => channels.length > 0)
      ? LOCALES.map((any) => localChannel(any, 'all'))
      : null,
  };
}

async function describeAll(context: PublicContext, channels: string[], locale: Locale): Promise<DirectoryChannel[]> {
  const all: DirectoryChannel[] = [];
  for (const channel of channels) {
    const feeds: DirectoryFeed[] = [];
    for (const each of LOCALES) {
      const count = await countTexts(context.db, each, channel);
      if (count === 0) continue;
      const pageUrl = context.origin + feedPath(each, channel);
      feeds.push({ locale: each, count, pageUrl, urls: feedUrls(context.origin, each, channel) });
    }
    const described = feeds.length === 0 ? null : await describeChannel(context.db, channel, locale);
    if (described !== null) all.push({ channel, title: described.title, feeds });
  }
  return all;
}
