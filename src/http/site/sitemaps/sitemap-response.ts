import { SITEMAP_CONTENT_TYPE } from '../../../sitemaps/write-sitemap.ts';
import { PAGE_CACHE_CONTROL, type PublicResponse, type RenderedResponse } from '../../cache/public-response.ts';

/** A sitemap as it is answered. What it lists is listed no longer within a minute of its withdrawal. */
export function sitemapResponse(
  body: string,
  dependsOn: RenderedResponse['dependsOn'],
  turnsAt: RenderedResponse['turnsAt'] = null,
): PublicResponse {
  return {
    kind: 'rendered',
    status: 200,
    contentType: SITEMAP_CONTENT_TYPE,
    body,
    lastModified: null,
    cacheControl: PAGE_CACHE_CONTROL,
    headers: [['X-Content-Type-Options', 'nosniff']],
    dependsOn,
    turnsAt,
  };
}
