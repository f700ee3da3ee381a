import type { CalendarEntry } from '../../publication/dates/calendar-entry.ts';
import type { Instant } from '../../publication/release.ts';
import type { Alternate, FeedLink, Site } from '../page-models.ts';

/** A month there is something in (1 to 12). */
export interface CalendarMonth {
  year: number;
  month: number;
}

/** `/calendar`, which begins today, or one month of it. */
export interface CalendarPageModel {
  site: Site;
  now: Instant;
  /** Canonical address; null where there is nothing to be indexed. */
  url: string | null;
  /** Null on the page that begins today. */
  month: CalendarMonth | null;
  alternates: Alternate[];
  feeds: FeedLink[];
  /** In the order of their dates. */
  entries: CalendarEntry[];
  /** The same for programs. */
  icsUrl: string;
  /** The page that begins today. */
  upcomingUrl: string;
  /** The nearest months before and after with anything in them. */
  earlier: { month: CalendarMonth; url: string } | null;
  later: { month: CalendarMonth; url: string } | null;
}
