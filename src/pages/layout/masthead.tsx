import { createElement, type ReactNode } from 'react';
import type { ListedKind } from '../../publication/release.ts';
import type { Site } from '../page-models.ts';
import { searchWords } from '../words/search-words.ts';
import { siteWords } from '../words/site-words.ts';
import { wordsFor } from '../words/words.ts';
import { iconUrl } from './icon-url.ts';
import { kindList } from './kind-list.ts';
import { LanguageSwitch } from './language-switch.tsx';
import type { PageFacts } from './page-facts.ts';

/** The kinds that have a place of their own in the masthead; the others are a step away, from any of their texts. */
const SECTIONS: readonly ListedKind[] = ['news', 'announcement', 'call', 'vacancy', 'guide'];

const MARK_SIZE = 48;

/** Mark and name of the press centre, the search, its sections with the present one marked, and the other language. */
export function Masthead({ facts }: { facts: PageFacts }) {
  const { site, url, title } = facts;
  const words = wordsFor(site.locale);
  const sections = [
    ...SECTIONS.map((kind) => kindList(site, kind)),
    { url: site.listUrl('tags'), label: words.directory.topics },
  ];
  return (
    <header className="masthead">
      <div className="masthead-top">
        <div className="masthead-brand">
          <Mark site={site} />
          <div>
            <Name isHeading={title === null}>
              <a href={site.frontUrl}>{site.name}</a>
            </Name>
            {site.description !== '' && <p className="masthead-line">{firstSentence(site.description)}</p>}
          </div>
        </div>
        <div className="masthead-tools">
          {/* Not on the page of the search, nor on a notice: they have a field of their own. */}
          {facts.hasOwnSearch !== true && <SearchField site={site} />}
          <a className="button" href={site.feedsUrl} aria-current={url === site.feedsUrl ? 'page' : undefined}>
            {siteWords(site.locale).subscribe}
          </a>
        </div>
      </div>
      <div className="masthead-bar">
        <nav aria-label={words.mainNavigation}>
          <ul>
            {sections.map(({ url: sectionUrl, label }) => (
              <li key={sectionUrl}>
                <a href={sectionUrl} aria-current={currentOf(sectionUrl, facts)}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <nav aria-label={words.languageNavigation}>
          <LanguageSwitch site={site} alternates={facts.alternates} isText={facts.article !== null} />
        </nav>
      </div>
    </header>
  );
}

/** Beside the name it says nothing of its own. */
function Mark({ site }: { site: Site }) {
  return createElement('img', { src: iconUrl(site, 'favicon.svg'), width: MARK_SIZE, height: MARK_SIZE, alt: '' });
}

/** The name stands once on a page: on the front page it is the heading. */
function Name({ isHeading, children }: { isHeading: boolean; children: ReactNode }) {
  return isHeading ? <h1 className="masthead-name">{children}</h1> : <p className="masthead-name">{children}</p>;
}

/** The page itself, or one that belongs to the section. */
function currentOf(sectionUrl: string, { url, sectionUrl: own }: PageFacts): 'page' | 'true' | undefined {
  if (sectionUrl === url) return 'page';
  return sectionUrl === own ? 'true' : undefined;
}

/** There is room for one line; a dot within a word or after a single letter ends no sentence. */
function firstSentence(text: string): string {
  return /^.*?[\p{L}\d)»”"]{2}[.!?](?=\s+\p{Lu})/su.exec(text)?.[0] ?? text;
}

function SearchField({ site }: { site: Site }) {
  const words = searchWords(site.locale);
  return (
    <search>
      <form className="masthead-search" action={site.searchUrl}>
        <input name="q" type="search" aria-label={words.field} placeholder={words.field} maxLength={200} required />
        <button type="submit">{words.submit}</button>
      </form>
    </search>
  );
}
