import type { Locale } from '../../publication/release.ts';
import { Page } from '../layout/page.tsx';
import { noticeFacts } from '../layout/page-facts.ts';
import { renderDocument } from '../layout/render-document.tsx';
import { Moment } from '../parts/moment.tsx';
import { searchWords } from '../words/search-words.ts';
import { wordsFor } from '../words/words.ts';
import { Marked } from './marked.tsx';
import { SearchForm } from './search-form.tsx';
import type { SearchPageModel, SearchResult, SearchResults } from './search-model.ts';

/** `/search`: the form, and what was found. Works without a script, and is never to be indexed. */
export function renderSearchPage({ site, form, results, fault }: SearchPageModel): string {
  const { locale } = site;
  const words = searchWords(locale);
  const title = form.q === '' ? words.title : words.titleFor(form.q);
  const facts = {
    ...noticeFacts(site, title, []),
    alternates: form.alternates,
    script: 'search' as const,
    hasOwnSearch: true,
  };
  return renderDocument(
    <Page facts={facts}>
      <header className="list-head">
        <h1>{words.title}</h1>
      </header>
      {fault !== null && (
        <p className="box fault" role="alert">
          {words.fault(fault)}
        </p>
      )}
      <SearchForm locale={locale} form={form} />
      {results !== null && <Results locale={locale} results={results} />}
    </Page>,
  );
}

function Results({ locale, results }: { locale: Locale; results: SearchResults }) {
  const words = searchWords(locale);
  const { total, isAll, page } = results;
  if (total === 0) return <Nothing locale={locale} results={results} />;
  const count = isAll ? words.found(total) : words.foundMoreThan(total);
  return (
    <section aria-label={words.results}>
      <p className="search-count">{page === 1 ? count : `${count}, ${words.page(page)}`}</p>
      <ol className="list">
        {results.entries.map((entry) => (
          <li key={entry.url} className="entry">
            <Result locale={locale} entry={entry} />
          </li>
        ))}
      </ol>
      <Pager locale={locale} results={results} />
    </section>
  );
}

function Result({ locale, entry }: { locale: Locale; entry: SearchResult }) {
  const language = entry.locale === locale ? {} : { lang: entry.locale };
  return (
    <article>
      <p className="meta">
        <span className="kind">{wordsFor(locale).kinds[entry.kind]}</span>
        <Moment locale={locale} instant={entry.publishedAt} dayOnly />
      </p>
      <h2 {...language}>
        <a href={entry.url} hrefLang={entry.locale}>
          <Marked parts={entry.title} />
        </a>
      </h2>
      {entry.extract.length > 0 && (
        <p className="summary" {...language}>
          <Marked parts={entry.extract} />
        </p>
      )}
    </article>
  );
}

function Nothing({ locale, results }: { locale: Locale; results: SearchResults }) {
  const words = searchWords(locale);
  return (
    <section aria-labelledby="nothing">
      <h2 id="nothing">{words.nothing}</h2>
      <p>{words.nothingAdvice}</p>
      {results.near.length > 0 && (
        <>
          <p>{words.near}</p>
          <ul>
            {results.near.map(({ q, url }) => (
              <li key={url}>
                <a href={url}>{q}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {results.unfilteredUrl !== null && (
        <p>
          <a href={results.unfilteredUrl}>{words.unfiltered}</a>
        </p>
      )}
    </section>
  );
}

function Pager({ locale, results }: { locale: Locale; results: SearchResults }) {
  const words = searchWords(locale);
  const { newerUrl, olderUrl } = results;
  if (newerUrl === null && olderUrl === null) return null;
  return (
    <nav className="pager" aria-label={wordsFor(locale).list.pagination}>
      {newerUrl !== null && (
        <a rel="prev" href={newerUrl}>
          ← {words.previous}
        </a>
      )}
      {olderUrl !== null && (
        <a rel="next" href={olderUrl}>
          {words.next} →
        </a>
      )}
    </nav>
  );
}
