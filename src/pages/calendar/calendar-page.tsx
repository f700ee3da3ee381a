import type { CalendarEntry } from '../../publication/dates/calendar-entry.ts';
import { eventStanding } from '../../publication/dates/event-standing.ts';
import { formatDay, formatPeriod, formatTime } from '../../publication/dates/kyiv-dates.ts';
import { dayOf } from '../../publication/dates/kyiv-days.ts';
import type { Instant, Locale } from '../../publication/release.ts';
import { Page } from '../layout/page.tsx';
import { overviewFacts } from '../layout/page-facts.ts';
import { renderDocument } from '../layout/render-document.tsx';
import { DayTile } from '../parts/day-tile.tsx';
import { Unbroken } from '../parts/unbroken.tsx';
import { calendarWords } from '../words/calendar-words.ts';
import { wordsFor } from '../words/words.ts';
import type { CalendarMonth, CalendarPageModel } from './calendar-model.ts';

/** Events and deadlines under the days they fall on in Kyiv. */
export function renderCalendarPage(model: CalendarPageModel): string {
  const { site, now, month, entries, icsUrl } = model;
  const words = calendarWords(site.locale);
  const title = month === null ? words.title : `${words.title}: ${nameOf(month, site.locale)}`;
  const facts = overviewFacts(site, {
    title,
    description: words.intro,
    url: model.url,
    alternates: model.alternates,
    feeds: model.feeds,
  });
  return renderDocument(
    <Page facts={facts}>
      <header className="list-head">
        <h1>{title}</h1>
        {month === null && <p>{words.intro}</p>}
        <p>
          <a href={icsUrl} type="text/calendar">
            {words.follow}
          </a>
        </p>
      </header>
      {entries.length === 0 && <p>{words.nothing}</p>}
      {daysOf(entries).map(({ day, of }) => (
        <section key={day} className="section day" aria-labelledby={`day-${day}`}>
          <DayTile locale={site.locale} day={day} />
          <h2 id={`day-${day}`}>{formatDay(site.locale, of[0]?.at ?? now)}</h2>
          <ul className="plain">
            {of.map((entry) => (
              <Entry key={`${entry.what} ${entry.release.id}`} locale={site.locale} now={now} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
      <Months model={model} />
    </Page>,
  );
}

function Entry({ locale, now, entry: { what, at, release } }: { locale: Locale; now: Instant; entry: CalendarEntry }) {
  const { event, title, url } = release;
  const end = what === 'event' ? (event?.endsAt ?? null) : null;
  return (
    <li className={isPast({ what, at, release }, now) ? 'calendar-entry past' : 'calendar-entry'}>
      <p className="meta">
        <span className="kind">{calendarWords(locale).what[what]}</span>{' '}
        <time dateTime={at}>{timeOf(locale, at, end)}</time>
        {what === 'event' && event?.place != null && <span> {event.place}</span>}
      </p>
      <p className="calendar-title">
        <a href={url}>
          <Unbroken text={title} />
        </a>
      </p>
    </li>
  );
}

/** The day stands above: it is written again only where the end is on another. */
function timeOf(locale: Locale, at: Instant, end: Instant | null): string {
  if (end === null) return formatTime(locale, at);
  if (dayOf(end) !== dayOf(at)) return formatPeriod(locale, at, end);
  return `${formatTime(locale, at)}–${formatTime(locale, end)}`;
}

function isPast({ what, at, release: { event } }: CalendarEntry, now: Instant): boolean {
  if (what === 'deadline') return at <= now;
  return event !== null && eventStanding(event, now).state === 'over';
}

function Months({ model: { site, month, upcomingUrl, earlier, later } }: { model: CalendarPageModel }) {
  const words = calendarWords(site.locale);
  if (month === null && earlier === null && later === null) return null;
  return (
    <nav className="pager" aria-label={words.months}>
      {earlier !== null && (
        <a href={earlier.url} rel="prev">
          ← {words.earlier}: {nameOf(earlier.month, site.locale)}
        </a>
      )}
      {month !== null && <a href={upcomingUrl}>{words.upcoming}</a>}
      {later !== null && (
        <a href={later.url} rel="next">
          {words.later}: {nameOf(later.month, site.locale)} →
        </a>
      )}
    </nav>
  );
}

/** In the order they come. */
function daysOf(entries: readonly CalendarEntry[]): { day: string; of: CalendarEntry[] }[] {
  const days = new Map<string, CalendarEntry[]>();
  for (const entry of entries) {
    const day = dayOf(entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days].map(([day, of]) => ({ day, of }));
}

function nameOf({ year, month }: CalendarMonth, locale: Locale): string {
  return `${wordsFor(locale).list.monthNames[month - 1] ?? month} ${year}`;
}
