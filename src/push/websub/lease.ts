import type { Instant } from '../../publication/release.ts';

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** How long a subscription lasts, in seconds. None is for ever (WebSub 5.3.1). */
const LEASE_SECONDS = { least: HOUR, usual: 10 * DAY, most: 90 * DAY } as const;

/** The lease for what was asked for, within bounds; `null` asks for nothing. */
export function leaseSecondsFor(asked: number | null): number {
  if (asked === null) return LEASE_SECONDS.usual;
  return Math.min(Math.max(asked, LEASE_SECONDS.least), LEASE_SECONDS.most);
}

/** When a lease ends that is counted from `from` (WebSub 5.3: from when the verification was asked for). */
export function leaseEnd(from: Instant, seconds: number): Instant {
  return new Date(Date.parse(from) + seconds * 1000).toISOString();
}
