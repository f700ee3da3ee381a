import type { Kind } from '../../publication/release.ts';
import { kindList } from '../layout/kind-list.ts';
import type { Site } from '../page-models.ts';
import { wordsFor } from '../words/words.ts';

/** Where a text stands: the front page, and the list of its kind. */
export function Crumbs({ site, kind }: { site: Site; kind: Kind }) {
  const words = wordsFor(site.locale).item;
  const list = kindList(site, kind);
  return (
    <nav className="crumbs" aria-label={words.crumbs}>
      <ol>
        <li>
          <a href={site.frontUrl}>{words.home}</a>
        </li>
        <li>
          <a className={`kind kind-${kind}`} href={list.url}>
            {list.label}
          </a>
        </li>
      </ol>
    </nav>
  );
}
