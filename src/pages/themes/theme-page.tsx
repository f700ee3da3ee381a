import { GuideShelf } from '../guides/guide-shelf.tsx';
import { Band } from '../layout/band.tsx';
import { Page } from '../layout/page.tsx';
import { textFacts } from '../layout/page-facts.ts';
import { renderDocument } from '../layout/render-document.tsx';
import { MonthList } from '../lists/month-list.tsx';
import { Pager } from '../lists/pager.tsx';
import { Cover } from '../parts/cover.tsx';
import { Crumbs } from '../parts/crumbs.tsx';
import { Entry } from '../parts/entry-list.tsx';
import { collectionData } from '../structured-data/collection-data.ts';
import { type PageBody, pageBody } from '../text/page-body.ts';
import { TextBody } from '../text/text-body.tsx';
import { siteWords } from '../words/site-words.ts';
import { wordsFor } from '../words/words.ts';
import type { ThemePageModel } from './theme-model.ts';

/** What editors wrote of a theme, its guides, where to begin, and all texts of its selection. */
export function renderThemePage(model: ThemePageModel): string {
  const { site, release, feeds, page, list, preview } = model;
  const { locale, title } = release;
  const isFirst = page === 1;
  const facts = textFacts(site, release, {
    feeds,
    licence: site.licence,
    picture: release.cover,
    structuredData: collectionData(release, site, list?.entries ?? []),
    ...(preview === undefined ? {} : { preview }),
  });
  const own = isFirst
    ? facts
    : {
        ...facts,
        title: wordsFor(locale).list.pageOf(title, page),
        url: list?.pager.urlOf(page) ?? null,
        alternates: [],
      };
  const body = pageBody(isFirst ? release.html : '', locale);
  return renderDocument(
    // It is no article: it has no one date.
    <Page facts={{ ...own, article: null, sheet: 'whole' }}>
      <Crumbs site={site} kind={release.kind} />
      <Head model={model} contents={body.contents} />
      {isFirst && <Chosen model={model} />}
      <Texts model={model} />
    </Page>,
    body.html,
  );
}

function Head({ model: { release, page, list }, contents }: { model: ThemePageModel; contents: PageBody['contents'] }) {
  const { locale, title, summary, html, cover } = release;
  const words = wordsFor(locale).list;
  return (
    <article className="theme">
      <header className="list-head">
        <h1>{page === 1 ? title : words.pageOf(title, page)}</h1>
        {page === 1 && summary !== '' && <p className="lead">{summary}</p>}
        {list !== null && (
          <p className="follow">
            <a href={list.feedPageUrl}>{words.followThis}</a>
          </p>
        )}
      </header>
      {page === 1 && cover !== null && (
        <Cover locale={locale} picture={cover} sizes="(min-width: 48rem) 43rem, 100vw" />
      )}
      {page === 1 && html !== '' && <TextBody locale={locale} contents={contents} />}
    </article>
  );
}

function Chosen({ model: { site, now, pinned, guides } }: { model: ThemePageModel }) {
  const words = siteWords(site.locale).theme;
  return (
    <>
      {pinned.length > 0 && (
        <Band id="pinned" title={words.pinned}>
          <ol className="list front">
            {pinned.map((entry) => (
              <li key={entry.url} className={entry.cover === null ? 'entry' : 'entry has-thumb'}>
                <Entry site={site} now={now} entry={entry} place="front" />
              </li>
            ))}
          </ol>
        </Band>
      )}
      {guides.length > 0 && (
        <Band id="guides" title={words.guides}>
          <GuideShelf locale={site.locale} guides={guides} />
        </Band>
      )}
    </>
  );
}

function Texts({ model: { site, now, list } }: { model: ThemePageModel }) {
  if (list === null) return null;
  const words = wordsFor(site.locale);
  const { texts, isAll } = list.count;
  return (
    <Band id="texts" title={siteWords(site.locale).theme.texts}>
      {list.entries.length === 0 ? (
        <p>{words.list.empty}</p>
      ) : (
        <p className="detail">{isAll ? words.feed.texts(texts) : words.feed.moreThan(texts)}</p>
      )}
      {list.entries.length > 0 && <MonthList site={site} now={now} entries={list.entries} />}
      <Pager locale={site.locale} pager={list.pager} />
    </Band>
  );
}
