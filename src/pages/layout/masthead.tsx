import type { Alternate, Site } from '../page-models.ts';
import { searchWords } from '../words/search-words.ts';
import { wordsFor } from '../words/words.ts';

interface MastheadProps {
  site: Site;
  /** Marks the link to the page one is on. */
  currentUrl: string | null;
  alternates: Alternate[];
  /** Not on the page of the search, which has a field of its own. */
  hasSearch: boolean;
}

/** Name of the press centre, its sections and the other language. */
export function Masthead({ site, currentUrl, alternates, hasSearch }: MastheadProps) {
  const words = wordsFor(site.locale);
  const sections = [
    { url: site.frontUrl, label: words.latest },
    { url: site.guidesUrl, label: words.guides },
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
            {sections.map(
              ({ url, label }) =>
                url !== null && (
                  <li key={url}>
                    <a href={url} aria-current={url === currentUrl ? 'page' : undefined}>
                      {label}
                    </a>
                  </li>
                ),
            )}
          </ul>
        </nav>
        <nav aria-label={words.languageNavigation}>
          <LanguageSwitch site={site} alternates={alternates} />
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
function LanguageSwitch({ site, alternates }: { site: Site; alternates: Alternate[] }) {
  const words = wordsFor(site.locale);
  const { locale: otherLocale, frontUrl } = site.otherLanguage;
  if (alternates.length === 0) {
    return (
      <a href={frontUrl} hrefLang={otherLocale} lang={otherLocale}>
        {words.otherFrontPage}
      </a>
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
