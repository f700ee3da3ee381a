import type { FeedLink, Site } from '../../pages/page-models.ts';
import { pagePolicy } from '../../pages/page-policy.ts';
import type { PageScript } from '../../pages/script/page-scripts.ts';
import { localChannel, PAGES_PLACE } from '../../publication/channels.ts';
import { PAGE_CACHE_CONTROL, type RenderedResponse } from '../cache/public-response.ts';
import { linkHeaders } from './public-context.ts';

/** What a page is answered with besides its HTML. */
export interface PageParts {
  site: Site;
  /** Announced in `Link` headers, as in the page itself. */
  feeds: readonly FeedLink[];
  dependsOn: RenderedResponse['dependsOn'];
  /** When the page says something else though nothing changes. */
  turnsAt?: RenderedResponse['turnsAt'];
  status?: RenderedResponse['status'];
  /** The script that the page carries, which its policy must name. */
  script?: PageScript;
}

/** A page for people, as it is answered. It lists other texts too: no one date tells when it last changed, the entity tag does. */
export function pageResponse(
  body: string,
  { site, feeds, dependsOn, turnsAt = null, status = 200, script }: PageParts,
): RenderedResponse {
  return {
    kind: 'rendered',
    status,
    contentType: 'text/html; charset=utf-8',
    body,
    lastModified: null,
    cacheControl: PAGE_CACHE_CONTROL,
    headers: [...linkHeaders(feeds), ['Content-Security-Policy', pagePolicy(site, script)]],
    // At the foot of every page stand the plain ones.
    dependsOn: dependsOn && [...dependsOn, localChannel(site.locale, PAGES_PLACE)],
    turnsAt,
  };
}
