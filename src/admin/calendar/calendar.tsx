import type { Payload } from 'payload';
import { dayOf } from '../../publication/dates/kyiv-days.ts';
import type { Instant } from '../../publication/release.ts';
import { sayerOf } from '../overview/overview-words.ts';
import { CalendarDay } from './calendar-day.tsx';
import { calendarLines } from './calendar-lines.ts';
import { type CalendarSpan, mondayOf } from './calendar-span.ts';
import { CALENDAR, KYIV, MONTH, NEXT, PREVIOUS, TODAY, WEEK } from './calendar-words.ts';
import './calendar.css';

/** So many lines of a day stand in a month. */
const LINES_IN_MONTH = 5;

interface CalendarProps {
  payload: Payload;
  span: CalendarSpan;
  language: string;
  now: Instant;
  /** Whoever publishes may move what is planned. */
  canMove: boolean;
}

/** What came out, what will, and what the texts themselves announce, by month or week. */
export async function Calendar({ payload, span, language, now, canMove }: CalendarProps) {
  const say = sayerOf(language);
  const lines = await calendarLines(payload, span, now);
  const { kind, name, weeks } = span;
  const month = kind === 'month' ? name : (weeks[0]?.[3] ?? name).slice(0, 7);
  const isWeek = kind === 'week';
  return (
    <main className={`calendar calendar--${kind}`}>
      <header className="calendar__head">
        <h1>
          {say(CALENDAR)}: {sayMonth(language, month)}
        </h1>
        <nav aria-label={say(CALENDAR)}>
          <a href={`?${kind}=${span.previous}`} rel="prev">
            ← {say(PREVIOUS[kind])}
          </a>
          <a href={isWeek ? `?week=${dayOf(now)}` : '?'}>{say(TODAY)}</a>
          <a href={`?${kind}=${span.next}`} rel="next">
            {say(NEXT[kind])} →
          </a>
          {isWeek ? (
            <a href={`?month=${month}`}>{say(MONTH)}</a>
          ) : (
            <a href={`?week=${weekToOpen(span, now)}`}>{say(WEEK)}</a>
          )}
        </nav>
        <p>{say(KYIV)}</p>
      </header>
      {weeks.map((days) => (
        <ol className="calendar__week" key={days[0]}>
          {days.map((day) => (
            <CalendarDay
              canMove={canMove}
              day={day}
              isBeside={!isWeek && !day.startsWith(name)}
              key={day}
              language={language}
              lines={lines.get(day) ?? []}
              most={isWeek ? null : LINES_IN_MONTH}
              now={now}
            />
          ))}
        </ol>
      ))}
    </main>
  );
}

/** This week, in the month that has it; else the month's first. */
function weekToOpen({ from, until, weeks }: CalendarSpan, now: Instant): string {
  return from <= now && now < until ? mondayOf(dayOf(now)) : (weeks[0]?.[0] ?? '');
}

/** `грудень 2026` */
function sayMonth(language: string, month: string): string {
  const options = { timeZone: 'UTC', month: 'long', year: 'numeric' } as const;
  const said = new Date(`${month}-15T12:00:00Z`).toLocaleDateString(language === 'en' ? 'en-GB' : 'uk-UA', options);
  return said.replace(/ р\.$/, '');
}
