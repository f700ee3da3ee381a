import type { ReactNode } from 'react';
import { eventStanding } from '../../publication/dates/event-standing.ts';
import { formatPeriod } from '../../publication/dates/kyiv-dates.ts';
import type { EventFacts, Instant, Kind, Locale } from '../../publication/release.ts';
import { Moment } from '../parts/moment.tsx';
import { OutsideLink } from '../parts/outside-link.tsx';
import { applicationKind } from '../words/application-kind.ts';
import { calendarWords } from '../words/calendar-words.ts';
import { wordsFor } from '../words/words.ts';
import { DaysLeft } from './days-left.tsx';
import { ClosedOn } from './event-line.tsx';

interface EventBoxProps {
  locale: Locale;
  kind: Kind;
  event: EventFacts;
  now: Instant;
  /** The same for programs. */
  calendarUrl: string;
}

/** When, where, until when and how to register, as far as it is known; or that it is over, and no way to what is closed. */
export function EventBox({ locale, kind, event, now, calendarUrl }: EventBoxProps) {
  const words = wordsFor(locale).item;
  const { startsAt, endsAt, place, registrationUrl, deadline } = event;
  const { state, daysToDeadline, daysToStart } = eventStanding(event, now);
  const isOpen = state === 'open';
  const hasFacts = startsAt !== null || place !== null || (isOpen && deadline !== null);
  if (!hasFacts && deadline === null && registrationUrl === null) return null;
  return (
    <section className={isOpen ? 'box box-event' : 'box box-past'} aria-label={words.aboutEvent}>
      {state === 'over' && <p>{words.over[applicationKind(kind)]}</p>}
      {state === 'closed' && deadline !== null && (
        <p>
          <ClosedOn locale={locale} deadline={deadline} />
        </p>
      )}
      {hasFacts && (
        <dl className="facts">
          {startsAt !== null && (
            <Fact label={words.when}>
              <Period locale={locale} startsAt={startsAt} endsAt={endsAt} />{' '}
              <span className="detail">{words.kyivTime}</span>
              <DaysLeft words={words.daysToStart} days={daysToStart} />
            </Fact>
          )}
          {place !== null && <Fact label={words.where}>{place}</Fact>}
          {isOpen && deadline !== null && (
            <Fact label={words.deadline}>
              <Moment locale={locale} instant={deadline} /> <span className="detail">{words.kyivTime}</span>
              <DaysLeft words={words.daysToDeadline} days={daysToDeadline} />
            </Fact>
          )}
        </dl>
      )}
      {isOpen && registrationUrl !== null && (
        <p>
          <OutsideLink url={registrationUrl} text={words.register[applicationKind(kind)]} className="button" />
        </p>
      )}
      {isOpen && (startsAt !== null || deadline !== null) && (
        <p className="detail">
          <a href={calendarUrl} type="text/calendar">
            {calendarWords(locale).addOne}
          </a>
        </p>
      )}
    </section>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Period({ locale, startsAt, endsAt }: { locale: Locale; startsAt: Instant; endsAt: Instant | null }) {
  if (endsAt === null) return <Moment locale={locale} instant={startsAt} />;
  return <time dateTime={startsAt}>{formatPeriod(locale, startsAt, endsAt)}</time>;
}
