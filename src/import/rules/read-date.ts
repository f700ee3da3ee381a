import type { Instant } from '../../publication/release.ts';

const MONTHS: readonly (readonly string[])[] = [
  ['січня', 'січень', 'january', 'jan'],
  ['лютого', 'лютий', 'february', 'feb'],
  ['березня', 'березень', 'march', 'mar'],
  ['квітня', 'квітень', 'april', 'apr'],
  ['травня', 'травень', 'may'],
  ['червня', 'червень', 'june', 'jun'],
  ['липня', 'липень', 'july', 'jul'],
  ['серпня', 'серпень', 'august', 'aug'],
  ['вересня', 'вересень', 'september', 'sept', 'sep'],
  ['жовтня', 'жовтень', 'october', 'oct'],
  ['листопада', 'листопад', 'november', 'nov'],
  ['грудня', 'грудень', 'december', 'dec'],
];
const HOUR_MS = 3_600_000;
const EARLIEST = 1990;
const LATEST = 2100;

/** With a zone: RFC 3339, and RFC 822 as feeds have it. */
const ZONED =
  /(?:T|\s)\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?\s*(?:Z|[+-]\d\d:?\d\d|GMT|UTC?|E[DS]T|C[DS]T|M[DS]T|P[DS]T)$/i;
const TIME = /(?<!\d)(\d{1,2}):(\d\d)(?::(\d\d))?(?!\d)/;
const YEAR_FIRST = /(?<!\d)(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/;
const DAY_FIRST = /(?<!\d)(\d{1,2})[-./](\d{1,2})[-./](\d{4})(?!\d)/;
const DAY_AND_NAME = /(?<!\d)(\d{1,2})\s+(\p{L}+)\.?,?\s+(\d{4})(?!\d)/u;
const NAME_AND_DAY = /(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;
const SECONDS = /^\d{9,10}$/;

/** A day without a time of day, or with one, as a calendar in Kyiv has it. */
interface WallTime {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

/**
 * The instant that a date means: `2018-12-19T10:08:00+02:00`, `Wed, 19 Dec 2018 08:08:00 GMT`, seconds since 1970; without a zone in Kyiv:
 * `2018-12-19 10:08`, `19.12.2018 - 10:08`, `19 грудня 2018`, `March 19, 2026`. Null for anything else, for a day there is not, and for
 * years before 1990 or after 2100. A day alone is its midnight.
 */
export function readDate(text: string): Instant | null {
  const written = text.trim().replace(/[\s\u00a0\u202f]+/g, ' ');
  if (SECONDS.test(written)) return within(new Date(Number(written) * 1000));
  if (ZONED.test(written)) return within(new Date(written.replace(/,(?=\d)/, '.')));
  const day = readDay(written);
  if (day === null) return null;
  const rest = written.replace(day.matched, ' ');
  const [, hour = '0', minute = '0', second = '0'] = TIME.exec(rest) ?? [];
  const wall = { ...day.date, hour: Number(hour), minute: Number(minute), second: Number(second) };
  return isReal(wall) ? within(new Date(kyivTime(wall))) : null;
}

/** Day and month as titles of announcements begin: `24 березня – …`, `24 March – …`; null where there is none. */
export function readDayOfYear(text: string): { month: number; day: number } | null {
  const [, day, name] = /^\s*(\d{1,2})\s+(\p{L}+)/u.exec(text) ?? [];
  const month = monthNamed(name ?? '');
  return day === undefined || month === null ? null : { month, day: Number(day) };
}

/** The first such day, at its beginning in Kyiv, that is not over at an instant; null where no year has it. */
export function nextDay({ month, day }: { month: number; day: number }, after: Instant): Instant | null {
  const year = Number(after.slice(0, 4));
  const starts = [year - 1, year, year + 1, year + 2, year + 3, year + 4]
    .map((each) => ({ year: each, month, day, hour: 0, minute: 0, second: 0 }))
    .filter(isReal)
    .map((wall) => new Date(kyivTime(wall)).toISOString());
  const dayBefore = new Date(Date.parse(after) - 24 * HOUR_MS).toISOString();
  return starts.find((start) => start > dayBefore) ?? null;
}

function readDay(text: string): { date: Omit<WallTime, 'hour' | 'minute' | 'second'>; matched: string } | null {
  const [matchedYear, y1, m1, d1] = YEAR_FIRST.exec(text) ?? [];
  if (matchedYear !== undefined) return { date: numbers(y1, m1, d1), matched: matchedYear };
  const [matchedDay, d2, m2, y2] = DAY_FIRST.exec(text) ?? [];
  if (matchedDay !== undefined) return { date: numbers(y2, m2, d2), matched: matchedDay };
  const [matchedName, d3, name, y3] = DAY_AND_NAME.exec(text) ?? [];
  const month = monthNamed(name ?? '');
  if (matchedName !== undefined && month !== null)
    return { date: numbers(y3, String(month), d3), matched: matchedName };
  const [matchedFirst, first, d4, y4] = NAME_AND_DAY.exec(text) ?? [];
  const firstMonth = monthNamed(first ?? '');
  if (matchedFirst === undefined || firstMonth === null) return null;
  return { date: numbers(y4, String(firstMonth), d4), matched: matchedFirst };
}

function numbers(year = '', month = '', day = '') {
  return { year: Number(year), month: Number(month), day: Number(day) };
}

function monthNamed(name: string): number | null {
  const index = MONTHS.findIndex((names) => names.includes(name.toLowerCase()));
  return index === -1 ? null : index + 1;
}

function isReal({ year, month, day, hour, minute, second }: WallTime): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 60
  );
}

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Kyiv',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/**
 * Milliseconds since 1970 of a time on Kyiv's clocks. Of the hour that comes twice in autumn the first is meant; a time in the hour
 * that is left out in spring is as far after the change as it says.
 */
function kyivTime({ year, month, day, hour, minute, second }: WallTime): number {
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  // Summer time first: it is what the clocks show when an hour comes twice. Until 1990 they were those of Moscow.
  const met = [3, 2, 4].map((ahead) => wall - ahead * HOUR_MS).find((instant) => aheadOf(instant) === wall - instant);
  return met ?? wall - 2 * HOUR_MS;
}

function aheadOf(instant: number): number {
  const parts = new Map(CLOCK.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return (
    Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) -
    Math.floor(instant / 1000) * 1000
  );
}

function within(date: Date): Instant | null {
  if (Number.isNaN(date.getTime())) return null;
  const year = date.getUTCFullYear();
  return year >= EARLIEST && year <= LATEST ? date.toISOString() : null;
}
