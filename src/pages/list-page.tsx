import { webAddress } from '../publication/web-address.ts';
import { Page } from './layout/page.tsx';
import { overviewFacts } from './layout/page-facts.ts';
import { renderDocument } from './layout/render-document.tsx';
import type { ListPageModel } from './page-models.ts';
import { EntryList } from './parts/entry-list.tsx';
import { Licence } from './parts/licence.tsx';
import { OutsideLink } from './parts/outside-link.tsx';
import { wordsFor } from './words/words.ts';

/** The front page, or the texts of one tag, source or kind, with the way to older and newer ones. */
export function renderListPage(model: ListPageModel): string {
  const { site, layout } = model;
  const facts = overviewFacts(site, {
    title: layout === 'front' && model.newerUrl === null ? null : model.title,
    description: model.description,
    url: model.url,
    alternates: model.alternates,
    feeds: model.feeds,
    licence: model.source === null ? site.licence : model.source.licence,
  });
  return renderDocument(
    <Page facts={facts}>
      <ListHead model={model} />
      <EntryList locale={site.locale} entries={model.entries} layout={layout} />
      <Pager model={model} />
    </Page>,
  );
}

function ListHead({ model }: { model: ListPageModel }) {
  const words = wordsFor(model.site.locale).list;
  const sourceSite = webAddress(model.source?.site ?? null);
  const licence = model.source?.licence ?? null;
  return (
    <header className="list-head">
      <h1>{model.title}</h1>
      {model.description !== '' && <p>{model.description}</p>}
      {sourceSite !== null && (
        <p className="detail">
          {words.sourceSite}: <OutsideLink url={sourceSite} />
        </p>
      )}
      {licence !== null && (
        <p className="detail">
          {wordsFor(model.site.locale).licence} <Licence licence={licence} />
        </p>
      )}
      {model.feedPageUrl !== null && (
        <p className="follow">
          <a href={model.feedPageUrl}>{words.followThis}</a>
        </p>
      )}
    </header>
  );
}

function Pager({ model }: { model: ListPageModel }) {
  const words = wordsFor(model.site.locale).list;
  if (model.newerUrl === null && model.olderUrl === null) return null;
  return (
    <nav className="pager" aria-label={words.pagination}>
      {model.newerUrl !== null && (
        <a rel="prev" href={model.newerUrl}>
          ← {words.newer}
        </a>
      )}
      {model.olderUrl !== null && (
        <a rel="next" href={model.olderUrl}>
          {words.older} →
        </a>
      )}
    </nav>
  );
}
