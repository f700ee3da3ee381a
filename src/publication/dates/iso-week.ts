import type { Instant } from '../release.ts';

/** A week from Monday to Sunday, in UTC (ISO 8601 2.2.8): `from` belongs to it, `until` no longer does. */
export interface IsoWeek {
  /** `2026-W12`: the year is the one its Thursday lies in. */
  name: string;
  from: Instant;
  until: Instant;
}

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
/** The first Monday after 1970-01-01, which was a Thursday. */
const FIRST_MONDAY_MS = 4 * DAY_MS;

/** The week an instant lies in. */
export function weekOf(instant: Instant): IsoWeek {
  const sinceMonday = Date.parse(instant) - FIRST_MONDAY_MS;
  return weekFrom(FIRST_MONDAY_MS + Math.floor(sinceMonday / WEEK_MS) * WEEK_MS);
}

/** Reads `2026-W12`; null for anything that is no week, such as the 53rd of a year that has 52. */
export function parseWeek(name: string): IsoWeek | null {
  const [, year, number] = /^(\d{4})-W(\d\d)$/.exec(name) ?? [];
  if (year === undefined || number === undefined) return null;
  // 4 January always lies in the first week.
  const first = Date.parse(weekOf(`${year}-01-04T00:00:00.000Z`).from);
  const week = weekFrom(first + (Number(number) - 1) * WEEK_MS);
  return week.name === name ? week : null;
}

/** Whether the week is over: nothing dated now falls into it. */
export function isComplete(week: IsoWeek, now: Instant): boolean {
  return week.until <= now;
}

function weekFrom(mondayMs: number): IsoWeek {
  const thursday = new Date(mondayMs + 3 * DAY_MS);
  const year = thursday.getUTCFullYear();
  const number = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / WEEK_MS) + 1;
  return {
    name: `${String(year).padStart(4, '0')}-W${String(number).padStart(2, '0')}`,
    from: new Date(mondayMs).toISOString(),
    until: new Date(mondayMs + WEEK_MS).toISOString(),
  };
}
