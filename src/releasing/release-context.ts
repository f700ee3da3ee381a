import { KeyedLock } from '../concurrency/fifo-lock.ts';
import type { LogSignal } from '../log/follow.ts';
import type { Instant } from '../publication/release.ts';

/** What releasing needs besides the database: where texts are served, what time it is, and whom to notify. */
export interface ReleaseContext {
  /** Public address, no trailing slash. */
  origin: string;
  now: () => Instant;
  /** Notified after anything was written that the sequencer or the background work should look at. */
  logSignal: LogSignal;
  /** Lets one release of an item finish before the next begins, where the database has no transactions to do so. */
  items: KeyedLock;
  /** Lets one save of a row finish before the next begins, in this process: they would only get into each other's way. */
  saves: KeyedLock;
}

export function createReleaseContext(options: {
  origin: string;
  now: () => Instant;
  logSignal: LogSignal;
}): ReleaseContext {
  return { ...options, items: new KeyedLock(), saves: new KeyedLock() };
}
