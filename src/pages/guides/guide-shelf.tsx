import { Fragment } from 'react';
import { sizeLabel, typeName } from '../../publication/file-label.ts';
import type { Locale } from '../../publication/release.ts';
import { NameOf } from '../parts/name-of.tsx';
import { Image } from '../parts/picture.tsx';
import { Unbroken } from '../parts/unbroken.tsx';
import { shelfWords } from '../words/shelf-words.ts';
import { wordsFor } from '../words/words.ts';
import type { ShelvedGuide } from './shelved-guide.ts';

/** As wide as the stylesheet shows a cover, on a shelf of covers alone and on one with what each guide is for. */
const COVER_WIDTH = '9.5rem';
const FULL_COVER_WIDTH = '(min-width: 40rem) 9.5rem, 5.6rem';

interface GuideShelfProps {
  locale: Locale;
  guides: readonly ShelvedGuide[];
  /** With what each is for, its file and the editions that it replaces. */
  isFull?: boolean;
}

/** Guides by their covers, as they stand on a shelf. */
export function GuideShelf({ locale, guides, isFull = false }: GuideShelfProps) {
  return (
    <ul className={isFull ? 'shelf shelf-full' : 'shelf'}>
      {guides.map((guide) => (
        <li key={guide.url}>
          <div className="shelf-cover">
            {guide.cover === null ? (
              <span aria-hidden="true">{guide.title}</span>
            ) : (
              <Image picture={guide.cover} sizes={isFull ? FULL_COVER_WIDTH : COVER_WIDTH} isDecorative />
            )}
          </div>
          <div>
            <h3>
              <a href={guide.url}>
                <Unbroken text={guide.title} />
              </a>
            </h3>
            <Imprint locale={locale} guide={guide} isFull={isFull} />
            {guide.replacedBy !== null && (
              <p className="meta replaced">
                {wordsFor(locale).guide.replacedInList} <a href={guide.replacedBy.url}>{guide.replacedBy.title}</a>
              </p>
            )}
            {isFull && <Details locale={locale} guide={guide} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Whose it is, of what year and edition. */
function Imprint({
  locale,
  guide: { publisher, year, edition },
  isFull,
}: {
  locale: Locale;
  guide: ShelvedGuide;
  isFull: boolean;
}) {
  const facts = [publisher, year === null ? null : String(year), isFull ? edition : null].filter(
    (fact) => fact !== null,
  );
  if (facts.length === 0) return null;
  return (
    <p className="meta">
      <span>
        {facts.map((fact, index) => (
          <Fragment key={fact}>
            {index > 0 && ', '}
            <NameOf locale={locale} name={fact} />
          </Fragment>
        ))}
      </span>
    </p>
  );
}

function Details({ locale, guide: { summary, file, languages, earlier } }: { locale: Locale; guide: ShelvedGuide }) {
  const words = shelfWords(locale);
  const facts =
    file === null
      ? []
      : [
          typeName(file.mediaType),
          sizeLabel(file.bytes, locale),
          file.pages === null ? null : wordsFor(locale).item.pages(file.pages),
        ].filter((fact) => fact !== null);
  return (
    <>
      {facts.length > 0 && <p className="meta">{facts.join(' · ')}</p>}
      {languages.length > 0 && (
        <ul className="language-chips">
          {languages.map((language) => (
            <li key={language}>{words.language[language]}</li>
          ))}
        </ul>
      )}
      {summary !== '' && <p className="summary">{summary}</p>}
      {earlier.length > 0 && (
        <details className="earlier-editions">
          <summary>{words.earlier(earlier.length)}</summary>
          <ul className="plain">
            {earlier.map(({ title, url, year, edition }) => (
              <li key={url}>
                <a href={url}>{title}</a>
                <span className="detail">
                  {year !== null && `, ${year}`}
                  {edition !== null && ', '}
                  {edition !== null && <NameOf locale={locale} name={edition} />}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
