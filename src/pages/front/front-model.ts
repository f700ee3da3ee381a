import type { CalendarEntry } from '../../publication/dates/calendar-entry.ts';
import type { Instant } from '../../publication/release.ts';
import type { ShelvedGuide } from '../guides/shelved-guide.ts';
import type { ListPageModel } from '../lists/list-model.ts';
import type { Alternate, FeedLink, Headline, ListEntry, Site } from '../page-models.ts';

/** A date that is near, with the days that are left until then in Kyiv: 0 is today, null is further off than is counted. */
export interface NearDate extends CalendarEntry {
  days: number | null;
}

/** `/` and `/en`: what is at the head, what is near, what is new, the guides and the topics. */
export interface FrontPageModel {
  site: Site;
  now: Instant;
  /** Null where there is nothing to be indexed yet. */
  url: string | null;
  alternates: Alternate[];
  feeds: FeedLink[];
  /** What editors pinned, or the newest; null in an empty press centre. */
  lead: ListEntry | null;
  /** What was pinned behind it, then the newest. */
  news: ListEntry[];
  earlier: Headline[];
  /** By their own dates, the nearest first. */
  near: NearDate[];
  guides: ShelvedGuide[];
  topics: { name: string; url: string; texts: number }[];
  /** Thematic pages, the latest first. */
  themes: { title: string; url: string }[];
  pager: ListPageModel['pager'];
}
