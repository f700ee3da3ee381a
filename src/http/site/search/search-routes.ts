import { type Request, type Response, Router } from 'express';
import { localePrefix } from '../../../publication/addresses.ts';
import { LOCALES, type Locale } from '../../../publication/release.ts';
import { searchOf } from '../../request-search.ts';
import { limitConcurrency } from '../limit-concurrency.ts';
import { type PublicServices, type PublicTarget, respond } from '../respond.ts';
import { readSearchAddress, searchPath } from './search-address.ts';
import type { SearchContext } from './search-context.ts';
import { faultResponse, searchResponse } from './search-response.ts';
import { suggestionsResponse } from './suggestions-response.ts';

/** There are as many searches as somebody cares to make up: so many pages of them are made at once, and nobody else waits for them. */
const LIMITS = { atOnce: 4, waiting: 48 };

/** `/search` in both languages, and what its field suggests. */
export function searchRoutes(services: PublicServices, search: SearchContext['search']): Router {
  const router = Router({ strict: true, caseSensitive: true });
  const context: SearchContext = { ...services.context, search };
  const limited = limitConcurrency(LIMITS);
  for (const locale of LOCALES) {
    const path = `${localePrefix(locale)}/search`;
    router.get(path, (req, res) => respond(services, req, res, pageTarget(context, req, locale, limited)));
    router.get(`${path}/suggestions`, (req: Request, res: Response) => {
      const q = typeof req.query['q'] === 'string' ? req.query['q'] : '';
      const target = {
        share: 'made-up' as const,
        key: `${path}/suggestions?q=${encodeURIComponent(q.slice(0, 200))}`,
        render: () => limited(() => suggestionsResponse(context, locale, q)),
      };
      return respond(services, req, res, target);
    });
  }
  return router;
}

function pageTarget(
  context: SearchContext,
  req: Request,
  locale: Locale,
  limited: ReturnType<typeof limitConcurrency>,
): PublicTarget {
  const read = readSearchAddress(locale, searchOf(req));
  const { request } = read;
  const share = 'made-up' as const;
  if (read.kind === 'search')
    return {
      share,
      key: searchPath(locale, request),
      render: () => limited(() => searchResponse(context, locale, request)),
    };
  const { fault, status } = read;
  // Never kept; requests for the same at once share one page.
  const key = `${searchPath(locale, request)}#${JSON.stringify(fault)}`;
  return { share, key, render: () => limited(() => faultResponse(context, locale, request, fault, status)) };
}
