import type { Locale } from '../../publication/release.ts';
import type { ListEntry } from '../page-models.ts';
import { wordsFor } from '../words/words.ts';
import { Moment } from './moment.tsx';
import { Image } from './picture.tsx';

interface EntryListProps {
  locale: Locale;
  entries: ListEntry[];
  layout: 'front' | 'archive';
}

/** Texts with date, kind, title, summary and picture. On a front page the first has the most room. */
export function EntryList({ locale, entries, layout }: EntryListProps) {
  if (entries.length === 0) return <p>{wordsFor(locale).list.empty}</p>;
  return (
    <ol className={layout === 'front' ? 'list front' : 'list'}>
      {entries.map((entry, index) => (
        <li key={entry.url} className={entry.cover === null ? 'entry' : 'entry has-thumb'}>
          <Entry locale={locale} entry={entry} isLarge={layout === 'front' && index === 0} />
        </li>
      ))}
    </ol>
  );
}

function Entry({ locale, entry, isLarge }: { locale: Locale; entry: ListEntry; isLarge: boolean }) {
  const words = wordsFor(locale);
  const deadline = entry.event?.deadline ?? null;
  return (
    <>
      {entry.cover !== null && (
        <div className="thumb">
          <Image
            picture={entry.cover}
            sizes={isLarge ? '(min-width: 56rem) 40rem, 100vw' : '(min-width: 40rem) 12.5rem, 5.6rem'}
            isFirst={isLarge}
            isDecorative
          />
        </div>
      )}
      <article>
        <p className="meta">
          <span className="kind">{words.kinds[entry.kind]}</span>
          <Moment locale={locale} instant={entry.publishedAt} />
        </p>
        <h2>
          <a href={entry.url}>{entry.title}</a>
        </h2>
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
