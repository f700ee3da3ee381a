import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FeedAudience } from '../http/audience/feed-audience.ts';
import type { ResponseCache } from '../http/cache/response-cache.ts';
import { sendIfReady } from '../http/cache/send-response.ts';
import { nameOfRequest, type RequestLine, requestLine } from '../http/request-line.ts';
import { routeClassOf } from '../metrics/route-class.ts';
import type { ServerMetrics } from '../metrics/server-metrics.ts';
import type { PressCentre } from '../press-centre.ts';

/** Where answers are found without being made, and who is told of them. `log`: null where requests are not logged. */
interface Counting {
  cache: ResponseCache;
  /** Answers of the API that are kept for all. */
  sendHot: (req: IncomingMessage, res: ServerResponse) => boolean;
  audience: FeedAudience;
  metrics: ServerMetrics;
  log: ((line: RequestLine) => void) | null;
}

/** Where lines of requests go, if anywhere. */
export function requestLog({ settings, payload }: PressCentre): Counting['log'] {
  return settings.logRequests ? (line) => payload.logger.info(line) : null;
}

/** Answers from memory what was rendered before, and counts it; false where it was not, and nothing was sent. */
export function sendFromMemory(counting: Counting, req: IncomingMessage, res: ServerResponse): boolean {
  const { metrics, log } = counting;
  const from = log === null ? 0 : performance.now();
  if (!sendFromCache(counting, req, res) && !counting.sendHot(req, res)) return false;
  metrics.answeredFromMemory(routeClassOf(req.url ?? ''), res.statusCode);
  log?.(requestLine(req, { status: res.statusCode, ms: performance.now() - from, requestId: null }));
  return true;
}

function sendFromCache({ cache, audience }: Counting, req: IncomingMessage, res: ServerResponse): boolean {
  if (req.method !== 'GET' && req.method !== 'HEAD') return false;
  const address = req.url ?? '';
  const response = cache.peek(address);
  if (response === null) return false;
  const sent = sendIfReady(req, res, response);
  if (sent !== null) audience.record(address, req, sent);
  return sent !== null;
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
