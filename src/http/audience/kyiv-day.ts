import { dayOf, endOfDay, startOfDay } from '../../publication/dates/kyiv-days.ts';

/** A day as the desk counts it: `2026-11-22`, and the moments in milliseconds since 1970 at which it begins and ends. */
export interface KyivDay {
  date: string;
  startMs: number;
  endMs: number;
}

/** The day in Kyiv that a moment is in; it lasts 23 or 25 hours when the clocks change (which is never at midnight). */
export function kyivDayAt(ms: number): KyivDay {
  const date = dayOf(new Date(ms).toISOString());
  return { date, startMs: Date.parse(startOfDay(date)), endMs: Date.parse(endOfDay(date)) };
}
