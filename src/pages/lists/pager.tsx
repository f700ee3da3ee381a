import type { Locale } from '../../publication/release.ts';
import { wordsFor } from '../words/words.ts';
import type { ListPageModel } from './list-model.ts';

/** How many pages are named on each side of the one that is shown. */
const NEIGHBOURS = 2;

/** The ways to the other pages of a list; nothing where there is one page. */
export function Pager({ locale, pager }: { locale: Locale; pager: ListPageModel['pager'] }) {
  const words = wordsFor(locale).list;
  if (pager.kind === 'positions') {
    return (
      <nav className="pager" aria-label={words.pagination}>
        <a href={pager.newestUrl}>{words.newest}</a>
        {pager.olderUrl !== null && (
          <a rel="next" href={pager.olderUrl}>
            {words.older} →
          </a>
        )}
      </nav>
    );
  }
  const { page, pages, urlOf } = pager;
  if (pages === 1) return null;
  return (
    <nav className="pager" aria-label={words.pagination}>
      {page > 1 && (
        <a rel="prev" href={urlOf(page - 1)}>
          ← {words.newer}
        </a>
      )}
      <ol className="pages">
        {pagesNamed(page, pages).map((each) => (
          <li key={each}>
            {each === page ? (
              <span aria-current="page">
                <span className="unseen">{words.page(each)}</span>
                <span aria-hidden="true">{each}</span>
              </span>
            ) : (
              <a href={urlOf(each)} aria-label={words.page(each)}>
                {each}
              </a>
            )}
          </li>
        ))}
      </ol>
      {page < pages && (
        <a rel="next" href={urlOf(page + 1)}>
          {words.older} →
        </a>
      )}
    </nav>
  );
}

/** The first, the last, and those around the present one. */
function pagesNamed(page: number, pages: number): number[] {
  const around = Array.from({ length: 2 * NEIGHBOURS + 1 }, (_, index) => page - NEIGHBOURS + index);
  return [...new Set([1, ...around, pages])].filter((each) => each >= 1 && each <= pages);
}
