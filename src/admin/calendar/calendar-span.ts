import { dayOf, endOfDay, type KyivDay, parseDay, startOfDay } from '../../publication/dates/kyiv-days.ts';
import type { Instant } from '../../publication/release.ts';

const DAY_MS = 24 * 3_600_000;
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** What the calendar shows: a month in whole weeks, or one week; weeks begin on Monday. */
export interface CalendarSpan {
  kind: 'month' | 'week';
  /** `2026-12` of a month; the Monday of a week. */
  name: string;
  weeks: readonly (readonly KyivDay[])[];
  /** Names of the spans beside it. */
  previous: string;
  next: string;
  from: Instant;
  until: Instant;
}

/** The span an address asks for, `?month=2026-12` or `?week=2026-12-07`; the month of `now` where it asks for none there is. */
export function calendarSpan(query: { month?: unknown; week?: unknown }, now: Instant): CalendarSpan {
  const day = typeof query.week === 'string' ? parseDay(query.week) : null;
  if (day !== null) return weekOf(mondayOf(day));
  const { month } = query;
  const isMonth = typeof month === 'string' && MONTH.test(month) && parseDay(`${month}-01`) !== null;
  return monthOf(isMonth ? month : dayOf(now).slice(0, 7));
}

export function mondayOf(day: KyivDay): KyivDay {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return daysLater(day, -((weekday + 6) % 7));
}

function weekOf(monday: KyivDay): CalendarSpan {
  const weeks = [weekFrom(monday)];
  return spanOf('week', monday, weeks, { previous: daysLater(monday, -7), next: daysLater(monday, 7) });
}

function monthOf(month: string): CalendarSpan {
  const first = `${month}-01`;
  const next = daysLater(first, 31).slice(0, 7);
  const weeks: KyivDay[][] = [];
  for (let monday = mondayOf(first); monday < `${next}-01`; monday = daysLater(monday, 7)) weeks.push(weekFrom(monday));
  return spanOf('month', month, weeks, { previous: daysLater(first, -1).slice(0, 7), next });
}

function spanOf(
  kind: CalendarSpan['kind'],
  name: string,
  weeks: readonly (readonly KyivDay[])[],
  beside: Pick<CalendarSpan, 'previous' | 'next'>,
): CalendarSpan {
  const days = weeks.flat();
  const [first = name, last = first] = [days[0], days.at(-1)];
  return { kind, name, weeks, ...beside, from: startOfDay(first), until: endOfDay(last) };
}

function weekFrom(monday: KyivDay): KyivDay[] {
  return [0, 1, 2, 3, 4, 5, 6].map((days) => daysLater(monday, days));
}

function daysLater(day: KyivDay, days: number): KyivDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
