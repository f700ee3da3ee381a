import { KIND_CHANNELS } from '../../publication/channels.ts';
import { KIND_TITLES } from '../../publication/kind-titles.ts';
import type { Kind } from '../../publication/release.ts';
import type { Site } from '../page-models.ts';
import { wordsFor } from '../words/words.ts';

/** Where a text stands: the front page, and the list of its kind. */
export function Crumbs({ site, kind }: { site: Site; kind: Kind }) {
  const words = wordsFor(site.locale).item;
  return (
    <nav className="crumbs" aria-label={words.crumbs}>
      <ol>
        <li>
          <a href={site.frontUrl}>{words.home}</a>
        </li>
        <li>
          <a className="kind" href={site.listUrl(KIND_CHANNELS[kind])}>
            {KIND_TITLES[kind][site.locale]}
          </a>
        </li>
      </ol>
    </nav>
  );
}
