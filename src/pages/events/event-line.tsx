import { eventStanding } from '../../publication/dates/event-standing.ts';
import type { EventFacts, Instant, Kind, Locale } from '../../publication/release.ts';
import { Moment } from '../parts/moment.tsx';
import { applicationKind } from '../words/application-kind.ts';
import { wordsFor } from '../words/words.ts';

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
  const { state } = eventStanding(event, now);
  if (state === 'over') return <p className="meta">{wordsFor(locale).item.over[applicationKind(kind)]}</p>;
  if (deadline === null) return null;
  if (state === 'closed')
    return (
      <p className="meta">
        <ClosedOn locale={locale} deadline={deadline} />
      </p>
    );
  return (
    <p className="meta">
      {wordsFor(locale).item.deadline} <Moment locale={locale} instant={deadline} />
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
