import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FeedAudience } from '../http/audience/feed-audience.ts';
import type { ResponseCache } from '../http/cache/response-cache.ts';
import { sendIfReady } from '../http/cache/send-response.ts';
import { nameOfRequest, type RequestLine, requestLine } from '../http/request-line.ts';
import { routeClassOf } from '../metrics/route-class.ts';
import type { ServerMetrics } from '../metrics/server-metrics.ts';
import type { PressCentre } from '../press-centre.ts';

/** Who is told of an answer. `log`: null where requests are not logged. */
interface Counting {
  cache: ResponseCache;
  audience: FeedAudience;
  metrics: ServerMetrics;
  log: ((line: RequestLine) => void) | null;
}

/** Where lines of requests go, if anywhere. */
export function requestLog({ settings, payload }: PressCentre): Counting['log'] {
  return settings.logRequests ? (line) => payload.logger.info(line) : null;
}

/** Answers from memory what was rendered before, and counts it; false where it was not, and nothing was sent. */
export function sendFromCache(
  { cache, audience, metrics, log }: Counting,
  req: IncomingMessage,
  res: ServerResponse,
): boolean {
  if (req.method !== 'GET' && req.method !== 'HEAD') return false;
  const address = req.url ?? '';
  const response = cache.peek(address);
  if (response === null) return false;
  const from = log === null ? 0 : performance.now();
  const sent = sendIfReady(req, res, response);
  if (sent === null) return false;
  audience.record(address, req, sent);
  metrics.answeredFromMemory(routeClassOf(address), sent.status);
  log?.(requestLine(req, { status: sent.status, ms: performance.now() - from, requestId: null }));
  return true;
}

/** Counts any other answer when it has ended; one that its client did not wait for counts as far as it came. */
export function timeAnswer(
  { metrics, log }: Counting,
  { method, url = '' }: IncomingMessage,
  res: ServerResponse,
): void {
  const from = performance.now();
  res.once('close', () => {
    const ms = performance.now() - from;
    metrics.answered(routeClassOf(url), res.statusCode, ms / 1000);
    log?.(requestLine({ method, url }, { status: res.statusCode, ms, requestId: nameOfRequest(res) }));
  });
}
