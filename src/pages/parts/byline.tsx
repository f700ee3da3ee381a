import { Fragment } from 'react';
import { feedPath } from '../../publication/addresses.ts';
import type { Release } from '../../publication/release.ts';
import { wordsFor } from '../words/words.ts';

/** Who wrote a text; each name links to the page of the author's feed. */
export function Byline({ origin, release }: { origin: string; release: Release }) {
  const { authors, authorChannels, locale } = release;
  if (authors.length === 0) return null;
  const urlOf = (channel: string | null) => channel && origin + feedPath(locale, channel);
  return (
    <p className="byline">
      {wordsFor(locale).item.authors}{' '}
      {authors.map((name, index) => (
        <Fragment key={name}>
          {index > 0 && ', '}
          <Author name={name} url={urlOf(authorChannels[index] ?? null)} />
        </Fragment>
      ))}
    </p>
  );
}

function Author({ name, url }: { name: string; url: string | null }) {
  if (url === null) return name;
  return (
    <a href={url} rel="author">
      {name}
    </a>
  );
}
