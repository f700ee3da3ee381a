import type { Instant } from '../release.ts';
import { dayOf, endOfDay, type KyivDay, startOfDay } from './kyiv-days.ts';

/** Whole days in Kyiv: 0 is today. Null: it is past, or too far off to be counted in days. */
export interface DaysLeft {
  days: number | null;
  /** When the number is another next, but for the moment itself. */
  turnsAt: Instant | null;
}

/** What is further off has a date, and no number of days. */
const MOST_DAYS = 14;
const DAY_MS = 86_400_000;

/** How many days are left until a moment comes; `day` is the one it belongs to. */
export function daysUntil(moment: Instant, now: Instant, day = dayOf(moment)): DaysLeft {
  if (moment <= now) return { days: null, turnsAt: null };
  const today = dayOf(now);
  const days = Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS);
  if (days > MOST_DAYS) return { days: null, turnsAt: startOfDay(daysBefore(day, MOST_DAYS)) };
  return { days, turnsAt: days === 0 ? null : endOfDay(today) };
}

/** The same of a deadline: at midnight it belongs to the day that ends. */
export function daysToDeadline(deadline: Instant, now: Instant): DaysLeft {
  return daysUntil(deadline, now, dayOf(new Date(Date.parse(deadline) - 1).toISOString()));
}

function daysBefore(day: KyivDay, days: number): KyivDay {
  return new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);
}
