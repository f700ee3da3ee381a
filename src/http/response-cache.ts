import { type Answer, type AnswerInTheMaking, beginAnswer, type CodedAnswer } from './answer.ts';
import { CacheShelf } from './cache-shelf.ts';
import type { Coding } from './coding.ts';
import type { Outcome } from './rendered.ts';

/** Tells what time it is on the log, and what has moved since. */
export interface Validity {
  /** Stamp to take before rendering. */
  stamp(): Stamp;
  isCurrent(stamp: Stamp, channels: readonly string[]): boolean;
}

/** How far the log was followed, and in which epoch of the site's own settings and of time, when rendering began. */
export interface Stamp {
  seq: number;
  epoch: string;
}

/**
 * Where an answer is kept. The addresses we name ourselves are as many as there is content; those a client can make up without
 * end, such as combinations, have a shelf of their own and cannot push the others out.
 */
export type CacheShare = 'named' | 'made-up';

/** The part of the memory that made-up addresses may take. */
const MADE_UP_SHARE = 1 / 8;

/** An outcome that has no body of its own. */
type Bodiless = Exclude<Outcome, { kind: 'rendered' }>;

/** What the cache gives: a prepared answer, or an outcome that has no body of its own. */
export type Found = { kind: 'answer'; answer: Answer } | Bodiless;

/** The same in one coding. */
export type FoundCoded = { kind: 'answer'; answer: CodedAnswer } | Bodiless;

type OutcomeInTheMaking = { kind: 'answer'; answer: AnswerInTheMaking } | Bodiless;

/** A rendering that is under way, and until its answer is compressed and kept. */
interface Underway {
  stamp: Stamp;
  outcome: Promise<OutcomeInTheMaking>;
  /** What it depends on, as soon as it is rendered; null while that is not known. */
  channels: readonly string[] | null;
}

/**
 * Prepared answers by address. An entry is served only while no channel it depends on has moved past the position it was rendered
 * at: nothing is ever purged, and nothing stale is ever served. Least recently used entries leave when `maxBytes` are held; requests
 * for the same cold address share one rendering.
 */
export class ResponseCache {
  readonly #named: CacheShelf;
  readonly #madeUp: CacheShelf;
  #rendering = new Map<string, Underway>();
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

  /** The answer kept for an address, if it is still true. */
  peek(key: string): Answer | null {
    return this.#look(this.#named, key) ?? this.#look(this.#madeUp, key);
  }

  /** The answer for an address, rendered if it must be. A rendering that fails is not kept, and fails for all who waited for it. */
  async get(key: string, render: () => Promise<Outcome>, share: CacheShare = 'named'): Promise<Found> {
    const kept = this.peek(key);
    if (kept !== null) return { kind: 'answer', answer: kept };
    const outcome = await this.#renderOnce(key, render, share).outcome;
    return outcome.kind === 'answer' ? { kind: 'answer', answer: await outcome.answer.whole } : outcome;
  }

  /** The same in one coding, as soon as that one is there. */
  async getCoded(
    key: string,
    wanted: { render: () => Promise<Outcome>; share: CacheShare; coding: Coding },
  ): Promise<FoundCoded> {
    const { render, share, coding } = wanted;
    const kept = this.peek(key);
    if (kept !== null) return { kind: 'answer', answer: { ...kept, variant: kept.variants[coding] } };
    const outcome = await this.#renderOnce(key, render, share).outcome;
    return outcome.kind === 'answer' ? { kind: 'answer', answer: await outcome.answer.coded(coding) } : outcome;
  }

  #look(shelf: CacheShelf, key: string): Answer | null {
    const entry = shelf.get(key);
    if (entry === undefined) return null;
    if (!this.#validity.isCurrent(entry.stamp, entry.channels)) {
      shelf.forget(key, entry);
      return null;
    }
    entry.isUsed = true;
    return entry.answer;
  }

  /** The rendering of an address that is under way, or a new one. */
  #renderOnce(key: string, render: () => Promise<Outcome>, share: CacheShare): Underway {
    const stamp = this.#validity.stamp();
    const running = this.#rendering.get(key);
    if (running !== undefined && this.#isShared(running, stamp)) return running;
    const underway: Underway = { stamp, channels: null, outcome: Promise.resolve({ kind: 'absent' }) };
    // Noted before it begins: one that fails at once is forgotten all the same.
    this.#rendering.set(key, underway);
    underway.outcome = this.#render(key, render, share, underway);
    return underway;
  }

  /** A rendering begun before a change may not show it; which changes concern it is known only when it is done. */
  #isShared({ stamp, channels }: Underway, now: Stamp): boolean {
    if (channels !== null) return this.#validity.isCurrent(stamp, channels);
    return stamp.seq === now.seq && stamp.epoch === now.epoch;
  }

  async #render(
    key: string,
    render: () => Promise<Outcome>,
    share: CacheShare,
    underway: Underway,
  ): Promise<OutcomeInTheMaking> {
    const forget = () => {
      if (this.#rendering.get(key) === underway) this.#rendering.delete(key);
    };
    try {
      const outcome = await render();
      if (outcome.kind !== 'rendered') return outcome;
      const answer = beginAnswer(outcome);
      underway.channels = outcome.dependsOn;
      // Whoever waits for it hears of its failure; here it is only not kept.
      answer.whole
        .then(
          (whole) => this.#keep(key, whole, share, underway),
          () => undefined,
        )
        .then(forget);
      return { kind: 'answer', answer };
    } finally {
      if (underway.channels === null) forget();
    }
  }

  #keep(key: string, answer: Answer, share: CacheShare, { stamp, channels }: Underway): void {
    const shelf = share === 'named' ? this.#named : this.#madeUp;
    if (channels !== null) shelf.keep(key, { answer, stamp, channels, isUsed: false });
  }
}
