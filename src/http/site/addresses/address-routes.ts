import { type RequestHandler, Router } from 'express';
import { searchOf } from '../../request-search.ts';
import type { HeaderPairs } from '../../site-headers.ts';
import type { PublicContext } from '../public-context.ts';
import { canonicalPath } from './canonical-path.ts';
import { GUESSED_ADDRESSES } from './guessed-addresses.ts';
import { redirectForGood } from './redirect-for-good.ts';

/**
 * One rule for all public addresses: nothing is answered under two of them. Another spelling redirects to the canonical one, with what stands
 * behind the `?`. `always`: what every answer says.
 */
export function oneSpelling(always: HeaderPairs): RequestHandler {
  return (req, res, next) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return next();
    const path = canonicalPath(req.path);
    if (path === req.path) return next();
    const search = searchOf(req);
    res.set(Object.fromEntries(always));
    redirectForGood(res, search === '' ? path : `${path}?${search}`);
  };
}

/** Addresses that people guess lead on. What stands behind their `?` was guessed as well, and is left behind. */
export function guessedRoutes(): Router {
  const router = Router({ strict: true, caseSensitive: true });
  for (const [guessed, address] of GUESSED_ADDRESSES) {
    router.get(guessed, (_req, res) => redirectForGood(res, address));
  }
  return router;
}

/** WordPress gives each text a short address at the root of the site, `/?p=5`: where that was a text that came here, leads to it. */
export function shortLinks({ oldAddresses }: PublicContext): RequestHandler {
  return async (req, res, next) => {
    if (req.path !== '/' || !/^(?:p|page_id)=\d{1,12}$/.test(searchOf(req))) return next();
    const path = await oldAddresses?.find(req.originalUrl, 'uk');
    if (path == null) return next();
    redirectForGood(res, path);
  };
}
