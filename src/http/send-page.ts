import type { Request, Response } from 'express';
import type { Site } from '../pages/page-models.ts';
import { PAGE_SECURITY_HEADERS, pagePolicy } from '../pages/page-policy.ts';
import type { PageScript } from '../pages/script/page-scripts.ts';
import { chooseCoding } from './cache/coding.ts';
import { encode } from './cache/prepared-response.ts';

/** A page that is made for one request: of which site, and the script it carries. */
export interface SentPage {
  site: Site;
  html: string;
  script?: PageScript;
}

/**
 * Writes a page that is made for this request alone, in the coding its reader takes (RFC 9110, 8.4 and 12.5.3), under the policy of every page
 * of ours; `headers` come after those of all pages, and may replace them. The status, and how long anybody may keep it, are set before.
 *
 * Pages with a secret may come this way (a partner's account): nobody can guess it from their length (BREACH), because nothing that
 * others choose is repeated beside it, and no other site can make a browser send the cookie.
 */
export async function sendPage(
  req: Request,
  res: Response,
  { site, html, script }: SentPage,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const coding = chooseCoding(req.get('accept-encoding'));
  const body = await encode(Buffer.from(html, 'utf8'), coding);
  res
    .set({ 'Content-Security-Policy': pagePolicy(site, script), ...PAGE_SECURITY_HEADERS, ...headers })
    .vary('Accept-Encoding');
  if (coding !== 'identity') res.set('Content-Encoding', coding);
  res.set('Content-Type', 'text/html; charset=utf-8').send(body);
}
