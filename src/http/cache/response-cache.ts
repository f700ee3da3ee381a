import { CacheShelf } from './bounded-cache.ts';
import { type Answer, prepareAnswer } from './prepared-response.ts';
import type { Outcome } from './public-response.ts';
import type { Stamp, Validity } from './validity.ts';

/**
 * Where an answer is kept. The addresses we name ourselves are as many as there is content; those a client can make up without
 * end, such as combinations, have a shelf of their own and cannot push the others out.
 */
export type CacheShare = 'named' | 'made-up';

/** The part of the memory that made-up addresses may take. */
const MADE_UP_SHARE = 1 / 8;

/** What the cache gives: a prepared answer, or an outcome that has no body of its own. */
export type Found = { kind: 'answer'; answer: Answer } | Exclude<Outcome, { kind: 'rendered' }>;

/**
 * Prepared answers by address. An entry is served only while no channel it depends on has moved past the position it was rendered
 * at: nothing is ever purged, and nothing stale is ever served. Least recently used entries leave when `maxBytes` are held; requests
 * for the same cold address share one rendering.
 */
export class ResponseCache {
  readonly #named: CacheShelf;
  readonly #madeUp: CacheShelf;
  #rendering = new Map<string, { found: Promise<Found>; stamp: Stamp }>();
  readonly #validity: Validity;

  constructor(validity: Validity, maxBytes: number) {
    this.#validity = validity;
    this.#madeUp = new CacheShelf(maxBytes * MADE_UP_SHARE);
    this.#named = new CacheShelf(maxBytes * (1 - MADE_UP_SHARE));
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

  /** The answer kept for an address, if it is still true. */
  peek(key: string): Answer | null {
    return this.#look(this.#named, key) ?? this.#look(this.#madeUp, key);
  }

  /** The answer for an address, rendered if it must be. A rendering that fails is not kept, and fails for all who waited for it. */
  async get(key: string, render: () => Promise<Outcome>, share: CacheShare = 'named'): Promise<Found> {
    const kept = this.peek(key);
    if (kept !== null) return { kind: 'answer', answer: kept };
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

  #look(shelf: CacheShelf, key: string): Answer | null {
    return shelf.take(key, ({ stamp, channels }) => this.#validity.isCurrent(stamp, channels));
  }

  async #render(key: string, render: () => Promise<Outcome>, stamp: Stamp, share: CacheShare): Promise<Found> {
    const outcome = await render();
    if (outcome.kind !== 'rendered') return outcome;
    const answer = prepareAnswer(outcome);
    const shelf = share === 'named' ? this.#named : this.#madeUp;
    if (outcome.dependsOn !== null) shelf.keep(key, { answer, stamp, channels: outcome.dependsOn });
    return { kind: 'answer', answer };
  }
}
