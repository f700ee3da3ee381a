import type { Site } from '../page-models.ts';
import { Licence } from '../parts/licence.tsx';
import { calendarWords } from '../words/calendar-words.ts';
import { wordsFor } from '../words/words.ts';

/** What holds for the whole site: who, how to follow, on what terms to reuse. */
export function Footer({ site }: { site: Site }) {
  const words = wordsFor(site.locale);
  return (
    <footer className="footer">
      <ul>
        <li>
          <a href={site.frontUrl}>{site.name}</a>
        </li>
        <li>
          <a href={site.feedsUrl}>{words.feeds}</a>
        </li>
        <li>
          <a href={site.listUrl('calendar')}>{calendarWords(site.locale).title}</a>
        </li>
        <li>
          <a href={site.listUrl('sources')}>{words.directory.sources}</a>
        </li>
        {site.apiDocsUrl !== null && (
          <li>
            <a href={site.apiDocsUrl}>{words.apiDocs}</a>
          </li>
        )}
      </ul>
      {site.licence !== null && (
        <p>
          {words.licence} <Licence licence={site.licence} />
        </p>
      )}
    </footer>
  );
}
