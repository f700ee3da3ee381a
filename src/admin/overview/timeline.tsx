import { dayOf } from '../../publication/dates/kyiv-days.ts';
import { LOCALES } from '../../publication/release.ts';
import { deskMoment } from '../desk-moment.ts';
import { HAPPENS, MARKS, NOTHING_TODAY, sayerOf, TODAY, TOMORROW } from './overview-words.ts';
import type { ScheduleLine } from './schedule.ts';

interface TimelineProps {
  i18n: { language: string };
  lines: readonly ScheduleLine[];
  now: string;
}

/** Minute by minute: what came out today and is to come out, then tomorrow and the days after it that have anything. */
export function Timeline({ i18n, lines, now }: TimelineProps) {
  const say = sayerOf(i18n.language);
  const today = dayOf(now);
  const tomorrow = dayOf(new Date(Date.parse(now) + DAY_MS).toISOString());
  const days = [...new Set([today, ...lines.map(({ at }) => dayOf(at))])];
  const heading = (day: string) =>
    day === today ? say(TODAY) : day === tomorrow ? say(TOMORROW) : sayDay(i18n.language, day);
  return (
    <section className="overview__timeline">
      {days.map((day) => {
        const own = lines.filter(({ at }) => dayOf(at) === day);
        return (
          <div key={day}>
            <h2>{heading(day)}</h2>
            {own.length === 0 && <p>{say(NOTHING_TODAY)}</p>}
            <ol>{own.map((line) => timelineLine(line, i18n.language))}</ol>
          </div>
        );
      })}
    </section>
  );
}

const DAY_MS = 24 * 3_600_000;

function timelineLine({ what, at, type, id, locale, title, who, written }: ScheduleLine, language: string) {
  const say = sayerOf(language);
  return (
    <li key={`${what}/${type}/${id}/${locale}`} className={`overview__${what}`}>
      <time dateTime={at}>{deskMoment(at).slice(-5)}</time>
      <a href={`/admin/collections/${type}/${id}?locale=${locale}`}>{title}</a>
      <small>
        {say(HAPPENS[what])} · {say(MARKS[locale])}
        {who !== null && ` · ${who}`}
        <span className="overview__marks">
          {LOCALES.map((each) => `${say(MARKS[each])} ${written.includes(each) ? '✓' : '–'}`).join(' ')}
        </span>
      </small>
    </li>
  );
}

function sayDay(language: string, day: string): string {
  const options = { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' } as const;
  const said = new Date(`${day}T12:00:00Z`).toLocaleDateString(language === 'en' ? 'en-GB' : 'uk-UA', options);
  return said.charAt(0).toUpperCase() + said.slice(1);
}
