import { calendarWithin, eventsBegun } from '../../../log/reading/calendar.ts';
import type { CalendarEntry } from '../../../publication/dates/calendar-entry.ts';
import { eventStanding } from '../../../publication/dates/event-standing.ts';
import { dayOf, startOfDay } from '../../../publication/dates/kyiv-days.ts';
import type { Instant, Locale } from '../../../publication/release.ts';
import type { PublicContext } from '../public-context.ts';

/** How long before today an event may have begun that is not over. */
const LONGEST_MS = 31 * 86_400_000;

/** What is dated today or later, and events that began before and are not over; so many of either sort. */
export async function upcoming(
  { db }: PublicContext,
  locale: Locale,
  { now, limit }: { now: Instant; limit: number },
): Promise<CalendarEntry[]> {
  const today = startOfDay(dayOf(now));
  const from = new Date(Date.parse(today) - LONGEST_MS).toISOString();
  const begun = await eventsBegun(db, locale, { from, until: today, limit });
  const entries = [...begun, ...(await calendarWithin(db, locale, { from: today, limit }))];
  return entries.filter(({ what, release }) => what === 'deadline' || !isOver(release.event, now));
}

/** What is dated today or later and still to be done: deadlines that have not passed, events that are not over. */
export async function nearest(
  { db }: PublicContext,
  locale: Locale,
  { now, limit }: { now: Instant; limit: number },
): Promise<CalendarEntry[]> {
  const entries = await calendarWithin(db, locale, { from: startOfDay(dayOf(now)), limit });
  return entries.filter(({ what, at, release }) => (what === 'deadline' ? at > now : !isOver(release.event, now)));
}

function isOver(event: CalendarEntry['release']['event'], now: Instant): boolean {
  return event === null || eventStanding(event, now).state === 'over';
}
