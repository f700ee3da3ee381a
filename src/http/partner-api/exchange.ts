import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Request, Response } from 'express';
import type { Allowance } from '../../partners/gate/gate.ts';
import { nameRequest } from '../request-line.ts';
import { searchOf } from '../request-search.ts';
import type { HeaderPairs } from '../site-headers.ts';

/** A request to the API, and what every answer to it says whatever the answer is. */
export interface Exchange {
  req: Request;
  res: Response;
  requestId: string;
  /** What stands behind the `?`, as it was sent. */
  search: string;
  /** Name, value, name, value; what every answer of the press centre says stands first. */
  common: string[];
  /** How many of these say that; a response that is kept says it already. */
  alwaysLength: number;
  /** Gives back what was taken of the share; null where nothing was. */
  onUnchanged: (() => void) | null;
}

const REQUEST_ID = /^[A-Za-z0-9_-]{1,64}$/;
const EXPOSED = 'ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After, WWW-Authenticate, X-Request-Id';

/** What an answer depends on besides its address. */
export const VARY = 'Accept-Encoding, Accept, Authorization';

/** `always`: what every answer of the press centre says. The client's own request id is kept, where it is one that may stand in a log and a header. */
export function openExchange(req: Request, res: Response, always: HeaderPairs): Exchange {
  const requestId = requestIdOf(req);
  nameRequest(res, requestId);
  const common = [...always.flat(), ...apiHeaders(requestId)];
  return { req, res, requestId, search: searchOf(req), common, alwaysLength: always.length * 2, onUnchanged: null };
}

/** The client's own request id, or a new one. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
}

/** What every answer of the API says: name, value, name, value. */
export function apiHeaders(requestId: string): string[] {
  return [
    'X-Request-Id',
    requestId,
    'Access-Control-Allow-Origin',
    '*',
    'Access-Control-Expose-Headers',
    EXPOSED,
    'Cross-Origin-Resource-Policy',
    'cross-origin',
    'X-Content-Type-Options',
    'nosniff',
  ];
}

/** What is left of the sender's share, as draft-ietf-httpapi-ratelimit-headers writes it (structured fields, RFC 9651). */
export function rateLimitHeaders({ policy, limit, windowSeconds, remaining, resetSeconds }: Allowance): string[] {
  return [
    'RateLimit-Policy',
    `"${policy}";q=${limit};w=${windowSeconds}`,
    'RateLimit',
    `"${policy}";r=${remaining};t=${resetSeconds}`,
  ];
}

/** Sets these headers, in place of those that were set before. */
export function setRateLimitHeaders(exchange: Exchange, allowance: Allowance): void {
  const { common } = exchange;
  const at = common.indexOf('RateLimit-Policy');
  const written = rateLimitHeaders(allowance);
  common.splice(at < 0 ? common.length : at, at < 0 ? 0 : written.length, ...written);
}

/** To be called before a 304 is written: it costs nothing of the share, and says so. */
export function settleUnchanged({ onUnchanged }: Exchange): void {
  onUnchanged?.();
}
