import type { Alternate, Site } from '../page-models.ts';
import { wordsFor } from '../words/words.ts';

interface LanguageSwitchProps {
  site: Site;
  alternates: Alternate[];
  /** The page is that of one text, whose translations are all there are. */
  isText: boolean;
}

/** Leads to this page's translations, each called by its own name; where there is none, greyed, to the other language's front page. */
export function LanguageSwitch({ site, alternates, isText }: LanguageSwitchProps) {
  const words = wordsFor(site.locale);
  const { locale: other, frontUrl } = site.otherLanguage;
  if (alternates.length === 0) {
    return (
      <p className="languages">
        {isText && <span>{words.thisLanguageOnly}</span>}
        <a href={frontUrl} hrefLang={other} lang={other} aria-label={words.otherFrontPage}>
          {words.languageNames[other]}
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
