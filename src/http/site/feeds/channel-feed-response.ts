import type { FeedFormat } from '../../../feeds/feed-document.ts';
import { countTexts } from '../../../log/reading/channel-texts.ts';
import { listPath } from '../../../publication/addresses.ts';
import type { PublicResponse } from '../../cache/public-response.ts';
import { feedLinks, linksTo, loadSite, type PublicContext } from '../public-context.ts';
import { feedPageResponse, feedResponse } from './feed-response.ts';
import { type ChannelFeed, loadArchivedWeek, loadChannelFeed, otherLanguages } from './load-channel-feed.ts';

/** A feed of a channel in one format, or its page (`format` null), or a week of its archive. */
export interface ChannelFeedRequest extends ChannelFeed {
  format: FeedFormat | null;
  /** `2026-W12`; null or absent for the feed itself. Archives are always in full. */
  week?: string | null;
}

/** A channel that exists and holds nothing is an empty feed; one that does not exist is absent, and so is the page of an archive. */
export async function channelFeedResponse(
  context: PublicContext,
  { format, week = null, ...request }: ChannelFeedRequest,
): Promise<PublicResponse> {
  if (format === null) return week === null ? pageOf(context, request) : { kind: 'absent' };
  const loaded =
    week === null ? await loadChannelFeed(context, request) : await loadArchivedWeek(context, request, week);
  return loaded === null ? { kind: 'absent' } : feedResponse(loaded.feed, format, loaded);
}

/** The page for people of a feed (F21). */
async function pageOf(context: PublicContext, request: ChannelFeed): Promise<PublicResponse> {
  const { locale, channel, form } = request;
  const site = await loadSite(context, locale);
  const loaded = await loadChannelFeed(context, request);
  if (loaded === null) return { kind: 'absent' };
  const { feed, dependsOn } = loaded;
  const list = listPath(locale, channel);
  return feedPageResponse(
    {
      site,
      feed,
      alternates: await otherLanguages(context, request),
      feeds: form === 'full' ? await feedLinks(context, site, [channel]) : linksTo(feed),
      listUrl: list && context.origin + list,
      count: { texts: await countTexts(context.db, locale, channel), isAll: true },
    },
    dependsOn,
  );
}
