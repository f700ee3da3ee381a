import { FEED_CONTENT_TYPES, type FeedDocument, type FeedFormat } from '../../../feeds/feed-document.ts';
import { renderFeed } from '../../../feeds/render-feed.ts';
import { renderFeedPage } from '../../../pages/feeds/feed-page.tsx';
import type { FeedPageModel } from '../../../pages/page-models.ts';
import { FEED_CACHE_CONTROL, type RenderedResponse } from '../../cache/public-response.ts';
import { pageResponse } from '../page-response.ts';
import { FEED_CORS } from './feed-cors.ts';

/** A feed in one format, as it is answered: any page in the world may read it. */
export function feedResponse(
  feed: FeedDocument,
  format: FeedFormat,
  { lastModified, dependsOn }: Pick<RenderedResponse, 'lastModified' | 'dependsOn'>,
): RenderedResponse {
  return {
    kind: 'rendered',
    status: 200,
    contentType: FEED_CONTENT_TYPES[format],
    body: renderFeed(feed, format),
    lastModified,
    cacheControl: FEED_CACHE_CONTROL,
    headers: [
      ['Link', `<${feed.urls[format]}>; rel="self"; type="${FEED_CONTENT_TYPES[format].split(';')[0]}"`],
      ...(feed.hubUrl === null ? [] : [['Link', `<${feed.hubUrl}>; rel="hub"`] as const]),
      ['Link', `<${feed.pageUrl}>; rel="alternate"; type="text/html"`],
      ...Object.entries(FEED_CORS),
      ['X-Content-Type-Options', 'nosniff'],
    ],
    dependsOn,
  };
}

/** The page for people of a feed (F21), as it is answered. */
export function feedPageResponse(model: FeedPageModel, dependsOn: RenderedResponse['dependsOn']): RenderedResponse {
  return pageResponse(renderFeedPage(model), { site: model.site, feeds: model.feeds, dependsOn, script: 'feeds' });
}
