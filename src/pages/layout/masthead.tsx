import type { Kind } from '../../publication/release.ts';
import type { Alternate, Site } from '../page-models.ts';
import { searchWords } from '../words/search-words.ts';
import { wordsFor } from '../words/words.ts';
import { kindList } from './kind-list.ts';

/** The kinds that have a place of their own in the masthead; the others are a step away, from any of their texts. */
const SECTIONS: readonly Kind[] = ['news', 'announcement', 'call', 'vacancy', 'guide'];

interface MastheadProps {
  site: Site;
  /** Marks the link to the page one is on. */
  currentUrl: string | null;
  alternates: Alternate[];
  /** The page is that of one text, whose translations are all there are. */
  isText: boolean;
  /** Not on the page of the search, which has a field of its own. */
  hasSearch: boolean;
}

/** Name of the press centre, its sections and the other language. */
export function Masthead({ site, currentUrl, alternates, isText, hasSearch }: MastheadProps) {
  const words = wordsFor(site.locale);
  const sections = [
    ...SECTIONS.map((kind) => kindList(site, kind)),
    { url: site.listUrl('tags'), label: words.directory.topics },
    { url: site.feedsUrl, label: words.feeds },
  ];
  return (
    <header className="masthead">
      <p className="masthead-name">
        <a href={site.frontUrl}>{site.name}</a>
      </p>
      {hasSearch && <SearchField site={site} />}
      <div className="masthead-bar">
        <nav aria-label={words.mainNavigation}>
          <ul>
            {sections.map(({ url, label }) => (
              <li key={url}>
                <a href={url} aria-current={url === currentUrl ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <nav aria-label={words.languageNavigation}>
          <LanguageSwitch site={site} alternates={alternates} isText={isText} />
        </nav>
      </div>
    </header>
  );
}

function SearchField({ site }: { site: Site }) {
  const words = searchWords(site.locale);
  return (
    <search>
      <form className="masthead-search" action={site.searchUrl}>
        <input name="q" type="search" aria-label={words.field} maxLength={200} required />
        <button type="submit">{words.submit}</button>
      </form>
    </search>
  );
}

/** Leads to this page's translations; where there is none, to the other language's front page, and says so. */
function LanguageSwitch({ site, alternates, isText }: Pick<MastheadProps, 'site' | 'alternates' | 'isText'>) {
  const words = wordsFor(site.locale);
  const { locale: otherLocale, frontUrl } = site.otherLanguage;
  if (alternates.length === 0) {
    return (
      <p className="languages">
        {isText && <span>{words.thisLanguageOnly}</span>}
        <a href={frontUrl} hrefLang={otherLocale} lang={otherLocale}>
          {words.otherFrontPage}
        </a>
      </p>
    );
  }
  return (
    <ul>
      {alternates.map(({ locale, url }) => (
        <li key={locale}>
          <a href={url} hrefLang={locale} lang={locale}>
            {words.languageNames[locale]}
          </a>
        </li>
      ))}
    </ul>
  );
}
