import type { Instant } from '../release.ts';

/** A day in Kyiv as addresses write it: `2026-11-29`. */
export type KyivDay = string;

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const HOUR_MS = 3_600_000;
const CLOCK = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Kyiv',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** A day there is, between the years 1000 and 9998; null for anything else. */
export function parseDay(text: string): KyivDay | null {
  const [, year = '', month = '', day = ''] = DAY.exec(text) ?? [];
  const ms = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (year < '1000' || year > '9998') return null;
  return new Date(ms).toISOString().startsWith(text) ? text : null;
}

/** The moment at which a day begins in Kyiv. The clocks there are never changed at midnight. */
export function startOfDay(day: KyivDay): Instant {
  // The clocks of Kyiv are ahead of UTC, by less than three hours since there are time zones.
  const midnight = Date.parse(`${day}T00:00:00.000Z`);
  const ahead = [3, 2, 1].find((hours) => dayOf(new Date(midnight - hours * HOUR_MS).toISOString()) === day) ?? 0;
  return new Date(midnight - ahead * HOUR_MS).toISOString();
}

/** The moment at which a day is over in Kyiv: the next one begins. */
export function endOfDay(day: KyivDay): Instant {
  return startOfDay(new Date(Date.parse(`${day}T00:00:00.000Z`) + 24 * HOUR_MS).toISOString().slice(0, 10));
}

/** The day in Kyiv that a moment is in. */
export function dayOf(instant: Instant): KyivDay {
  const parts = new Map(CLOCK.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}

/** First and last day of a year, or of a month of it (1 to 12). */
export function daysOf(year: number, month: number | null): { from: KyivDay; until: KyivDay } {
  const first = new Date(Date.UTC(year, (month ?? 1) - 1, 1));
  const last = new Date(Date.UTC(year, month ?? 12, 0));
  return { from: first.toISOString().slice(0, 10), until: last.toISOString().slice(0, 10) };
}
