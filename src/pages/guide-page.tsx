import type { Attachment, GuideFacts, Locale, Release } from '../publication/release.ts';
import { Page } from './layout/page.tsx';
import { textFacts } from './layout/page-facts.ts';
import { renderDocument } from './layout/render-document.tsx';
import type { GuidePageModel, Site } from './page-models.ts';
import { Cover } from './parts/cover.tsx';
import { Crumbs } from './parts/crumbs.tsx';
import { DownloadList } from './parts/downloads.tsx';
import { NameOf } from './parts/name-of.tsx';
import { TextFoot } from './parts/text-foot.tsx';
import { TextHead } from './parts/text-head.tsx';
import { textData, textLicence } from './structured-data/text-data.ts';
import { Beside } from './text/beside.tsx';
import { CorrectionBox } from './text/correction-box.tsx';
import { type PageBody, pageBody } from './text/page-body.ts';
import { PassOn } from './text/pass-on.tsx';
import { TextBody } from './text/text-body.tsx';
import { wordsFor } from './words/words.ts';

/** The page of a guide: what it is for, whose it is, its files in every language, what replaces it and the news about it. */
export function renderGuidePage({ site, release, feeds, news, related, preview }: GuidePageModel): string {
  const facts = textFacts(site, release, {
    feeds,
    licence: textLicence(release, site),
    picture: release.cover ?? firstPageOf(release),
    structuredData: textData(release, site),
    // A draft has no address to pass on yet.
    ...(preview === undefined ? { script: 'share' as const } : { preview }),
  });
  const body = pageBody(release.html, release.locale);
  const words = wordsFor(release.locale);
  const page = (
    <Page facts={facts}>
      <div className="columns">
        <GuideArticle site={site} release={release} contents={body.contents} isShared={preview === undefined} />
        <Beside
          locale={release.locale}
          url={release.url}
          lists={[
            { id: 'about-guide', title: words.guide.news, headlines: news },
            { id: 'related', title: words.item.related, headlines: related },
          ]}
        />
      </div>
    </Page>
  );
  return renderDocument(page, body.html);
}

function GuideArticle({
  site,
  release,
  contents,
  isShared,
}: {
  site: Site;
  release: Release;
  contents: PageBody['contents'];
  isShared: boolean;
}) {
  const { locale, guide, documents } = release;
  const words = wordsFor(locale);
  const cover = firstPageOf(release) ?? release.cover;
  return (
    <article>
      <Crumbs site={site} kind={release.kind} />
      {guide?.replacedBy && (
        <div className="box box-note">
          <p>
            {words.guide.replaced} <a href={guide.replacedBy.url}>{guide.replacedBy.title}</a>
          </p>
        </div>
      )}
      <TextHead origin={site.origin} release={release} />
      <CorrectionBox release={release} />
      <div className={cover === null ? undefined : 'guide-head'}>
        {cover !== null && <Cover locale={locale} picture={cover} sizes="13rem" />}
        <div>
          {guide !== null && <GuideFactList locale={locale} guide={guide} />}
          {documents.length > 0 && <FilesByLanguage locale={locale} documents={documents} />}
        </div>
      </div>
      {release.html !== '' && (
        <section className="section">
          <h2>{words.guide.about}</h2>
          <TextBody locale={locale} contents={contents} />
        </section>
      )}
      <TextFoot release={release} />
      {isShared && <PassOn origin={site.origin} release={release} />}
    </article>
  );
}

function GuideFactList({ locale, guide }: { locale: Locale; guide: GuideFacts }) {
  const words = wordsFor(locale).guide;
  const rows = [
    { label: words.publisher, value: guide.publisher },
    { label: words.year, value: guide.year === null ? null : String(guide.year) },
    { label: words.edition, value: guide.edition },
  ].filter(({ value }) => value !== null);
  if (rows.length === 0) return null;
  return (
    <dl className="facts">
      {rows.flatMap(({ label, value }) => [
        <dt key={label}>{label}</dt>,
        <dd key={`${label} value`}>{value !== null && <NameOf locale={locale} name={value} />}</dd>,
      ])}
    </dl>
  );
}

/** The page's language first, then the others, then files without one. */
function FilesByLanguage({ locale, documents }: { locale: Locale; documents: Attachment[] }) {
  const words = wordsFor(locale);
  const languages = [locale, locale === 'uk' ? 'en' : 'uk', null] as const;
  return (
    <section aria-label={words.guide.files} className="guide-files">
      {languages.map((language) => {
        const files = documents.filter((document) => document.language === language);
        if (files.length === 0) return null;
        return (
          <div key={language ?? 'any'}>
            <h2>{language === null ? words.guide.otherFiles : words.inLanguage[language]}</h2>
            <DownloadList locale={locale} documents={files} showsLanguage={false} />
          </div>
        );
      })}
    </section>
  );
}

/** What a guide looks like is the first page of its file; a picture stands for it in previews of links, which are landscape. */
function firstPageOf({ documents }: Release) {
  return documents.find(({ cover }) => cover !== null)?.cover ?? null;
}
