import type { Site } from '../page-models.ts';
import { wordsFor } from '../words/words.ts';

/** From a dead end to where there is something to read. */
export function WayOn({ site }: { site: Site }) {
  const words = wordsFor(site.locale).notice;
  return (
    <nav className="section" aria-label={words.wayOn}>
      <ul className="plain">
        <li>
          <a href={site.frontUrl}>{words.toFront}</a>
        </li>
        <li>
          <a href={site.feedsUrl}>{words.toFeeds}</a>
        </li>
      </ul>
    </nav>
  );
}
