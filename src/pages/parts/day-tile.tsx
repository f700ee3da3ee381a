import type { Locale } from '../../publication/release.ts';
import { siteWords } from '../words/site-words.ts';

/** A day as a leaf of a calendar, for the eye alone: beside it the date stands in full. `day`: `2026-12-04`, in Kyiv. */
export function DayTile({ locale, day: date }: { locale: Locale; day: string }) {
  const [, month = '', day = ''] = date.split('-');
  return (
    <p className="tile" aria-hidden="true">
      <b>{Number(day)}</b>
      <span>{siteWords(locale).front.shortMonths[Number(month) - 1]}</span>
    </p>
  );
}
