import type { Instant } from '../publication/release.ts';

/** The time, as push needs it. */
export interface PushClock {
  /** What the wall clock says: for people, signatures and rows. It may jump. */
  now: () => Instant;
  /** Milliseconds that only grow, at the pace of time: what waiting and leases are measured by. */
  monotonicMs: () => number;
}

export const systemClock: PushClock = {
  now: () => new Date().toISOString(),
  monotonicMs: () => performance.now(),
};
