import type { HeaderPairs } from '../site-headers.ts';
import { BoundedCache } from './bounded-cache.ts';
import { NegativeCache } from './negative-cache.ts';
import { type PreparedResponse, prepareResponse } from './prepared-response.ts';
import type { PublicResponse, UnrenderedResponse } from './public-response.ts';
import type { Stamp, Validity } from './validity.ts';

/**
 * Where a response is kept. The addresses we name ourselves are as many as there is content; those a client can make up without
 * end, such as combinations, have a cache of their own and cannot push the others out.
 */
export type CacheShare = 'named' | 'made-up';

/** The part of the memory that made-up addresses may take. */
const MADE_UP_SHARE = 1 / 8;
/** Answers that found nothing, or lead elsewhere; a few hundred bytes each. */
const MAX_NEGATIVE = 20_000;

/** What the cache gives: a prepared response, or one that has no body of its own. */
export type CachedResponse = { kind: 'prepared'; response: PreparedResponse } | UnrenderedResponse;

interface CacheOptions {
  always?: HeaderPairs;
  maxNegative?: number;
  /** Told of each rendering: what came of it, and how many milliseconds it took. */
  onRendered?: (outcome: 'done' | 'failed', ms: number) => void;
}

/**
 * Prepared responses by address. An entry is served only while no channel it depends on has moved past the position it was rendered
 * at, and the moment has not come at which it says something else by itself: nothing is ever purged, and nothing stale is ever served. The
 * same holds of answers that found nothing, so many at most. Least recently used entries leave when `maxBytes` are held; requests for the
 * same cold address share one rendering.
 */
export class ResponseCache {
  readonly #named: BoundedCache;
  readonly #madeUp: BoundedCache;
  readonly #negative: NegativeCache;
  #rendering = new Map<string, { found: Promise<CachedResponse>; stamp: Stamp }>();
  readonly #validity: Validity;
  readonly #always: HeaderPairs;
  readonly #onRendered: NonNullable<CacheOptions['onRendered']>;

  /** @param always headers that every answer bears */
  constructor(validity: Validity, maxBytes: number, options: CacheOptions = {}) {
    const { always = [], maxNegative = MAX_NEGATIVE, onRendered = () => undefined } = options;
    this.#validity = validity;
    this.#always = always;
    this.#onRendered = onRendered;
    this.#negative = new NegativeCache(validity, maxNegative);
    this.#madeUp = new BoundedCache(maxBytes * MADE_UP_SHARE);
    this.#named = new BoundedCache(maxBytes * (1 - MADE_UP_SHARE));
  }

  get bytes(): number {
    return this.#named.bytes + this.#madeUp.bytes;
  }

  get size(): number {
    return this.#named.size + this.#madeUp.size;
  }

  /** Position of the log up to which this process knows what is out of date. */
  get followedTo(): number {
    return this.#validity.stamp().seq;
  }

  /** The response kept for an address, if it is still true. */
  peek(key: string): PreparedResponse | null {
    return this.#look(this.#named, key) ?? this.#look(this.#madeUp, key);
  }

  /** The response for an address, rendered if it must be. A rendering that fails is not kept, and fails for all who waited for it. */
  async get(key: string, render: () => Promise<PublicResponse>, share: CacheShare = 'named'): Promise<CachedResponse> {
    const kept = this.peek(key);
    if (kept !== null) return { kind: 'prepared', response: kept };
    const nothing = this.#negative.take(key);
    if (nothing !== null) return nothing;
    const stamp = this.#validity.stamp();
    const under = this.#rendering.get(key);
    // A rendering begun before a change may not show it; only one begun at the same position is shared.
    if (under !== undefined && under.stamp.seq === stamp.seq && under.stamp.epoch === stamp.epoch) return under.found;
    const found = this.#render(key, render, stamp, share).finally(() => {
      if (this.#rendering.get(key)?.found === found) this.#rendering.delete(key);
    });
    this.#rendering.set(key, { found, stamp });
    return found;
  }

  #look(cache: BoundedCache, key: string): PreparedResponse | null {
    return cache.take(key, ({ stamp, dependsOn, turnsAt }) => this.#validity.isCurrent(stamp, dependsOn, turnsAt));
  }

  async #render(
    key: string,
    render: () => Promise<PublicResponse>,
    stamp: Stamp,
    share: CacheShare,
  ): Promise<CachedResponse> {
    const rendered = await this.#timed(render);
    if (rendered.kind !== 'rendered') {
      this.#negative.keep(key, rendered, stamp);
      return rendered;
    }
    const response = prepareResponse(rendered, this.#always);
    const cache = share === 'named' ? this.#named : this.#madeUp;
    const { dependsOn, turnsAt = null } = rendered;
    if (dependsOn !== null) cache.keep(key, { response, stamp, dependsOn, turnsAt });
    return { kind: 'prepared', response };
  }

  async #timed(render: () => Promise<PublicResponse>): Promise<PublicResponse> {
    const from = performance.now();
    try {
      const rendered = await render();
      this.#onRendered('done', performance.now() - from);
      return rendered;
    } catch (cause) {
      this.#onRendered('failed', performance.now() - from);
      throw cause;
    }
  }
}
