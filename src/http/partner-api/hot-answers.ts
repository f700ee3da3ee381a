import type { IncomingMessage, ServerResponse } from 'node:http';
import { BoundedMap } from '../../memory/bounded-map.ts';
import { audienceOf } from '../../partner-api/audience.ts';
import type { Gate, RateLimitSubject } from '../../partners/gate/gate.ts';
import { codingFor } from '../cache/coding.ts';
import { isNotModified } from '../cache/conditional.ts';
import type { EncodedResponse, PreparedResponse } from '../cache/prepared-response.ts';
import type { ResponseCache } from '../cache/response-cache.ts';
import { datedAt } from '../cache/settled-date.ts';
import { apiHeaders, rateLimitHeaders, requestIdOf } from './exchange.ts';

/** Where an answer is kept. */
export interface KeptPlace {
  /** Costs nobody anything of their share. */
  isFree: boolean;
  /** Under what, for those who send a key and those who send none; null where this moment has no answer for all. */
  keyFor(who: 'public' | 'partner'): string | null;
}

const MAX_ADDRESSES = 5_000;
/** Spellings of `Accept` that one address is asked with; browsers and programs have a handful. */
const MAX_ACCEPTS = 8;
/** Copying so much costs less than a second write. */
const SMALL_BYTES = 4_096;
/** Longer ones are answered like the first of their kind. */
const MAX_CHARS = 1_024;

/**
 * Answers of the API that are kept for all, given at the socket: what an address and an `Accept` mean is found once, by the way every request
 * takes, and noted here; from then on the key, the limit and whether what is kept is still true are all that is looked at. Whatever is not as it
 * was then – another key, a trusted partner, nothing left of the share, an answer that moved – is not answered here, and takes that way again.
 */
export class HotAnswers {
  readonly #places = new BoundedMap<string, Map<string, KeptPlace>>(MAX_ADDRESSES);
  readonly #cache: Pick<ResponseCache, 'peek'>;
  readonly #gate: Gate;

  constructor(cache: Pick<ResponseCache, 'peek'>, gate: Gate) {
    this.#cache = cache;
    this.#gate = gate;
  }

  /** Whether this was asked for before; if not, it will be known the next time. */
  note(url: string, accept: string | undefined, place: KeptPlace): boolean {
    if (url.length > MAX_CHARS || (accept?.length ?? 0) > MAX_CHARS) return false;
    const places = this.#places.use(url) ?? new Map<string, KeptPlace>();
    const isKnown = places.has(accept ?? '');
    if (isKnown || places.size < MAX_ACCEPTS) places.set(accept ?? '', place);
    this.#places.set(url, places);
    return isKnown;
  }

  /** Answers at once, if it can; if not, nothing was sent and nobody has paid. */
  send(req: IncomingMessage, res: ServerResponse, addressOf: (req: IncomingMessage) => string): boolean {
    if (req.method !== 'GET' && req.method !== 'HEAD') return false;
    const place = this.#places.get(req.url ?? '')?.get(req.headers.accept ?? '');
    if (place === undefined) return false;
    const address = addressOf(req);
    const identity = this.#gate.recognise(req.headers.authorization, address);
    if (identity === null) return false;
    const partner = identity.kind === 'partner' ? identity.partner : null;
    // What trusted partners see is kept for nobody.
    if (audienceOf(partner) !== 'everyone') return false;
    const key = place.keyFor(partner === null ? 'public' : 'partner');
    const response = key === null ? null : this.#cache.peek(key);
    const encoded = response?.encoded[codingFor(req)];
    if (response === null || encoded === undefined) return false;
    const subject: RateLimitSubject = partner === null ? { kind: 'address', address } : { kind: 'partner', partner };
    const status = this.#write(req, res, { subject, isFree: place.isFree }, response, encoded);
    if (status !== null && partner !== null) this.#gate.record(partner, status);
    return status !== null;
  }

  /** The status that was sent; null where nothing is left of the share. To be told that nothing has changed costs nothing. */
  #write(
    req: IncomingMessage,
    res: ServerResponse,
    { subject, isFree }: { subject: RateLimitSubject; isFree: boolean },
    response: PreparedResponse,
    encoded: EncodedResponse,
  ): number | null {
    const { full, notModified, lastModifiedMs } = datedAt(Date.now(), response, encoded);
    const isKnown = isNotModified(req.headers, encoded.etag, lastModifiedMs);
    const costs = !isFree && !isKnown;
    const allowance = costs ? this.#gate.take(subject) : this.#gate.look(subject);
    if (costs && !allowance.isAllowed) return null;
    const own = [...apiHeaders(requestIdOf(req)), ...rateLimitHeaders(allowance)];
    const status = isKnown ? 304 : response.status;
    res.writeHead(status, [...own, ...(isKnown ? notModified : full)]);
    if (isKnown || req.method === 'HEAD') res.end();
    // As text it goes out with the headers, in one piece; what is compressed is no text.
    else if (encoded === response.encoded.identity && encoded.body.length <= SMALL_BYTES)
      res.end(encoded.body.toString());
    else res.end(encoded.body);
    return status;
  }
}
