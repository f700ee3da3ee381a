import { BoundedMap } from '../../memory/bounded-map.ts';
import { type ChannelClock, textChannel } from '../channel-clock.ts';
import type { LogDatabase } from '../log-database.ts';
import type { ReleaseRow } from '../release-row.ts';
import { type ReadTexts, textsByKey } from './texts-by-key.ts';

/**
 * Texts as the log has them, kept in memory: a feed that gains one text reads that one alone. Whoever follows the log hands on every
 * change, in the very step that moves the clock, so that what is read here is never older than what the clock says.
 */
export class RecentTexts {
  /** The latest read are at the young end; the others leave first. */
  readonly #rows: BoundedMap<string, ReleaseRow>;
  readonly #db: LogDatabase;
  readonly #clock: ChannelClock;

  constructor(db: LogDatabase, clock: ChannelClock, maxTexts: number) {
    this.#db = db;
    this.#clock = clock;
    this.#rows = new BoundedMap(maxTexts);
  }

  /** Takes changes in, after the clock has. */
  advance(changes: readonly ReleaseRow[]): void {
    for (const row of changes) this.#rows.set(row.key, row);
  }

  readonly read: ReadTexts = async (keys) => {
    const missing = keys.filter((key) => !this.#rows.has(key));
    const found = new Map((await textsByKey(this.#db, missing)).map((row) => [row.key, row]));
    const rows = keys.flatMap((key) => this.#rows.get(key) ?? found.get(key) ?? []);
    for (const row of rows) {
      // A row that was read while its text moved on must not take the place of the newer one.
      if (this.#clock.isCurrent(row.seq, [textChannel(row.key)])) this.#rows.set(row.key, row);
    }
    return rows;
  };
}
