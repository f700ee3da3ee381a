import { KIND_CHANNELS } from '../../publication/channels.ts';
import type { ListEntry, Site } from '../page-models.ts';
import { wordsFor } from '../words/words.ts';
import { Moment } from './moment.tsx';
import { Image } from './picture.tsx';

/** The texts of a front page, of which the first has the most room. */
export function FrontList({ site, entries }: { site: Site; entries: ListEntry[] }) {
  return (
    <ol className="list front">
      {entries.map((entry, index) => (
        <li key={entry.url} className={entry.cover === null ? 'entry' : 'entry has-thumb'}>
          <Entry site={site} entry={entry} isLarge={index === 0} />
        </li>
      ))}
    </ol>
  );
}

/** How wide the stylesheet shows a picture: of the lead, of the others on the front page, and of a list. */
const LEAD_WIDTH = '(min-width: 56rem) 40rem, 100vw';
const LIST_WIDTH = '(min-width: 40rem) 12.5rem, 5.6rem';
const FRONT_WIDTH = `(min-width: 56rem) 9rem, ${LIST_WIDTH}`;

interface EntryProps {
  site: Site;
  entry: ListEntry;
  isLarge: boolean;
  /** It stands under the heading of its month: its date needs no clock, and its title is a step lower. */
  isUnderMonth?: boolean;
}

/** One text of a list, with date, kind, title, summary and picture. */
export function Entry({ site, entry, isLarge, isUnderMonth = false }: EntryProps) {
  const { locale } = site;
  const words = wordsFor(locale);
  const deadline = entry.event?.deadline ?? null;
  const Title = isUnderMonth ? 'h3' : 'h2';
  return (
    <>
      {entry.cover !== null && (
        <div className="thumb">
          <Image
            picture={entry.cover}
            sizes={isLarge ? LEAD_WIDTH : isUnderMonth ? LIST_WIDTH : FRONT_WIDTH}
            isFirst={isLarge}
            isDecorative
          />
        </div>
      )}
      <article>
        <p className="meta">
          <a className="kind" href={site.listUrl(KIND_CHANNELS[entry.kind])}>
            {words.kinds[entry.kind]}
          </a>
          <Moment locale={locale} instant={entry.publishedAt} dayOnly={isUnderMonth} />
        </p>
        <Title className="entry-title">
          <a href={entry.url}>{entry.title}</a>
        </Title>
        {entry.summary !== '' && <p className="summary">{entry.summary}</p>}
        {deadline !== null && (
          <p className="meta">
            {words.item.deadline} <Moment locale={locale} instant={deadline} />
          </p>
        )}
      </article>
    </>
  );
}
