import { calendarWithin, nearestInCalendar } from '../../../log/reading/calendar.ts';
import type { CalendarMonth, CalendarPageModel } from '../../../pages/calendar/calendar-model.ts';
import { renderCalendarPage } from '../../../pages/calendar/calendar-page.tsx';
import { calendarFilePath, calendarPath } from '../../../publication/addresses.ts';
import { inAllLanguages } from '../../../publication/channels.ts';
import { nextTurn } from '../../../publication/dates/event-standing.ts';
import { dayOf, daysOf, endOfDay, startOfDay } from '../../../publication/dates/kyiv-days.ts';
import { type Instant, LOCALES, type Locale } from '../../../publication/release.ts';
import type { PublicResponse } from '../../cache/public-response.ts';
import { pageResponse } from '../page-response.ts';
import { feedLinks, loadSite, type PublicContext } from '../public-context.ts';
import { upcoming } from './upcoming.ts';

/** So many entries of either sort stand on one page; the months have the rest. */
const LIMIT = 200;

/** `/calendar`: what is to come from today on. */
export async function upcomingResponse(context: PublicContext, locale: Locale): Promise<PublicResponse> {
  const now = context.now();
  const today = startOfDay(dayOf(now));
  const entries = await upcoming(context, locale, { now, limit: LIMIT });
  const url = (in_: Locale) => context.origin + calendarPath(in_);
  const others: Locale[] = [];
  for (const other of LOCALES)
    if (other !== locale && (await upcoming(context, other, { now, limit: LIMIT })).length > 0) others.push(other);
  return respondWith(context, {
    locale,
    now,
    entries,
    month: null,
    url: entries.length === 0 ? null : url(locale),
    alternates: entries.length === 0 ? [] : others.map((other) => ({ locale: other, url: url(other) })),
    before: today,
    after: endOfDay(dayOf(entries.at(-1)?.at ?? now)),
  });
}

/** One month of the calendar; there is none where there is nothing in it. */
export async function monthResponse(
  context: PublicContext,
  locale: Locale,
  month: CalendarMonth,
): Promise<PublicResponse> {
  const days = daysOf(month.year, month.month);
  const span = { from: startOfDay(days.from), until: endOfDay(days.until), limit: LIMIT };
  const entries = await calendarWithin(context.db, locale, span);
  if (entries.length === 0) return { kind: 'absent', dependsOn: inAllLanguages(['all']) };
  const url = (in_: Locale) => context.origin + calendarPath(in_, month);
  const others: Locale[] = [];
  for (const other of LOCALES) {
    if (other !== locale && (await calendarWithin(context.db, other, { ...span, limit: 1 })).length > 0)
      others.push(other);
  }
  return respondWith(context, {
    locale,
    now: context.now(),
    entries,
    month,
    url: url(locale),
    alternates: others.map((other) => ({ locale: other, url: url(other) })),
    before: span.from,
    after: span.until,
  });
}

type Parts = Pick<CalendarPageModel, 'now' | 'entries' | 'month' | 'url' | 'alternates'> & {
  locale: Locale;
  /** The nearest month before this is led to, and the nearest after that. */
  before: Instant;
  after: Instant;
};

async function respondWith(context: PublicContext, parts: Parts): Promise<PublicResponse> {
  const { db, origin } = context;
  const { locale, now, entries, month, url, alternates, before, after } = parts;
  const site = await loadSite(context, locale);
  const feeds = await feedLinks(context, site, ['announcements', 'calls', 'vacancies', 'all']);
  const way = (at: Instant | null) => {
    if (at === null) return null;
    const to = monthOf(at);
    return { month: to, url: origin + calendarPath(locale, to) };
  };
  const body = renderCalendarPage({
    site,
    now,
    url,
    month,
    alternates,
    feeds,
    entries,
    icsUrl: origin + calendarFilePath(locale),
    upcomingUrl: origin + calendarPath(locale),
    earlier: way(await nearestInCalendar(db, locale, { until: before })),
    later: way(await nearestInCalendar(db, locale, { from: after })),
  });
  // The page that begins today begins tomorrow by itself.
  const turns = [
    nextTurn(
      entries.map(({ release }) => release),
      now,
    ),
    month === null ? endOfDay(dayOf(now)) : null,
  ];
  const turnsAt = turns.filter((at) => at !== null).sort()[0] ?? null;
  return pageResponse(body, { site, feeds, dependsOn: inAllLanguages(['all']), turnsAt });
}

function monthOf(at: Instant): CalendarMonth {
  const [year, month] = dayOf(at).split('-').map(Number);
  return { year: year ?? 0, month: month ?? 0 };
}
