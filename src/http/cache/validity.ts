import type { Instant } from '../../publication/release.ts';

/** Tells what time it is on the log, and what has moved since. */
export interface Validity {
  /** Stamp to take before rendering. */
  stamp(): Stamp;
  /** @param turnsAt when what was rendered says something else though nothing changes; absent or null: never */
  isCurrent(stamp: Stamp, channels: readonly string[], turnsAt?: Instant | null): boolean;
}

/** How far the log was followed, and in which epoch of the site's own settings and of time, when rendering began. */
export interface Stamp {
  seq: number;
  epoch: string;
}
