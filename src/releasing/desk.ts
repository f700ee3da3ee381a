import { KeyedLock } from '../concurrency/fifo-lock.ts';
import type { LogBell } from '../log/follow.ts';
import type { Instant } from '../publication/release.ts';

/** What releasing needs besides the database: where texts are served, what time it is, and whom to tell. */
export interface Desk {
  /** Public address, no trailing slash. */
  origin: string;
  now: () => Instant;
  /** Rung after anything was written that the sequencer or the background work should look at. */
  bell: LogBell;
  /** Lets one release of an item finish before the next begins, where the database has no transactions to do so. */
  items: KeyedLock;
  /** Lets one save of a row finish before the next begins, in this process: they would only get into each other's way. */
  saves: KeyedLock;
}

export function createDesk(options: { origin: string; now: () => Instant; bell: LogBell }): Desk {
  return { ...options, items: new KeyedLock(), saves: new KeyedLock() };
}
