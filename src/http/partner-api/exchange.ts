import { randomUUID } from 'node:crypto';
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
}

const REQUEST_ID = /^[A-Za-z0-9_-]{1,64}$/;
const EXPOSED = 'ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After, WWW-Authenticate, X-Request-Id';

/** What an answer depends on besides its address. */
export const VARY = 'Accept-Encoding, Accept, Authorization';

/** `always`: what every answer of the press centre says. The client's own request id is kept, where it is one that may stand in a log and a header. */
export function openExchange(req: Request, res: Response, always: HeaderPairs): Exchange {
  const given = req.get('x-request-id') ?? '';
  const requestId = REQUEST_ID.test(given) ? given : randomUUID();
  nameRequest(res, requestId);
  const common = [
    ...always,
    ['X-Request-Id', requestId],
    ['Access-Control-Allow-Origin', '*'],
    ['Access-Control-Expose-Headers', EXPOSED],
    ['Cross-Origin-Resource-Policy', 'cross-origin'],
    ['X-Content-Type-Options', 'nosniff'],
  ].flat();
  return { req, res, requestId, search: searchOf(req), common, alwaysLength: always.length * 2 };
}

/** What is left of the sender's share, as draft-ietf-httpapi-ratelimit-headers writes it (structured fields, RFC 9651). */
export function setRateLimitHeaders(exchange: Exchange, allowance: Allowance): void {
  const { policy, limit, windowSeconds, remaining, resetSeconds } = allowance;
  exchange.common.push('RateLimit-Policy', `"${policy}";q=${limit};w=${windowSeconds}`);
  exchange.common.push('RateLimit', `"${policy}";r=${remaining};t=${resetSeconds}`);
}
