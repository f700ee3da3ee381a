import { Fragment } from 'react';
import { FEED_FORMATS, type FeedFormat } from '../../feeds/feed-document.ts';
import type { Locale } from '../../publication/release.ts';
import { wordsFor } from '../words/words.ts';

const FORMAT_NAMES: Record<FeedFormat, string> = { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' };

/** The type of a feed's file, as a link to it says. */
export const FORMAT_TYPES: Record<FeedFormat, string> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

interface Props {
  locale: Locale;
  urls: Record<FeedFormat, string>;
  /** Sets the fields of one feed apart from those of others on a page. */
  name: string;
}

/**
 * A feed's address in one of its formats, whole: it breaks in lines, since its end is what tells it from others. The switch needs no script;
 * where scripts run, one button copies what is shown.
 */
export function FeedAddresses({ locale, urls, name }: Props) {
  const words = wordsFor(locale).feed;
  return (
    <fieldset className="formats" data-feed="addresses">
      <legend>{words.address}</legend>
      {FEED_FORMATS.map((format) => (
        <Fragment key={format}>
          <input
            type="radio"
            id={`${name}-${format}`}
            name={`${name}-format`}
            value={format}
            defaultChecked={format === 'rss'}
          />
          <label htmlFor={`${name}-${format}`}>{FORMAT_NAMES[format]}</label>
        </Fragment>
      ))}
      {/* Its place is kept, so that nothing moves when the script shows it. */}
      <button type="button" className="copy" aria-live="polite" data-copied={words.copied} hidden>
        {words.copy}
      </button>
      {FEED_FORMATS.map((format) => (
        <div key={format} className="address">
          <code>
            <Address url={urls[format]} />
          </code>
          <p>
            <span className="detail">{words.advice[format]} </span>
            <a
              href={urls[format]}
              type={FORMAT_TYPES[format]}
              aria-label={`${words.openFile}: ${FORMAT_NAMES[format]}`}
            >
              {words.openFile}
            </a>
          </p>
        </div>
      ))}
    </fieldset>
  );
}

/** May break behind the signs that divide an address (RFC 3986, 2.2) before it must anywhere else. */
function Address({ url }: { url: string }) {
  let at = 0;
  return url.split(/(?<=[/?&,=])(?!\/)/).map((part) => {
    const key = at;
    at += part.length;
    return (
      <Fragment key={key}>
        {key > 0 && <wbr />}
        {part}
      </Fragment>
    );
  });
}
