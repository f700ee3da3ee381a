import { dayOf } from '../../publication/dates/kyiv-days.ts';
import type { Instant, Locale } from '../../publication/release.ts';
import type { ListEntry, Site } from '../page-models.ts';
import { Entry } from '../parts/entry-list.tsx';
import { wordsFor } from '../words/words.ts';

/** Texts under the months they are of, in Kyiv: a heading each, and no year in every date. */
export function MonthList({ site, now, entries }: { site: Site; now: Instant; entries: ListEntry[] }) {
  return monthsOf(entries).map(({ month, texts }) => (
    <section key={month} className="month" aria-labelledby={`month-${month}`}>
      <h2 id={`month-${month}`}>{nameOf(month, site.locale)}</h2>
      <ol className="list">
        {texts.map((entry) => (
          <li key={entry.url} className={entry.cover === null ? 'entry' : 'entry has-thumb'}>
            <Entry site={site} now={now} entry={entry} place="month" />
          </li>
        ))}
      </ol>
    </section>
  ));
}

/** In the order they come. @returns months as `2026-11` */
function monthsOf(entries: readonly ListEntry[]): { month: string; texts: ListEntry[] }[] {
  const months = new Map<string, ListEntry[]>();
  for (const entry of entries) {
    const month = dayOf(entry.publishedAt).slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), entry]);
  }
  return [...months].map(([month, texts]) => ({ month, texts }));
}

function nameOf(month: string, locale: Locale): string {
  const [year = '', number = ''] = month.split('-');
  return `${wordsFor(locale).list.monthNames[Number(number) - 1] ?? number} ${year}`;
}
