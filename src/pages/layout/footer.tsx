import { embedPagePath } from '../../publication/addresses.ts';
import type { Site } from '../page-models.ts';
import { Licence } from '../parts/licence.tsx';
import { PressFacts } from '../parts/press-facts.tsx';
import { calendarWords } from '../words/calendar-words.ts';
import { embedWords } from '../words/embed-words.ts';
import { siteWords } from '../words/site-words.ts';
import { wordsFor } from '../words/words.ts';

/** What holds for the whole site: whom to ask, how to follow, where everything is, on what terms to reuse. */
export function Footer({ site }: { site: Site }) {
  const words = wordsFor(site.locale);
  const own = siteWords(site.locale);
  const links = [
    ...site.plainPages.map(({ title, url }) => ({ url, label: title })),
    { url: site.feedsUrl, label: words.feeds },
    { url: site.listUrl('calendar'), label: calendarWords(site.locale).title },
    { url: site.listUrl('sources'), label: words.directory.sources },
    { url: site.listUrl('archive'), label: own.archive },
    { url: site.origin + embedPagePath(site.locale), label: embedWords(site.locale).title },
    ...(site.apiDocsUrl === null
      ? []
      : [
          { url: site.apiDocsUrl, label: words.apiDocs },
          { url: `${site.origin}/v1/account?locale=${site.locale}`, label: own.partnerAccount },
        ]),
  ];
  return (
    <footer className="footer">
      <div className="footer-columns">
        {site.press !== null && (
          <section aria-labelledby="footer-press">
            <h2 id="footer-press">{own.press}</h2>
            <PressFacts locale={site.locale} press={site.press} />
          </section>
        )}
        <nav aria-label={own.aboutSite}>
          <ul>
            {links.map(({ url, label }) => (
              <li key={url}>
                <a href={url}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {site.licence !== null && (
        <p>
          {words.licence} <Licence licence={site.licence} />
        </p>
      )}
    </footer>
  );
}
