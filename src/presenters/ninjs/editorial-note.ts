import { formatMoment } from '../../publication/dates/kyiv-dates.ts';
import type { Locale } from '../../publication/release.ts';
import type { PartnerItem } from '../partner-item.ts';

const WORDS: Record<
  Locale,
  {
    embargo: (until: string) => string;
    correction: (note: string) => string;
    summary: string;
  }
> = {
  uk: {
    embargo: (until) => `ЕМБАРГО: не публікувати до ${until} за Києвом.`,
    correction: (note) => `ВИПРАВЛЕНО: ${note}`,
    summary: 'Цією мовою є лише короткий виклад.',
  },
  en: {
    embargo: (until) => `EMBARGO: not to be published before ${until} Kyiv time.`,
    correction: (note) => `CORRECTED: ${note}`,
    summary: 'In this language there is a summary only.',
  },
};

/** What the editors who receive a text must know of it, in its language; empty where there is nothing. */
export function editorialNote({ locale, embargoedUntil, correction, extent }: PartnerItem): string {
  const words = WORDS[locale];
  return [
    embargoedUntil === null ? null : words.embargo(formatMoment(locale, embargoedUntil)),
    correction === null ? null : words.correction(correction),
    extent === 'full' ? null : words.summary,
  ]
    .filter((note) => note !== null)
    .join('\n');
}
