import type { Instant, Locale } from '../release.ts';

const OPTIONS: Intl.DateTimeFormatOptions = {
  timeZone: 'Europe/Kyiv',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
};

const FORMATS: Record<Locale, Intl.DateTimeFormat> = {
  uk: new Intl.DateTimeFormat('uk-UA', OPTIONS),
  en: new Intl.DateTimeFormat('en-GB', OPTIONS),
};

/** Day in Kyiv: `5 листопада 2026`, `5 November 2026`. Put together here, because ICU's own patterns change between versions. */
export function formatDay(locale: Locale, instant: Instant): string {
  const { day, month, year } = partsOf(locale, instant);
  return `${day}\u00a0${month} ${year}`;
}

/** Time of day in Kyiv, 24 hours: `09:05`. */
export function formatTime(locale: Locale, instant: Instant): string {
  const { hour, minute } = partsOf(locale, instant);
  return `${hour}:${minute}`;
}

/** Day and time in Kyiv: `5 листопада 2026, 09:05`. */
export function formatMoment(locale: Locale, instant: Instant): string {
  return `${formatDay(locale, instant)}, ${formatTime(locale, instant)}`;
}

/** From start to end: the day is written once when both fall on it, `24 березня 2027, 15:00–16:30`. */
export function formatPeriod(locale: Locale, startsAt: Instant, endsAt: Instant): string {
  return formatDay(locale, startsAt) === formatDay(locale, endsAt)
    ? `${formatMoment(locale, startsAt)}–${formatTime(locale, endsAt)}`
    : `${formatMoment(locale, startsAt)} – ${formatMoment(locale, endsAt)}`;
}

function partsOf(locale: Locale, instant: Instant) {
  const parts = { day: '', month: '', year: '', hour: '', minute: '' };
  for (const { type, value } of FORMATS[locale].formatToParts(new Date(instant))) {
    if (type in parts) parts[type as keyof typeof parts] = value;
  }
  return parts;
}
