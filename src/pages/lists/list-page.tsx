import { KIND_TITLES } from '../../publication/kind-titles.ts';
import { webAddress } from '../../publication/web-address.ts';
import { GuideShelf } from '../guides/guide-shelf.tsx';
import { Page } from '../layout/page.tsx';
import { overviewFacts } from '../layout/page-facts.ts';
import { renderDocument } from '../layout/render-document.tsx';
import { Licence } from '../parts/licence.tsx';
import { NameOf } from '../parts/name-of.tsx';
import { OutsideLink } from '../parts/outside-link.tsx';
import { wordsFor } from '../words/words.ts';
import type { ListPageModel } from './list-model.ts';
import { MonthList } from './month-list.tsx';
import { Narrowing } from './narrowing.tsx';
import { Pager } from './pager.tsx';
import { Periods } from './periods.tsx';

/** One list of texts, with the ways to its other pages and to what it can be narrowed by. */
export function renderListPage(model: ListPageModel): string {
  const { site, now, entries, shelf, narrowing } = model;
  const words = wordsFor(site.locale).list;
  const isNarrowed = narrowing.chosen.length > 0 || narrowing.dates?.from != null || narrowing.dates?.until != null;
  const facts = overviewFacts(site, {
    title: documentTitle(model),
    description: describe(model),
    url: model.url,
    sectionUrl: sectionOf(model),
    alternates: model.alternates,
    feeds: model.feeds,
    licence: model.source === null ? site.licence : model.source.licence,
  });
  return renderDocument(
    <Page facts={facts}>
      <ListHead model={model} />
      <div className={shelf === null ? 'listing' : undefined}>
        <div className="listing-ways">
          <Narrowing model={model} />
          <Periods model={model} />
        </div>
        <div>
          {entries.length === 0 && <p>{isNarrowed ? words.nothingLeft : words.empty}</p>}
          {entries.length > 0 && shelf === null && <MonthList site={site} now={now} entries={entries} />}
          {shelf !== null && shelf.length > 0 && (
            <section className="shelf-list" aria-labelledby="shelf">
              <h2 id="shelf" className="unseen">
                {KIND_TITLES.guide[site.locale]}
              </h2>
              <GuideShelf locale={site.locale} guides={shelf} isFull />
            </section>
          )}
          <Pager locale={site.locale} pager={model.pager} />
        </div>
      </div>
    </Page>,
  );
}

/** A list stands in the section of its kind, and a topic in that of topics. */
function sectionOf({ site, listUrl }: ListPageModel): string {
  const path = listUrl.split('?')[0] ?? listUrl;
  const topics = site.listUrl('tags');
  return path.startsWith(`${topics}/`) ? topics : path;
}

/** What the list is called: an archive by its year or month. */
function headingOf({ site, title, period }: ListPageModel): string {
  if (period === null) return title;
  const words = wordsFor(site.locale).list;
  const month = period.month === null ? null : words.monthNames[period.month - 1];
  return `${words.archive}: ${month == null ? period.year : `${month} ${period.year}`}`;
}

function documentTitle(model: ListPageModel): string {
  const heading = model.chosen === '' ? headingOf(model) : `${headingOf(model)}: ${model.chosen}`;
  const page = model.pager.kind === 'numbers' ? model.pager.page : 1;
  return page === 1 ? heading : wordsFor(model.site.locale).list.pageOf(heading, page);
}

/** A description for those who see a link alone: what the list is called, and of whom. */
function describe(model: ListPageModel): string {
  return `${documentTitle(model)}. ${model.site.description}`;
}

function ListHead({ model }: { model: ListPageModel }) {
  const words = wordsFor(model.site.locale);
  const sourceSite = webAddress(model.source?.site ?? null);
  const licence = model.source?.licence ?? null;
  const { count } = model;
  return (
    <header className="list-head">
      <h1>
        <NameOf locale={model.site.locale} name={headingOf(model)} />
      </h1>
      {sourceSite !== null && (
        <p className="detail">
          {words.list.sourceSite}: <OutsideLink url={sourceSite} />
        </p>
      )}
      {licence !== null && (
        <p className="detail">
          {words.licence} <Licence licence={licence} />
        </p>
      )}
      {(model.feedPageUrl !== null || count !== null) && (
        <p className="follow">
          {count !== null && (
            <span>{count.isAll ? words.feed.texts(count.texts) : words.feed.moreThan(count.texts)}</span>
          )}
          {model.feedPageUrl !== null && <a href={model.feedPageUrl}>{words.list.followThis}</a>}
        </p>
      )}
    </header>
  );
}
