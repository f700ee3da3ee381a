import { renderFeedDirectoryPage } from '../../../pages/feeds/feed-directory-page.tsx';
import { localePrefix, opmlPath } from '../../../publication/addresses.ts';
import { inAllLanguages } from '../../../publication/channels.ts';
import { LOCALES, type Locale } from '../../../publication/release.ts';
import type { PublicResponse } from '../../cache/public-response.ts';
import { feedCatalogue } from '../feeds/feed-catalogue.ts';
import { pageResponse } from '../page-response.ts';
import { feedLinks, loadSite, type PublicContext } from '../public-context.ts';

/** The directory of all feeds that hold something, with how much. */
export async function directoryResponse(context: PublicContext, locale: Locale): Promise<PublicResponse> {
  const site = await loadSite(context, locale);
  const feeds = await feedLinks(context, site, ['all']);
  const groups = await feedCatalogue(context, locale);
  const hasFeeds = (language: Locale) =>
    groups.some(({ channels }) => channels.some((channel) => channel.feeds.some((feed) => feed.locale === language)));
  const urlIn = (other: Locale) => `${context.origin}${localePrefix(other)}/feeds`;
  const body = renderFeedDirectoryPage({
    site,
    url: urlIn(locale),
    alternates: LOCALES.filter((other) => other !== locale).map((other) => ({ locale: other, url: urlIn(other) })),
    feeds,
    groups,
    opml: LOCALES.filter(hasFeeds).map((each) => ({ locale: each, url: context.origin + opmlPath(each) })),
  });
  // Every text is in `all`, so any change anywhere moves one of these.
  return pageResponse(body, { site, feeds, dependsOn: inAllLanguages(['all']), script: 'feeds' });
}
