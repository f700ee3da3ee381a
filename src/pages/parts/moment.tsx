import { formatDay, formatMoment } from '../../publication/dates/kyiv-dates.ts';
import type { Instant, Locale } from '../../publication/release.ts';

/** A date in Kyiv time for people, and the instant for machines. */
export function Moment({ locale, instant, dayOnly = false }: { locale: Locale; instant: Instant; dayOnly?: boolean }) {
  return <time dateTime={instant}>{dayOnly ? formatDay(locale, instant) : formatMoment(locale, instant)}</time>;
}
