import type { ReactNode } from 'react';
import { formatPeriod } from '../../publication/dates/kyiv-dates.ts';
import type { EventFacts, Instant, Kind, Locale } from '../../publication/release.ts';
import { wordsFor } from '../words/words.ts';
import { Moment } from './moment.tsx';
import { OutsideLink } from './outside-link.tsx';

/** When, where, until when and how to register; only what is known. */
export function EventBox({ locale, kind, event }: { locale: Locale; kind: Kind; event: EventFacts }) {
  const words = wordsFor(locale).item;
  const { startsAt, endsAt, place, registrationUrl, deadline } = event;
  const hasFacts = startsAt !== null || place !== null || deadline !== null;
  if (!hasFacts && registrationUrl === null) return null;
  return (
    <section className="box" aria-label={words.aboutEvent}>
      {hasFacts && (
        <dl className="facts">
          {startsAt !== null && (
            <Fact label={words.when}>
              <Period locale={locale} startsAt={startsAt} endsAt={endsAt} />{' '}
              <span className="detail">{words.kyivTime}</span>
            </Fact>
          )}
          {place !== null && <Fact label={words.where}>{place}</Fact>}
          {deadline !== null && (
            <Fact label={words.deadline}>
              <Moment locale={locale} instant={deadline} /> <span className="detail">{words.kyivTime}</span>
            </Fact>
          )}
        </dl>
      )}
      {registrationUrl !== null && (
        <p>
          <OutsideLink
            url={registrationUrl}
            text={words.register[kind === 'call' || kind === 'vacancy' ? kind : 'other']}
            className="button"
          />
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
