import ical, { type ICalEventData } from 'ical-generator';
import type { CalendarEntry } from '../publication/dates/calendar-entry.ts';
import type { Locale } from '../publication/release.ts';

export const CALENDAR_CONTENT_TYPE = 'text/calendar; charset=utf-8';

/** How often programs that follow a calendar may ask, in seconds. */
const REFRESH_SECONDS = 3_600;

/** What the whole calendar says of itself. */
export interface CalendarFacts {
  locale: Locale;
  name: string;
  /** Address of the calendar for people. */
  url: string;
  /** Before the title of a text whose deadline an entry is: `Подати до`. */
  deadlineLabel: string;
}

/** An iCalendar object (RFC 5545), all times in UTC; what ends where it begins takes up no time. */
export function writeCalendar(facts: CalendarFacts, entries: readonly CalendarEntry[]): string {
  const { locale, name, url } = facts;
  return ical({
    name,
    url,
    prodId: { company: 'Visnyk', product: 'press centre', language: locale.toUpperCase() },
    ttl: REFRESH_SECONDS,
    events: entries.map((entry) => eventOf(entry, facts)),
  }).toString();
}

function eventOf({ what, at, release }: CalendarEntry, { deadlineLabel }: CalendarFacts): ICalEventData {
  const { id, title, summary, url, updatedAt, event } = release;
  const end = what === 'event' ? (event?.endsAt ?? null) : null;
  return {
    // Stays through every revision, so that programs change the entry they have (RFC 5545 3.8.4.7).
    id: `${id}#${what}`,
    start: new Date(at),
    ...(end !== null && end > at && { end: new Date(end) }),
    stamp: new Date(updatedAt),
    lastModified: new Date(updatedAt),
    summary: what === 'event' ? title : `${deadlineLabel}: ${title}`,
    description: summary === '' ? url : `${summary}\n\n${url}`,
    location: event?.place ?? null,
    url,
  };
}
