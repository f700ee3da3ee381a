import type { Answer } from './answer.ts';
import { prepareAnswer } from './answer.ts';
import type { Outcome } from './rendered.ts';

/** Tells what time it is on the log, and what has moved since. */
export interface Validity {
  /** Stamp to take before rendering. */
  stamp(): Stamp;
  isCurrent(stamp: Stamp, channels: readonly string[]): boolean;
}

/** How far the log was followed, and in which epoch of the site's own settings, when rendering began. */
export interface Stamp {
  seq: number;
  epoch: number;
}

interface Entry {
  answer: Answer;
  stamp: Stamp;
  channels: readonly string[];
  /** Asked for since eviction last passed by. */
  isUsed: boolean;
}

/** What the cache gives: a prepared answer, or an outcome that has no body of its own. */
export type Found = { kind: 'answer'; answer: Answer } | Exclude<Outcome, { kind: 'rendered' }>;

/**
 * Prepared answers by address. An entry is served only while no channel it depends on has moved past the position it was rendered
 * at: nothing is ever purged, and nothing stale is ever served. Least recently used entries leave when `maxBytes` are held; requests
 * for the same cold address share one rendering.
 */
export class ResponseCache {
  #entries = new Map<string, Entry>();
  #rendering = new Map<string, { found: Promise<Found>; stamp: Stamp }>();
  #bytes = 0;
  readonly #validity: Validity;
  readonly #maxBytes: number;

  constructor(validity: Validity, maxBytes: number) {
    this.#validity = validity;
    this.#maxBytes = maxBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** The answer kept for an address, if it is still true. */
  peek(key: string): Answer | null {
    const entry = this.#entries.get(key);
    if (entry === undefined) return null;
    if (!this.#validity.isCurrent(entry.stamp, entry.channels)) {
      this.#forget(key, entry);
      return null;
    }
    entry.isUsed = true;
    return entry.answer;
  }

  /** The answer for an address, rendered if it must be. A rendering that fails is not kept, and fails for all who waited for it. */
  async get(key: string, render: () => Promise<Outcome>): Promise<Found> {
    const kept = this.peek(key);
    if (kept !== null) return { kind: 'answer', answer: kept };
    const stamp = this.#validity.stamp();
    const under = this.#rendering.get(key);
    // A rendering begun before a change may not show it; only one begun at the same position is shared.
    if (under !== undefined && under.stamp.seq === stamp.seq && under.stamp.epoch === stamp.epoch) return under.found;
    const found = this.#render(key, render, stamp).finally(() => {
      if (this.#rendering.get(key)?.found === found) this.#rendering.delete(key);
    });
    this.#rendering.set(key, { found, stamp });
    return found;
  }

  async #render(key: string, render: () => Promise<Outcome>, stamp: Stamp): Promise<Found> {
    const outcome = await render();
    if (outcome.kind !== 'rendered') return outcome;
    const answer = await prepareAnswer(outcome);
    if (outcome.dependsOn !== null) this.#keep(key, { answer, stamp, channels: outcome.dependsOn, isUsed: false });
    return { kind: 'answer', answer };
  }

  #keep(key: string, entry: Entry): void {
    const old = this.#entries.get(key);
    if (old !== undefined) this.#forget(key, old);
    if (entry.answer.bytes > this.#maxBytes) return;
    this.#entries.set(key, entry);
    this.#bytes += entry.answer.bytes;
    for (const [oldest, candidate] of this.#entries) {
      if (this.#bytes <= this.#maxBytes) break;
      this.#forget(oldest, candidate);
      // Second chance: what was asked for since the last round goes to the young end instead, once.
      if (candidate.isUsed && candidate !== entry) {
        candidate.isUsed = false;
        this.#entries.set(oldest, candidate);
        this.#bytes += candidate.answer.bytes;
      }
    }
  }

  #forget(key: string, entry: Entry): void {
    this.#entries.delete(key);
    this.#bytes -= entry.answer.bytes;
  }
}
