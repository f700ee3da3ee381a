import type { PartnerItem } from '../../src/presenters/partner-item.ts';
import { randomFrom } from './busy-desk.ts';
import type { ChangesReply } from './follow-changes.ts';

/** One request for changes, by its query. */
export type Ask = (query: string) => Promise<ChangesReply>;

/** A partner that does as it is told: stores what it is brought, deletes what it is told to, and keeps the cursor. */
export class Mirror {
  readonly items = new Map<string, PartnerItem>();
  readonly #ask: Ask;
  readonly #filter: string;
  readonly #random: (below: number) => number;
  #cursor: string | null = null;

  constructor(ask: Ask, options: { filter: string; seed: number }) {
    this.#ask = ask;
    this.#filter = options.filter;
    this.#random = randomFrom(options.seed);
  }

  /** Crawls in small pages of random size until `signal` is aborted, and then to the end. */
  async follow(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) await this.#step(1 + this.#random(4), this.#random(4) === 0 ? 1 : 0);
    while (await this.#step(1 + this.#random(50), 0));
  }

  /** Whether there may be more. */
  async #step(limit: number, wait: number): Promise<boolean> {
    const after = this.#cursor === null ? '' : `&after=${this.#cursor}`;
    const { changes, cursor, hasMore } = await this.#ask(`limit=${limit}&wait=${wait}${this.#filter}${after}`);
    if (changes.length > limit) throw new Error(`${changes.length} changes where ${limit} were asked for`);
    if (new Set(changes.map(({ id }) => id)).size < changes.length) throw new Error('A text came twice in one answer');
    for (const { id, event, item } of changes) {
      if ((item === null) !== (event === 'withdrawn' || event === 'removed')) throw new Error(`${event} with no text`);
      if (item === null) this.items.delete(id);
      else this.items.set(id, item);
    }
    const hasMoved = cursor !== this.#cursor;
    this.#cursor = cursor;
    return hasMore || hasMoved;
  }
}
