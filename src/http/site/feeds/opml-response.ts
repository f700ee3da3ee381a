import { type ListedFeed, OPML_CONTENT_TYPE, renderOpml } from '../../../feeds/opml/writer.ts';
import type { DirectoryChannel } from '../../../pages/page-models.ts';
import { wordsFor } from '../../../pages/words/words.ts';
import { localChannel } from '../../../publication/channels.ts';
import type { Locale } from '../../../publication/release.ts';
import { FEED_CACHE_CONTROL, type PublicResponse } from '../../cache/public-response.ts';
import { fileResponse } from '../file-response.ts';
import { loadSite, type PublicContext } from '../public-context.ts';
import { feedCatalogue } from './feed-catalogue.ts';
import { FEED_CORS } from './feed-cors.ts';

/** All feeds of a language that hold something, as one file that feed readers take in. */
export async function opmlResponse(context: PublicContext, locale: Locale): Promise<PublicResponse> {
  const site = await loadSite(context, locale);
  const words = wordsFor(locale).feed;
  const groups = (await feedCatalogue(context, locale))
    .map(({ group, channels }) => ({
      title: words.groups[group],
      feeds: channels.flatMap((channel) => listed(channel, locale, site.name)),
    }))
    .filter(({ feeds }) => feeds.length > 0);
  const body = renderOpml({
    locale,
    title: `${site.name}: ${words.directoryTitle}`,
    owner: site.name,
    directoryUrl: site.feedsUrl,
    groups,
  });
  return fileResponse(body, {
    contentType: OPML_CONTENT_TYPE,
    cacheControl: FEED_CACHE_CONTROL,
    headers: Object.entries(FEED_CORS),
    // Every text is in `all`, so any change anywhere moves it.
    dependsOn: [localChannel(locale, 'all')],
  });
}

/** Named as the feed names itself; in RSS, which every program that takes OPML can read. */
function listed({ channel, title, feeds }: DirectoryChannel, locale: Locale, siteName: string): ListedFeed[] {
  return feeds
    .filter((feed) => feed.locale === locale)
    .map(({ urls, pageUrl }) => ({
      title: channel === 'all' ? siteName : `${siteName}: ${title}`,
      feedUrl: urls.rss,
      pageUrl,
    }));
}
