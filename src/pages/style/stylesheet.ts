import { createHash } from 'node:crypto';
import { ACCOUNT_STYLE } from './account-style.ts';
import { BUILDER_STYLE } from './builder-style.ts';
import { CALENDAR_STYLE } from './calendar-style.ts';
import { DOCS_STYLE } from './docs-style.ts';
import { FEED_STYLE } from './feed-style.ts';
import { FRAME_STYLE } from './frame-style.ts';
import { LIST_STYLE } from './list-style.ts';
import { PRINT_STYLE } from './print-style.ts';
import { SEARCH_STYLE } from './search-style.ts';
import { TABLE_STYLE } from './table-style.ts';
import { TEXT_STYLE } from './text-style.ts';

/** The one stylesheet of every page, sent inside it: one request a page, and nothing to go stale in a cache. */
export const STYLESHEET =
  `${FRAME_STYLE}${TEXT_STYLE}${TABLE_STYLE}${LIST_STYLE}${FEED_STYLE}${BUILDER_STYLE}${ACCOUNT_STYLE}${SEARCH_STYLE}${CALENDAR_STYLE}${DOCS_STYLE}${PRINT_STYLE}`.replace(
    /\s*\n\s*/g,
    '',
  );

/** For `style-src 'sha256-…'` (CSP3 section 2.3.1): the pages carry no other style. */
export const STYLE_HASH = `sha256-${createHash('sha256').update(STYLESHEET, 'utf8').digest('base64')}`;
