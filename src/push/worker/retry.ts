const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
export const DAY_MS = 24 * HOUR;

/** How long to wait after the first failure, the second, …; after the last of them every failure waits as long. */
const WAITS_MS = [
  5 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
] as const;
const LAST_MS = 12 * HOUR;
const JITTER = 0.2;
/** No subscriber can ask for a longer pause. */
const MAX_RETRY_AFTER_MS = DAY_MS;
const DISABLE_AFTER_MS = 5 * DAY_MS;
/** A clock that jumps days ahead must not disable anybody: five days of retries are at least this many. */
const DISABLE_AFTER_FAILURES = 10;

/**
 * How long to wait after the `failures`th failure in a row (1…), in milliseconds. `random` is from 0 up to 1. What the subscriber
 * asked for by Retry-After (seconds) holds where it is longer, up to a day: sooner is not what it wants.
 */
export function retryDelayMs(failures: number, random: number, retryAfterSeconds: number | null = null): number {
  const wait = waitMs(failures) * (1 - JITTER + 2 * JITTER * random);
  const asked = Math.min((retryAfterSeconds ?? 0) * SECOND, MAX_RETRY_AFTER_MS);
  return Math.round(Math.max(wait, asked));
}

/** The longest that anybody can have to wait after this many failures: what a stored time beyond it says is a clock that jumped. */
export function longestDelayMs(failures: number, hasAskedForPause: boolean): number {
  return hasAskedForPause ? MAX_RETRY_AFTER_MS : waitMs(failures) * (1 + JITTER);
}

/** Whether a subscriber has failed for so long that asking on is no use. Instants in epoch milliseconds. */
export function shouldDisable(failures: number, failingSinceMs: number, nowMs: number): boolean {
  return failures >= DISABLE_AFTER_FAILURES && nowMs - failingSinceMs >= DISABLE_AFTER_MS;
}

function waitMs(failures: number): number {
  return WAITS_MS[Math.max(0, failures - 1)] ?? LAST_MS;
}
