import type { SearchIndex } from '../../../search/search-index.ts';
import type { PublicContext } from '../public-context.ts';

/** What search pages are made from. */
export interface SearchContext extends PublicContext {
  search: Pick<SearchIndex, 'read'>;
}
