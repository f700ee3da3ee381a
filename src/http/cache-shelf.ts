import type { Answer } from './answer.ts';
import type { Stamp } from './response-cache.ts';

/** A prepared answer, and what it was rendered from. */
export interface CacheEntry {
  answer: Answer;
  stamp: Stamp;
  channels: readonly string[];
  /** Asked for since eviction last passed by. */
  isUsed: boolean;
}

/** Entries of at most `maxBytes` in all; those that nobody asks for leave first. What is put on one shelf pushes nothing off another. */
export class CacheShelf {
  #entries = new Map<string, CacheEntry>();
  #bytes = 0;
  readonly #maxBytes: number;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: string): CacheEntry | undefined {
    return this.#entries.get(key);
  }

  keep(key: string, entry: CacheEntry): void {
    const old = this.#entries.get(key);
    if (old !== undefined) this.forget(key, old);
    if (entry.answer.bytes > this.#maxBytes) return;
    this.#entries.set(key, entry);
    this.#bytes += entry.answer.bytes;
    for (const [oldest, candidate] of this.#entries) {
      if (this.#bytes <= this.#maxBytes) break;
      this.forget(oldest, candidate);
      // Second chance: what was asked for since the last round goes to the young end instead, once.
      if (candidate.isUsed && candidate !== entry) {
        candidate.isUsed = false;
        this.#entries.set(oldest, candidate);
        this.#bytes += candidate.answer.bytes;
      }
    }
  }

  forget(key: string, entry: CacheEntry): void {
    this.#entries.delete(key);
    this.#bytes -= entry.answer.bytes;
  }
}
