import type { Instant, Release } from '../release.ts';

/** What of a text stands in a calendar: its event begins, or the time to apply is over. */
export interface CalendarEntry {
  what: 'event' | 'deadline';
  at: Instant;
  release: Release;
}
