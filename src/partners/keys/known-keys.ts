import type { LogDatabase } from '../../log/log-database.ts';
import { BoundedMap } from '../../memory/bounded-map.ts';
import { findPartner, type PartnerAccount } from '../partner-row.ts';
import type { PartnerKey } from './key-row.ts';
import { findKeyByHash } from './partner-keys.ts';

/** A key with its partner, as the database had them at most a second ago. */
export interface KnownKey {
  key: PartnerKey;
  partner: PartnerAccount;
}

/** How long an answer of the database is believed: a revocation or a change of the partner made in any process holds after this. */
const FRESH_MS = 1_000;
const MAX_KEYS = 5_000;

/**
 * Keys that were looked up, by their hashes. A key in use costs one look-up a second, however often it is used; one that is not costs
 * nothing. What was not found is not remembered, so that a flood of wrong keys drives no right one out.
 */
export class KnownKeys {
  #db: LogDatabase;
  #clockMs: () => number;
  #known = new BoundedMap<string, { found: KnownKey; atMs: number }>(MAX_KEYS);
  #running = new Map<string, Promise<KnownKey | null>>();

  /** @param clockMs a clock that only goes forward, in milliseconds */
  constructor(db: LogDatabase, clockMs: () => number) {
    this.#db = db;
    this.#clockMs = clockMs;
  }

  /** Whether the key was ever right here: looking it up again cannot be guessing. */
  has(hash: string): boolean {
    return this.#known.has(hash);
  }

  /** The same as `find` says, where the database was asked a moment ago; null where it has to be asked. */
  peek(hash: string): KnownKey | null {
    const entry = this.#known.get(hash);
    return entry !== undefined && this.#clockMs() - entry.atMs < FRESH_MS ? entry.found : null;
  }

  /** The key with this hash and its partner; null where there is none. */
  async find(hash: string): Promise<KnownKey | null> {
    const known = this.peek(hash);
    if (known !== null) return known;
    const running = this.#running.get(hash);
    if (running !== undefined) return running;
    const begun = this.#lookUp(hash).finally(() => this.#running.delete(hash));
    this.#running.set(hash, begun);
    return begun;
  }

  /** Believes nothing any more: something was changed here, and its maker should see it at once. */
  forget(): void {
    this.#known.clear();
    this.#running.clear();
  }

  async #lookUp(hash: string): Promise<KnownKey | null> {
    // Taken before the question: what changes while it is answered is older than the answer is believed to be.
    const atMs = this.#clockMs();
    const key = await findKeyByHash(this.#db, hash);
    const partner = key === null ? null : await findPartner(this.#db, key.partner);
    this.#known.delete(hash);
    if (key === null || partner === null) return null;
    this.#known.set(hash, { found: { key, partner }, atMs });
    return { key, partner };
  }
}
