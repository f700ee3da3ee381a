import { dayOf } from '../../publication/dates/kyiv-days.ts';
import type { Instant, Locale } from '../../publication/release.ts';
import { DayTile } from '../parts/day-tile.tsx';
import { Moment } from '../parts/moment.tsx';
import { Unbroken } from '../parts/unbroken.tsx';
import { siteWords } from '../words/site-words.ts';
import type { NearDate } from './front-model.ts';

/** Dates as tiles, each with what happens then and how near it is. */
export function NearDates({ locale, dates }: { locale: Locale; dates: readonly NearDate[] }) {
  const words = siteWords(locale).front;
  return (
    <ol className="near-dates">
      {dates.map(({ what, at, days, release: { id, url, title } }) => (
        <li key={`${what} ${id}`}>
          <DayTile locale={locale} day={dayOf(lastMoment(what, at))} />
          <div>
            <p className="near-title">
              <a href={url}>
                <Unbroken text={title} />
              </a>
            </p>
            <p className="meta">
              {words.what[what]} <Moment locale={locale} instant={at} />
              {days !== null && (
                <>
                  {' · '}
                  <strong className="days">{words.inDays(days)}</strong>
                </>
              )}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** A deadline at midnight belongs to the day that ends. */
function lastMoment(what: NearDate['what'], at: Instant): Instant {
  return what === 'deadline' ? new Date(Date.parse(at) - 1).toISOString() : at;
}
