import type { ReactNode } from 'react';
import type { FeedLink, Headline, Site } from '../page-models.ts';
import { Headlines } from '../parts/headlines.tsx';
import { WayOn } from '../parts/way-on.tsx';
import { searchWords } from '../words/search-words.ts';
import { wordsFor } from '../words/words.ts';
import { Page } from './page.tsx';
import { noticeFacts } from './page-facts.ts';
import { renderDocument } from './render-document.tsx';

interface Notice {
  title: string;
  mark?: string;
  feeds?: FeedLink[];
  body: ReactNode;
  /** Whoever looked for something that is not here is offered to search, and what is newest. */
  lookedFor?: { latest: readonly Headline[] } | null;
}

/** A page that stands where something else is not: a title, what is to be said, and a way on. */
export function renderNotice(site: Site, { title, mark, feeds = [], body, lookedFor = null }: Notice): string {
  return renderDocument(
    <Page facts={{ ...noticeFacts(site, title, feeds), hasOwnSearch: lookedFor !== null }}>
      <div className="notice">
        {mark !== undefined && <p className="meta">{mark}</p>}
        <h1>{title}</h1>
        {body}
        {lookedFor !== null && <Search site={site} />}
        <WayOn site={site} />
        {lookedFor !== null && lookedFor.latest.length > 0 && (
          <section className="section" aria-labelledby="latest">
            <h2 id="latest">{wordsFor(site.locale).item.latest}</h2>
            <Headlines locale={site.locale} headlines={[...lookedFor.latest]} />
          </section>
        )}
      </div>
    </Page>,
  );
}

function Search({ site }: { site: Site }) {
  const words = searchWords(site.locale);
  return (
    <search>
      <form className="search-field" action={site.searchUrl}>
        <input name="q" type="search" aria-label={words.field} placeholder={words.field} maxLength={200} required />
        <button className="button" type="submit">
          {words.submit}
        </button>
      </form>
    </search>
  );
}
