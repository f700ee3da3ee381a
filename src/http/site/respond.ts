import type { Request, Response } from 'express';
import { PAGE_SECURITY_HEADERS } from '../../pages/page-policy.ts';
import type { FeedAudience } from '../audience/feed-audience.ts';
import type { PublicResponse, RefusedResponse } from '../cache/public-response.ts';
import type { CachedResponse, CacheShare, ResponseCache } from '../cache/response-cache.ts';
import { sendResponse } from '../cache/send-response.ts';
import { type Problem, sendProblem } from '../problems/problem.ts';
import { redirectForGood } from './addresses/redirect-for-good.ts';
import { sendNotFound } from './addresses/send-not-found.ts';
import { shedPassing } from './addresses/shed-passing.ts';
import { corsOf } from './feeds/feed-cors.ts';
import type { PublicContext } from './public-context.ts';

/** What a request is for: its response, and where that is kept. */
export interface PublicTarget {
  /** One for each representation, whatever else a client hangs on its address. */
  key: string;
  share: CacheShare;
  render: () => Promise<PublicResponse>;
}

/** What public responses are made and counted with. */
export interface PublicServices {
  context: PublicContext;
  cache: ResponseCache;
  audience: FeedAudience;
}

/** Short, though it is for ever: whoever renames a tag back must not send readers round in a circle. */
const MOVED_CACHE_CONTROL = 'public, max-age=3600';

/**
 * Answers from the cache, or renders and keeps; null stands for an address where nothing can be. What sharing or caching has hung on an
 * address is shed by a redirect: then whoever passes it on passes on ours, and caches on the way keep one copy.
 */
export async function respond(
  { context, cache, audience }: PublicServices,
  req: Request,
  res: Response,
  target: PublicTarget | null,
): Promise<void> {
  const shed = target === null ? null : shedPassing(req);
  if (shed !== null) return redirectForGood(res, shed);
  const found = target === null ? ABSENT : await find(cache, target);
  switch (found.kind) {
    case 'prepared':
      return audience.record(target?.key ?? '', req, await sendResponse(req, res, found.response));
    case 'moved':
      return res.set({ ...corsOf(req), 'Cache-Control': MOVED_CACHE_CONTROL }).redirect(301, found.location);
    case 'refused':
      return sendProblem(context, req, res, problemOf(found));
    case 'absent':
      return sendNotFound(context, req, res, {
        detail: `There is nothing at ${req.path}. The directory of feeds is at ${context.origin}/feeds.`,
        ...(found.elsewhere === undefined ? {} : { elsewhere: found.elsewhere }),
      });
    default:
      return found satisfies never;
  }
}

const ABSENT: CachedResponse = { kind: 'absent' };

function find(cache: ResponseCache, { key, share, render }: PublicTarget): Promise<CachedResponse> {
  return cache.get(key, async () => withPageHeaders(await render()), share);
}

const TITLES: Record<RefusedResponse['status'], string> = { 400: 'Bad request', 404: 'Not found', 503: 'Busy' };

export function problemOf({ kind: _kind, status, dependsOn: _dependsOn, ...told }: RefusedResponse): Problem {
  return { status, title: TITLES[status], ...told };
}

function withPageHeaders(response: PublicResponse): PublicResponse {
  if (response.kind !== 'rendered' || !response.contentType.startsWith('text/html')) return response;
  const own = new Set(response.headers.map(([name]) => name));
  const common = Object.entries(PAGE_SECURITY_HEADERS).filter(([name]) => !own.has(name));
  return { ...response, headers: [...response.headers, ...common] };
}
