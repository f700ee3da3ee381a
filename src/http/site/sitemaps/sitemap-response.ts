import { SITEMAP_CONTENT_TYPE } from '../../../sitemaps/write-sitemap.ts';
import type { PublicResponse, RenderedResponse } from '../../cache/public-response.ts';
import { fileResponse } from '../file-response.ts';

/** A sitemap as it is answered. What it lists is listed no longer within a minute of its withdrawal. */
export function sitemapResponse(
  body: string,
  dependsOn: RenderedResponse['dependsOn'],
  turnsAt: RenderedResponse['turnsAt'] = null,
): PublicResponse {
  return fileResponse(body, { contentType: SITEMAP_CONTENT_TYPE, dependsOn, turnsAt });
}
