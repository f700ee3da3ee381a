import type { Release } from '../publication/release.ts';
import { Page } from './layout/page.tsx';
import { overviewFacts } from './layout/page-facts.ts';
import { renderDocument } from './layout/render-document.tsx';
import type { Alternate, FeedLink, Site } from './page-models.ts';
import { NameOf } from './parts/name-of.tsx';
import { siteWords } from './words/site-words.ts';
import { wordsFor } from './words/words.ts';

/** Names of one type, in the order of the alphabet. */
export interface NameGroup {
  group: 'topic' | 'programme' | 'person' | 'source';
  names: { name: string; url: string; texts: number }[];
}

/** The directory of topics or of sources. */
export interface NamesPageModel {
  site: Site;
  directory: 'tags' | 'sources';
  /** Canonical address; null where there is nothing in it yet. */
  url: string | null;
  alternates: Alternate[];
  feeds: FeedLink[];
  groups: NameGroup[];
  /** Thematic pages, the latest first; none in the directory of sources. */
  themes: Pick<Release, 'title' | 'url' | 'summary'>[];
}

/** `/tags` and `/sources`: every name that texts bear, with how many there are. */
export function renderNamesPage({ site, directory, url, alternates, feeds, groups, themes }: NamesPageModel): string {
  const words = wordsFor(site.locale);
  const [title, intro] =
    directory === 'tags'
      ? [words.directory.topics, words.directory.topicsIntro]
      : [words.directory.sources, words.directory.sourcesIntro];
  const facts = overviewFacts(site, { title, description: intro, url, alternates, feeds });
  return renderDocument(
    <Page facts={facts}>
      <header className="list-head">
        <h1>{title}</h1>
        <p>{intro}</p>
      </header>
      {groups.length === 0 && <p>{words.list.empty}</p>}
      {themes.length > 0 && (
        <section className="section" aria-labelledby="themes">
          <h2 id="themes">{siteWords(site.locale).theme.all}</h2>
          <ul className="themes">
            {themes.map(({ title: theme, url: themeUrl, summary }) => (
              <li key={themeUrl}>
                <a href={themeUrl}>{theme}</a>
                {summary !== '' && <p>{summary}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {groups.map(({ group, names }) => (
        <section key={group} className="section" aria-labelledby={`names-${group}`}>
          {group !== 'source' && <h2 id={`names-${group}`}>{words.directory.tagTypes[group]}</h2>}
          {group === 'source' && (
            <h2 id={`names-${group}`} className="unseen">
              {words.directory.sources}
            </h2>
          )}
          <ul className="directory">
            {names.map(({ name, url: listUrl, texts }) => (
              <li key={listUrl}>
                <a href={listUrl}>
                  <NameOf locale={site.locale} name={name} />
                </a>{' '}
                <span className="detail">{words.feed.texts(texts)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>,
  );
}
