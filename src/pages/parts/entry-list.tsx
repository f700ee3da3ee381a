import { channelOfKind } from '../../publication/channels.ts';
import type { Instant } from '../../publication/release.ts';
import { EventLine } from '../events/event-line.tsx';
import type { ListEntry, Site } from '../page-models.ts';
import { wordsFor } from '../words/words.ts';
import { Moment } from './moment.tsx';
import { Image } from './picture.tsx';
import { Unbroken } from './unbroken.tsx';

/** Where a text stands: at the head of the front page, below it, or in a list under the heading of its month. */
type EntryPlace = 'lead' | 'front' | 'month';

/** How wide the stylesheet shows a picture in each place. */
const WIDTHS: Record<EntryPlace, string> = {
  lead: '(min-width: 72rem) 42.7rem, (min-width: 56rem) 58vw, 100vw',
  front: '(min-width: 56rem) 9rem, (min-width: 40rem) 12.5rem, 5.6rem',
  month: '(min-width: 40rem) 12.5rem, 5.6rem',
};

interface EntryProps {
  site: Site;
  now: Instant;
  entry: ListEntry;
  place: EntryPlace;
}

/** One text of a list, with date, kind, title, summary and picture. Under its month its date needs no clock. */
export function Entry({ site, now, entry, place }: EntryProps) {
  const { locale } = site;
  const newer = entry.guide?.replacedBy ?? null;
  const words = wordsFor(locale);
  const Title = place === 'lead' ? 'h2' : 'h3';
  return (
    <>
      {entry.cover !== null && (
        <div className="thumb">
          <Image picture={entry.cover} sizes={WIDTHS[place]} isFirst={place === 'lead'} isDecorative />
        </div>
      )}
      <article>
        <p className="meta">
          <a className={`kind kind-${entry.kind}`} href={site.listUrl(channelOfKind(entry.kind))}>
            {words.kinds[entry.kind]}
          </a>
          <Moment locale={locale} instant={entry.publishedAt} dayOnly />
        </p>
        <Title className="entry-title">
          <a href={entry.url}>
            <Unbroken text={entry.title} />
          </a>
        </Title>
        {newer !== null && (
          <p className="meta replaced">
            {words.guide.replacedInList} <a href={newer.url}>{newer.title}</a>
          </p>
        )}
        {entry.summary !== '' && <p className="summary">{entry.summary}</p>}
        {entry.event !== null && <EventLine locale={locale} kind={entry.kind} event={entry.event} now={now} />}
      </article>
    </>
  );
}
