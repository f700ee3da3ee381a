import type { Instant } from '../../publication/release.ts';
import type { PreparedResponse } from './prepared-response.ts';
import type { Stamp } from './validity.ts';

/** A prepared response, and what it was rendered from. */
export interface CacheEntry {
  response: PreparedResponse;
  stamp: Stamp;
  /** Channels whose next change makes it stale. */
  dependsOn: readonly string[];
  /** When it says something else though none of them changes; null: never. */
  turnsAt: Instant | null;
}

interface Kept extends CacheEntry {
  /** Asked for since eviction last passed by. */
  isUsed: boolean;
  /** As counted: what a response takes is known when all of its codings are made. */
  bytes: number;
}

/** How long nothing new must have come, in milliseconds, before codings are made that nobody waits for. */
const CALM_MS = 200;
/** More responses than these do not wait for calm: they are read, and not only rendered because something was published. */
const MOST_WAITING = 64;

/** Entries of at most `maxBytes` in all; those that nobody asks for leave first. What is put into one cache pushes nothing out of another. */
export class BoundedCache {
  #entries = new Map<string, Kept>();
  /** Of the entries, those whose codings are not all made; what comes while they are being made is taken up, too. */
  #incomplete = new Map<string, Kept>();
  #isCompleting = false;
  #calm: NodeJS.Timeout | null = null;
  #keptAtMs = 0;
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

  /** The entry of a key, if `isCurrent` says that it is still true; if not, it is forgotten. */
  take(key: string, isCurrent: (entry: CacheEntry) => boolean): PreparedResponse | null {
    const kept = this.#entries.get(key);
    if (kept === undefined) return null;
    if (!isCurrent(kept)) {
      this.#forget(key, kept);
      return null;
    }
    kept.isUsed = true;
    return kept.response;
  }

  keep(key: string, entry: CacheEntry): void {
    const old = this.#entries.get(key);
    if (old !== undefined) this.#forget(key, old);
    const kept = { ...entry, isUsed: false, bytes: entry.response.bytes };
    if (kept.bytes > this.#maxBytes) return;
    this.#entries.set(key, kept);
    this.#incomplete.set(key, kept);
    this.#bytes += kept.bytes;
    this.#makeRoom(kept);
    this.#keptAtMs = performance.now();
    this.#completeSoon();
  }

  /** A publication lets many feeds be rendered at once, and somebody waits for each: codings nobody asked for come after. */
  #completeSoon(): void {
    if (this.#isCompleting) return;
    if (this.#incomplete.size > MOST_WAITING) {
      void this.#completeAll();
      return;
    }
    this.#calm ??= setTimeout(() => void this.#completeAll(), CALM_MS).unref();
    this.#calm.refresh();
  }

  get #isCalm(): boolean {
    return performance.now() - this.#keptAtMs >= CALM_MS;
  }

  /**
   * Makes the codings nobody has asked for yet, of one response at a time, so that it takes no core from those who are waited for.
   * What has left the cache meanwhile is passed over.
   */
  async #completeAll(): Promise<void> {
    if (this.#isCompleting) return;
    this.#isCompleting = true;
    for (const [key, kept] of this.#incomplete) {
      if (!this.#isCalm && this.#incomplete.size <= MOST_WAITING) break;
      this.#incomplete.delete(key);
      try {
        await kept.response.complete();
        this.#recount(key, kept);
      } catch {
        // A reader who asks for the coding that cannot be made gets the error; what is kept must not be such a response.
        this.#forget(key, kept);
      }
    }
    this.#isCompleting = false;
    if (this.#incomplete.size > 0) this.#completeSoon();
  }

  #forget(key: string, kept: Kept): void {
    if (this.#entries.get(key) !== kept) return;
    this.#entries.delete(key);
    this.#incomplete.delete(key);
    this.#bytes -= kept.bytes;
  }

  #recount(key: string, kept: Kept): void {
    if (this.#entries.get(key) !== kept) return;
    this.#bytes += kept.response.bytes - kept.bytes;
    kept.bytes = kept.response.bytes;
    this.#makeRoom(kept);
  }

  #makeRoom(newest: Kept): void {
    for (const [oldest, candidate] of this.#entries) {
      if (this.#bytes <= this.#maxBytes) break;
      if (candidate.isUsed && candidate !== newest) {
        // Second chance: what was asked for since the last round goes to the young end instead, once.
        candidate.isUsed = false;
        this.#entries.delete(oldest);
        this.#entries.set(oldest, candidate);
      } else {
        this.#forget(oldest, candidate);
      }
    }
  }
}
