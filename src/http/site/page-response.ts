import type { FeedLink } from '../../pages/page-models.ts';
import { FEED_PAGE_POLICY } from '../../pages/page-policy.ts';
import { PAGE_CACHE_CONTROL, type RenderedResponse } from '../cache/public-response.ts';
import { linkHeaders } from './public-context.ts';

/** What a page is answered with besides its HTML. */
export interface PageParts {
  /** Announced in `Link` headers, as in the page itself. */
  feeds: readonly FeedLink[];
  dependsOn: RenderedResponse['dependsOn'];
  status?: RenderedResponse['status'];
  /** The pages of feeds carry a script, which their policy must name. */
  hasScript?: boolean;
}

/** A page for people, as it is answered. It lists other texts too: no one date tells when it last changed, the entity tag does. */
export function pageResponse(
  body: string,
  { feeds, dependsOn, status = 200, hasScript = false }: PageParts,
): RenderedResponse {
  return {
    kind: 'rendered',
    status,
    contentType: 'text/html; charset=utf-8',
    body,
    lastModified: null,
    cacheControl: PAGE_CACHE_CONTROL,
    headers: [...linkHeaders(feeds), ...(hasScript ? [['Content-Security-Policy', FEED_PAGE_POLICY] as const] : [])],
    dependsOn,
  };
}
