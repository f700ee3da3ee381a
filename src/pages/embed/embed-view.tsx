import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { embedScriptPath } from '../../publication/addresses.ts';
import { renderDocument } from '../layout/render-document.tsx';
import type { Site } from '../page-models.ts';
import type { EmbedData, EmbedEntry, EmbedLook } from './embed-data.ts';
import { EMBED_FRAME_STYLE } from './embed-style.ts';

/** Where links of a list lead: from a frame, to a page of their own. */
type Target = '_blank' | undefined;

/** A list as HTML that a partner's server puts into its own page, whose style it takes: every class of it begins with `visnyk`. */
export function renderEmbedHtml(data: EmbedData): string {
  return `${renderToStaticMarkup(<EmbedList data={data} />)}\n`;
}

/** What a frame on a partner's page shows. `feed`, `look` and `count` are for the element that keeps it up to date where scripts run. */
export function renderEmbedFrame(
  site: Pick<Site, 'origin' | 'locale'>,
  data: EmbedData,
  { feed, look, count }: { feed: string; look: EmbedLook; count: number },
): string {
  return renderDocument(
    <html lang={data.lang}>
      {createElement(
        'head',
        null,
        <>
          <meta charSet="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{data.title}</title>
          <meta name="robots" content="noindex" />
          <link rel="canonical" href={data.url} />
          <style>{EMBED_FRAME_STYLE.css}</style>
        </>,
      )}
      <body>
        <main>
          {createElement(
            'visnyk-feed',
            { feed, lang: site.locale, look, count, target: '_blank' },
            <EmbedList data={data} target="_blank" />,
          )}
        </main>
        <script type="module" src={site.origin + embedScriptPath()} />
      </body>
    </html>,
  );
}

export function EmbedList({ data, target }: { data: EmbedData; target?: Target }) {
  const { lang, title, url, entries, empty, by, licence } = data;
  return (
    <section className="visnyk" lang={lang} aria-label={title}>
      <h2>
        <a href={url} target={target}>
          {title}
        </a>
      </h2>
      {entries.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <ul>
          {entries.map((entry) => (
            <li key={entry.url}>
              <Entry entry={entry} target={target} />
            </li>
          ))}
        </ul>
      )}
      <p className="visnyk-foot">
        <a href={by.url ?? url} target={target}>
          {by.text}
        </a>
        {licence !== null && ' · '}
        {licence?.url === null && licence.text}
        {typeof licence?.url === 'string' && (
          <a rel="license" href={licence.url} target={target}>
            {licence.text}
          </a>
        )}
      </p>
    </section>
  );
}

function Entry({ entry, target }: { entry: EmbedEntry; target: Target }) {
  const { picture } = entry;
  return (
    <>
      {picture !== null && (
        <figure>
          {createElement('img', {
            src: picture.url,
            width: picture.width,
            height: picture.height,
            alt: picture.alt,
            loading: 'lazy',
          })}
          {picture.credit !== null && <figcaption>{picture.credit}</figcaption>}
        </figure>
      )}
      <p className="visnyk-meta">
        {entry.kind !== null && <span>{entry.kind}</span>}
        <time dateTime={entry.published}>{entry.day}</time>
      </p>
      <h3>
        <a href={entry.url} target={target}>
          {entry.title}
        </a>
      </h3>
      {entry.summary !== null && <p className="visnyk-summary">{entry.summary}</p>}
      {entry.source !== null && <p className="visnyk-source">{entry.source}</p>}
    </>
  );
}
