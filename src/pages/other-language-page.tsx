import type { Locale } from '../publication/release.ts';
import { renderNotice } from './layout/notice.tsx';
import type { Site } from './page-models.ts';
import { wordsFor } from './words/words.ts';

/** The notice that answers 404 where a text was written in the other language alone, and leads to it. */
export function renderOtherLanguagePage({
  site,
  text: { locale, title, url },
}: {
  site: Site;
  text: { locale: Locale; title: string; url: string };
}): string {
  const words = wordsFor(site.locale).notice.otherLanguage;
  const body = (
    <p>
      {words.text}{' '}
      <a href={url} hrefLang={locale} lang={locale}>
        {title}
      </a>
    </p>
  );
  return renderNotice(site, { title: words.title, body });
}
