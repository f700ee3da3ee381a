import type { LogDatabase } from '../log/log-database.ts';
import type { Locale } from '../publication/release.ts';
import { findOldAddress, hasOldAddresses } from './old-addresses.ts';

/** For so long it is believed that there are none, in milliseconds, unless the log grows: they come with texts. */
const BELIEVED_MS = 30_000;

/**
 * Old addresses, for whoever has nothing to answer. Most press centres have none: as long as that is known, what is not there costs the database
 * nothing, however often strangers ask for it, and is told as such even while the database is away.
 */
export class OldAddressBook {
  readonly #db: LogDatabase;
  readonly #nowMs: () => number;
  /** Null until somebody has looked. */
  #hasAny: boolean | null = null;
  #lookedAtMs = Number.NEGATIVE_INFINITY;

  constructor(db: LogDatabase, nowMs: () => number = () => performance.now()) {
    this.#db = db;
    this.#nowMs = nowMs;
  }

  /** Looks whether there are any. Once there are, there will be for ever. */
  async look(): Promise<boolean> {
    this.#hasAny = await hasOldAddresses(this.#db);
    this.#lookedAtMs = this.#nowMs();
    return this.#hasAny;
  }

  /** The log has grown: what was believed is looked up when somebody asks next. */
  doubt(): void {
    this.#lookedAtMs = Number.NEGATIVE_INFINITY;
  }

  /** Where an old address leads: see `findOldAddress`. */
  async find(address: string, asked: Locale): Promise<string | null> {
    return (await this.#mayHave()) ? findOldAddress(this.#db, address, asked) : null;
  }

  async #mayHave(): Promise<boolean> {
    if (this.#hasAny === true) return true;
    if (this.#hasAny === null) return this.look();
    if (this.#nowMs() - this.#lookedAtMs < BELIEVED_MS) return false;
    // What was known last holds until the database says otherwise; who cannot ask it is told of that by everything else.
    return this.look().catch(() => false);
  }
}
