import { type ErrorRequestHandler, type Request, type Response, Router } from 'express';
import { WriteFaultError, writeFaultOf } from '../../concurrency/write-faults.ts';
import type { AnyEndpoint } from '../../partner-api/endpoint.ts';
import { ENDPOINTS } from '../../partner-api/endpoints.ts';
import { siteHeaders } from '../site-headers.ts';
import { answerRequest } from './answer-request.ts';
import { extensionsOf } from './choose-format.ts';
import { type Exchange, openExchange } from './exchange.ts';
import type { PartnerApi } from './partner-api-parts.ts';
import { sendApiProblem } from './send-problem.ts';

/** How soon it is worth asking a database again that does not answer, or that too many were at. */
const BUSY_SECONDS = 5;

/** Reasons to end a request early; their name is what tells them from failures. */
const LEFT = new DOMException('The client has left', 'AbortError');
const STOPPING = new DOMException('The server stops', 'AbortError');

/** Everything under `/v1`: the addresses of the table, and problem+json for whatever else is asked there. */
export function partnerApiRoutes(api: PartnerApi, table: readonly AnyEndpoint[] = ENDPOINTS): Router {
  const router = Router({ caseSensitive: true, strict: true });
  const always = siteHeaders(api.context.origin);
  const underWay = new Set<AbortController>();
  // One listener for all: thousands may wait, and a signal looks through all of its listeners for each that comes or goes.
  api.stopping.addEventListener('abort', () => abortAll(underWay), { once: true });
  const serve = async (endpoints: readonly AnyEndpoint[], exchange: Exchange) => {
    const leaving = new AbortController();
    if (api.stopping.aborted) leaving.abort(STOPPING);
    underWay.add(leaving);
    exchange.res.once('close', () => {
      // Most are answered by then. A reason of its own for each would have its stack written down.
      if (underWay.has(leaving)) leaving.abort(LEFT);
    });
    try {
      await answerRequest(api, endpoints, exchange, leaving.signal);
    } catch (cause) {
      if (!isLeaving(cause)) fail(api, exchange, cause);
    } finally {
      underWay.delete(leaving);
    }
  };
  for (const [path, endpoints] of byPath(table)) {
    router.all(path, (req, res) => serve(endpoints, openExchange(req, res, always)));
  }
  router.use('/v1', (req, res) => serve([], openExchange(req, res, always)));
  router.use('/v1', lastResort(api));
  return router;
}

/** Endpoints by the path Express knows them under: `/v1/items/{uid}` → `/v1/items/:uid{.:extension}`. */
function byPath(table: readonly AnyEndpoint[]): Map<string, AnyEndpoint[]> {
  const paths = new Map<string, AnyEndpoint[]>();
  for (const endpoint of table) {
    const path = endpoint.path.replace(/\{(\w+)\}/g, ':$1');
    const known = extensionsOf(endpoint).length > 0 ? `${path}{.:extension}` : path;
    paths.set(known, [...(paths.get(known) ?? []), endpoint]);
  }
  return paths;
}

function abortAll(requests: ReadonlySet<AbortController>): void {
  for (const request of [...requests]) request.abort(STOPPING);
}

/** The client went away in the middle of its request: nothing failed, and nobody waits for an answer. */
function isLeaving(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  return cause.name === 'AbortError' || ('code' in cause && cause.code === 'ECONNRESET');
}

/** What Express itself could not read, such as a path with a broken percent-encoding. */
function lastResort(api: PartnerApi): ErrorRequestHandler {
  return (cause: unknown, req: Request, res: Response, next) => {
    if (res.headersSent) return next(cause);
    const exchange = openExchange(req, res, siteHeaders(api.context.origin));
    const isClientFault = cause !== null && typeof cause === 'object' && 'status' in cause && cause.status === 400;
    if (!isClientFault) return fail(api, exchange, cause);
    const detail = 'The percent-encoding of the path is broken.';
    sendApiProblem(exchange, api.context.origin, { name: 'bad-request', detail });
  };
}

/** What nobody foresaw: logged whole, told in a few words. */
function fail(api: PartnerApi, exchange: Exchange, cause: unknown): void {
  const { req, res, requestId } = exchange;
  api.logFailure(cause, requestId, `${req.method} ${req.path}`);
  // The client has part of an answer already: breaking off is the only way to tell it.
  if (res.headersSent) return void res.destroy();
  const fault = writeFaultOf(cause);
  if (fault !== null) {
    const detail = new WriteFaultError(fault).message;
    sendApiProblem(exchange, api.context.origin, { name: 'busy', detail, retryAfterSeconds: BUSY_SECONDS });
  } else {
    const detail = 'Something went wrong here. It has been noted under the request id; ask again later.';
    sendApiProblem(exchange, api.context.origin, { name: 'server-error', detail });
  }
}
