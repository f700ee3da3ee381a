import type { Request } from 'express';
import type { Payload } from 'payload';
import { RateLimit } from '../../../concurrency/rate-limit.ts';
import { networkOf } from '../../client-network.ts';
import { type DeskToken, readDeskToken } from './desk-token.ts';
import { isDeskPath, isOpenToStrangers } from './open-endpoints.ts';
import { isFromOurSite } from './same-site.ts';

/** What an address may ask of the desk without having signed in: enough for an office behind one, too little to be felt. */
const STRANGERS = { burst: 60, refillMs: 1_000, maxKeys: 20_000 };

/** Who stands before the desk's API: somebody who may go on, or what to answer. */
export type Admission =
  | { kind: 'admitted'; token: DeskToken | null }
  | { kind: 'refused'; status: 403 | 404 | 429; title: string; detail: string; retryAfterSeconds?: number };

/** Stands before the desk's API and looks at no body and no database: who asks for what, from where, and how often. */
export class DeskDoor {
  readonly #strangers = new RateLimit(STRANGERS);
  readonly #payload: Payload;
  readonly #origin: string;

  constructor(payload: Payload, origin: string) {
    this.#payload = payload;
    this.#origin = origin;
  }

  admit(req: Request, headers: Headers, pathname: string): Admission {
    const path = pathname.toLowerCase().replace(/(?<=.)\/+$/, '');
    if (!isDeskPath(this.#payload, path))
      return refused(404, 'Not found', `There is nothing at ${pathname.slice(0, 200)}.`);
    if (!isFromOurSite(req.method, headers, this.#origin))
      return refused(403, 'Cross-site request', 'The desk takes no forms from pages of other sites.');
    const token = readDeskToken(this.#payload, headers);
    if (token !== null || req.method === 'OPTIONS') return { kind: 'admitted', token };
    const method = req.method === 'HEAD' ? 'GET' : req.method;
    if (!isOpenToStrangers(method, path))
      return refused(403, 'Sign in first', 'This is for people who have signed in.');
    // What is refused unread costs nothing; this is for what is read.
    const { waitSeconds } = this.#strangers.take(networkOf(req.ip ?? ''));
    if (waitSeconds > 0)
      return { ...refused(429, 'Too many requests', `Try again in ${waitSeconds} s.`), retryAfterSeconds: waitSeconds };
    return { kind: 'admitted', token };
  }
}

function refused(status: 403 | 404 | 429, title: string, detail: string): Extract<Admission, { kind: 'refused' }> {
  return { kind: 'refused', status, title, detail };
}
