import { dayOf, type KyivDay } from '../../publication/dates/kyiv-days.ts';
import type { Instant } from '../../publication/release.ts';
import { deskMoment } from '../desk-moment.ts';
import { MARKS, sayerOf } from '../overview/overview-words.ts';
import type { CalendarLine } from './calendar-lines.ts';
import { mondayOf } from './calendar-span.ts';
import { ENTRIES, MORE, NOTHING } from './calendar-words.ts';
import { MoveMinute } from './move-minute.tsx';
import type { Plan } from './move-plan.ts';

interface CalendarDayProps {
  day: KyivDay;
  lines: readonly CalendarLine[];
  language: string;
  now: Instant;
  /** How many lines are shown; the rest stand in the week. Null for all. */
  most: number | null;
  canMove: boolean;
  /** Days of other months in the first and last week are fainter. */
  isBeside: boolean;
}

const FIELDS = { planned: 'publishedAt', embargoed: 'embargoUntil', withdrawal: 'withdrawAt' } as const;

/** A day of the calendar, what it holds by the minute. */
export function CalendarDay({ day, lines, language, now, most, canMove, isBeside }: CalendarDayProps) {
  const say = sayerOf(language);
  const shown = most === null ? lines : lines.slice(0, most);
  const left = lines.length - shown.length;
  const classes = ['calendar__day', ...(isBeside ? ['calendar__day--beside'] : [])];
  return (
    <li className={classes.join(' ')} aria-current={day === dayOf(now) ? 'date' : undefined}>
      <h2>{sayDay(language, day)}</h2>
      {most === null && lines.length === 0 && <p>{say(NOTHING)}</p>}
      {shown.length > 0 && <ol>{shown.map((line) => calendarLine(line, language, canMove))}</ol>}
      {left > 0 && (
        <a href={`?week=${mondayOf(day)}`}>
          {say(MORE)} {left}
        </a>
      )}
    </li>
  );
}

function calendarLine(line: CalendarLine, language: string, canMove: boolean) {
  const { what, at, type, id, title, locales } = line;
  const say = sayerOf(language);
  const plan = planOf(line);
  const locale = locales[0] ?? 'uk';
  return (
    <li className={`calendar__${what}`} key={`${what}/${at}/${type}/${id}`}>
      <time dateTime={at}>{deskMoment(at).slice(-5)}</time>{' '}
      <a href={`/admin/collections/${type}/${id}?locale=${locale}`}>{title}</a>
      <small>
        {say(ENTRIES[what])} · {locales.map((each) => say(MARKS[each])).join(', ')}
      </small>
      {canMove && plan !== null && <MoveMinute at={at} plan={plan} title={title} />}
    </li>
  );
}

function planOf({ what, type, id, locales }: CalendarLine): Plan | null {
  return what === 'planned' || what === 'embargoed' || what === 'withdrawal'
    ? { type, id, locales, field: FIELDS[what] }
    : null;
}

/** `пн, 7 грудня` */
function sayDay(language: string, day: KyivDay): string {
  const options = { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'long' } as const;
  return new Date(`${day}T12:00:00Z`).toLocaleDateString(language === 'en' ? 'en-GB' : 'uk-UA', options);
}
