import { fullerTranslations } from '../../publication/body/fuller-translations.ts';
import { formatMoment } from '../../publication/dates/kyiv-dates.ts';
import type { Release } from '../../publication/release.ts';
import { wordsFor } from '../words/words.ts';
import { Byline } from './byline.tsx';
import { Moment } from './moment.tsx';
import { Unbroken } from './unbroken.tsx';

/** Dates, title, lead and authors of a text, and what is missing of it in this language. */
export function TextHead({ origin, release }: { origin: string; release: Release }) {
  const { locale, publishedAt, updatedAt } = release;
  const words = wordsFor(locale);
  const isUpdated = updatedAt > publishedAt && formatMoment(locale, updatedAt) !== formatMoment(locale, publishedAt);
  return (
    <header>
      <p className="meta">
        <Moment locale={locale} instant={publishedAt} />
        {isUpdated && (
          <>
            {`, ${words.item.updated} `}
            <Moment locale={locale} instant={updatedAt} />
          </>
        )}
      </p>
      <h1>
        <Unbroken text={release.title} />
      </h1>
      {release.summary !== '' && <p className="lead">{release.summary}</p>}
      <Byline origin={origin} release={release} />
      <Extent release={release} />
    </header>
  );
}

/** A text's language is a fact: a summary is called one, and only translations that say more are linked. */
function Extent({ release }: { release: Release }) {
  if (release.extent === 'full') return null;
  const words = wordsFor(release.locale).item;
  return (
    <div className="box box-note">
      <p>{words.summaryOnly}</p>
      {fullerTranslations(release).map(({ locale, url, title }) => (
        <p key={locale}>
          {words.alsoIn[locale]}{' '}
          <a href={url} hrefLang={locale} lang={locale}>
            {title}
          </a>
        </p>
      ))}
    </div>
  );
}
