import type { Request, RequestHandler } from 'express';
import type { HeaderPairs } from '../../site-headers.ts';
import { GUESSED_ADDRESSES } from '../addresses/guessed-addresses.ts';

const DAY_SECONDS = 86_400;

/** What scripts of other sites may read of an answer besides what they always may: to ask again as readers do, and to follow by WebSub. */
export const FEED_CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Last-Modified, Link, Content-Length, Date, Retry-After',
} as const;

const PREFLIGHT = {
  ...FEED_CORS,
  Allow: 'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Headers':
    'Accept, Accept-Language, Cache-Control, Content-Type, If-Modified-Since, If-None-Match, Pragma, Range, X-Requested-With',
  'Access-Control-Max-Age': String(DAY_SECONDS),
  'Cache-Control': `public, max-age=${DAY_SECONDS}`,
};

/** Whether an address is that of a feed or of a list on a partner's page, was, or leads to one: whatever is answered there, scripts of other sites may read it. */
function isFeedPath(path: string): boolean {
  return path.startsWith('/feeds/') || path.startsWith('/embed/') || path === '/oembed' || GUESSED_ADDRESSES.has(path);
}

/** The headers of an answer that is no feed, at such an address. */
export function corsOf({ path }: Pick<Request, 'path'>): Readonly<Record<string, string>> {
  return isFeedPath(path) ? FEED_CORS : {};
}

/** Answers OPTIONS at the addresses of feeds, a browser's preflight among them: the same to every origin (Fetch, CORS protocol). `always`: what
 * every answer says. */
export function feedPreflight(always: HeaderPairs): RequestHandler {
  const headers = { ...PREFLIGHT, ...Object.fromEntries(always) };
  return (req, res, next) => {
    if (req.method !== 'OPTIONS' || !isFeedPath(req.path)) return next();
    res.set(headers).status(204).end();
  };
}
