import { eventStanding } from '../../publication/dates/event-standing.ts';
import type { EventFacts, Instant, Kind, Locale } from '../../publication/release.ts';
import { Moment } from '../parts/moment.tsx';
import { applicationKind } from '../words/application-kind.ts';
import { wordsFor } from '../words/words.ts';
import { DaysLeft } from './days-left.tsx';

/** In a list: until when to apply, or that it is too late; nothing where there is neither. */
export function EventLine({
  locale,
  kind,
  event,
  now,
}: {
  locale: Locale;
  kind: Kind;
  event: EventFacts;
  now: Instant;
}) {
  const { deadline } = event;
  const { state, daysToDeadline } = eventStanding(event, now);
  const words = wordsFor(locale).item;
  if (state === 'over') return <p className="meta">{words.over[applicationKind(kind)]}</p>;
  if (deadline === null) return null;
  if (state === 'closed')
    return (
      <p className="meta">
        <ClosedOn locale={locale} deadline={deadline} />
      </p>
    );
  return (
    <p className="meta">
      {words.deadline} <Moment locale={locale} instant={deadline} />
      <DaysLeft words={words.daysToDeadline} days={daysToDeadline} />
    </p>
  );
}

/** «Прийом завершено 18 листопада 2026»: the day is enough once it has passed. */
export function ClosedOn({ locale, deadline }: { locale: Locale; deadline: Instant }) {
  return (
    <>
      {wordsFor(locale).item.closed} <Moment locale={locale} instant={deadline} dayOnly />
    </>
  );
}
