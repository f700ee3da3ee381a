import type { Instant, Release } from '../publication/release.ts';
import { EventBox } from './events/event-box.tsx';
import { Page } from './layout/page.tsx';
import { textFacts } from './layout/page-facts.ts';
import { renderDocument } from './layout/render-document.tsx';
import type { ItemPageModel, Site } from './page-models.ts';
import { Cover } from './parts/cover.tsx';
import { Crumbs } from './parts/crumbs.tsx';
import { DownloadList } from './parts/downloads.tsx';
import { NoteBox } from './parts/note-box.tsx';
import { TextFoot } from './parts/text-foot.tsx';
import { TextHead } from './parts/text-head.tsx';
import { textData, textLicence } from './structured-data/text-data.ts';
import { Beside } from './text/beside.tsx';
import { CorrectionBox } from './text/correction-box.tsx';
import { type PageBody, pageBody } from './text/page-body.ts';
import { PassOn } from './text/pass-on.tsx';
import { TextBody } from './text/text-body.tsx';
import { wordsFor } from './words/words.ts';

/** The page of a news item of any kind. `release.html` is the body alone: everything around it comes from the other fields. */
export function renderItemPage({ site, release, now, feeds, related, latest, preview }: ItemPageModel): string {
  const words = wordsFor(release.locale).item;
  const facts = textFacts(site, release, {
    feeds,
    licence: textLicence(release, site),
    picture: release.cover,
    structuredData: textData(release, site),
    // A draft has no address to pass on yet.
    ...(preview === undefined ? { script: 'share' as const } : { preview }),
  });
  const body = pageBody(release.html, release.locale);
  const page = (
    <Page facts={facts}>
      <div className="columns">
        <ItemArticle
          site={site}
          release={release}
          contents={body.contents}
          now={now}
          isShared={preview === undefined}
        />
        <Beside
          locale={release.locale}
          url={release.url}
          lists={[
            { id: 'related', title: words.related, headlines: related },
            { id: 'latest', title: words.latest, headlines: latest },
          ]}
        />
      </div>
    </Page>
  );
  return renderDocument(page, body.html);
}

function ItemArticle({
  site,
  release,
  contents,
  now,
  isShared,
}: {
  site: Site;
  release: Release;
  contents: PageBody['contents'];
  now: Instant;
  isShared: boolean;
}) {
  const { locale, cover, event, disclaimer, documents, guides } = release;
  const words = wordsFor(locale).item;
  return (
    <article>
      <Crumbs site={site} kind={release.kind} />
      <TextHead origin={site.origin} release={release} />
      <CorrectionBox release={release} />
      {cover !== null && <Cover locale={locale} picture={cover} sizes="(min-width: 48rem) 43rem, 100vw" />}
      {event !== null && (
        <EventBox locale={locale} kind={release.kind} event={event} now={now} calendarUrl={`${release.url}.ics`} />
      )}
      {release.html !== '' && <TextBody locale={locale} contents={contents} />}
      {disclaimer !== null && <NoteBox title={words.disclaimer} text={disclaimer} />}
      {documents.length > 0 && (
        <section className="section">
          <h2>{words.downloads}</h2>
          <DownloadList locale={locale} documents={documents} />
        </section>
      )}
      {guides.length > 0 && (
        <section className="section">
          <h2>{words.guides}</h2>
          <ul className="plain">
            {guides.map(({ id, url, title }) => (
              <li key={id}>
                <a href={url}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <TextFoot release={release} />
      {isShared && <PassOn origin={site.origin} release={release} />}
    </article>
  );
}
