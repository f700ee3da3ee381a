import type { Release } from '../publication/release.ts';
import { Page } from './layout/page.tsx';
import { textFacts } from './layout/page-facts.ts';
import { renderDocument } from './layout/render-document.tsx';
import type { FeedLink, PreviewBar, Site } from './page-models.ts';
import { Moment } from './parts/moment.tsx';
import { pageBody } from './text/page-body.ts';
import { TextBody } from './text/text-body.tsx';
import { wordsFor } from './words/words.ts';

interface PlainPageModel {
  site: Site;
  release: Release;
  feeds: FeedLink[];
  /** A draft that is shown to somebody. */
  preview?: PreviewBar;
}

/** A page that editors write about the press centre itself: what it says, and when that was changed last. */
export function renderPlainPage({ site, release, feeds, preview }: PlainPageModel): string {
  const facts = textFacts(site, release, {
    feeds,
    licence: site.licence,
    picture: null,
    structuredData: [],
    ...(preview === undefined ? {} : { preview }),
  });
  const body = pageBody(release.html, release.locale);
  return renderDocument(
    <Page facts={facts}>
      <article className="plain-page">
        <h1>{release.title}</h1>
        {release.html === '' ? (
          <p className="lead">{release.summary}</p>
        ) : (
          <TextBody locale={release.locale} contents={body.contents} />
        )}
        <p className="detail">
          {wordsFor(release.locale).item.updated} <Moment locale={release.locale} instant={release.updatedAt} dayOnly />
        </p>
      </article>
    </Page>,
    body.html,
  );
}
