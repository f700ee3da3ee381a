import { FEED_SCRIPT, FEED_SCRIPT_HASH } from './feed-script.ts';
import { SEARCH_SCRIPT, SEARCH_SCRIPT_HASH } from './search-script.ts';
import { SHARE_SCRIPT, SHARE_SCRIPT_HASH } from './share-script.ts';

/** The scripts there are, each in the pages that offer what it does; with the hash that the page's policy names. */
export const PAGE_SCRIPTS = {
  feeds: { source: FEED_SCRIPT, hash: FEED_SCRIPT_HASH },
  share: { source: SHARE_SCRIPT, hash: SHARE_SCRIPT_HASH },
  search: { source: SEARCH_SCRIPT, hash: SEARCH_SCRIPT_HASH },
} as const;

export type PageScript = keyof typeof PAGE_SCRIPTS;
