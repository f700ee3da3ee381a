import type { Request, Response } from 'express';
import { PAGE_SECURITY_HEADERS } from '../../pages/page-policy.ts';
import type { FeedAudience } from '../audience/feed-audience.ts';
import type { Outcome, Refused } from '../cache/public-response.ts';
import type { CacheShare, Found, ResponseCache } from '../cache/response-cache.ts';
import { sendAnswer } from '../cache/send-response.ts';
import { type Problem, sendProblem } from '../problem.ts';
import type { PublicContext } from './public-context.ts';

/** What to answer a request with, and where to keep it. */
export interface Wanted {
  /** One for each representation, whatever else a client hangs on its address. */
  key: string;
  share: CacheShare;
  render: () => Promise<Outcome>;
}

/** What public answers are made and counted with. */
export interface Answering {
  context: PublicContext;
  cache: ResponseCache;
  audience: FeedAudience;
}

/** Short, though it is for ever: whoever renames a tag back must not send readers round in a circle. */
const MOVED_CACHE_CONTROL = 'public, max-age=3600';

/** Answers from the cache, or renders and keeps; null stands for an address where nothing can be. */
export async function respond(
  { context, cache, audience }: Answering,
  req: Request,
  res: Response,
  wanted: Wanted | null,
): Promise<void> {
  const found = wanted === null ? ABSENT : await find(cache, wanted);
  switch (found.kind) {
    case 'answer':
      return audience.record(wanted?.key ?? '', req, await sendAnswer(req, res, found.answer));
    case 'moved':
      return res.set('Cache-Control', MOVED_CACHE_CONTROL).redirect(301, found.location);
    case 'refused':
      return sendProblem(context, req, res, problemOf(found));
    case 'absent':
      return sendProblem(context, req, res, {
        status: 404,
        title: 'Not found',
        detail: `There is nothing at ${req.path}. The directory of feeds is at ${context.origin}/feeds.`,
      });
    default:
      return found satisfies never;
  }
}

const ABSENT: Found = { kind: 'absent' };

function find(cache: ResponseCache, { key, share, render }: Wanted): Promise<Found> {
  return cache.get(key, async () => withPageHeaders(await render()), share);
}

const TITLES: Record<Refused['status'], string> = { 400: 'Bad request', 404: 'Not found', 503: 'Busy' };

export function problemOf({ status, detail, retryAfterSeconds }: Refused): Problem {
  return { status, title: TITLES[status], detail, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
}

function withPageHeaders(outcome: Outcome): Outcome {
  if (outcome.kind !== 'rendered' || !outcome.contentType.startsWith('text/html')) return outcome;
  const own = new Set(outcome.headers.map(([name]) => name));
  const common = Object.entries(PAGE_SECURITY_HEADERS).filter(([name]) => !own.has(name));
  return { ...outcome, headers: [...outcome.headers, ...common] };
}
