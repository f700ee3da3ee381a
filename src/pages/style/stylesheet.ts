import { createHash } from 'node:crypto';
import type { Accent } from '../../colours/accent.ts';
import { ACCOUNT_STYLE } from './account-style.ts';
import { BUILDER_STYLE } from './builder-style.ts';
import { CALENDAR_STYLE } from './calendar-style.ts';
import { DOCS_STYLE } from './docs-style.ts';
import { FEED_STYLE } from './feed-style.ts';
import { FRAME_STYLE } from './frame-style.ts';
import { FRONT_STYLE } from './front-style.ts';
import { LIST_STYLE } from './list-style.ts';
import { PRINT_STYLE } from './print-style.ts';
import { SEARCH_STYLE } from './search-style.ts';
import { SHELF_STYLE } from './shelf-style.ts';
import { TABLE_STYLE } from './table-style.ts';
import { TEXT_STYLE } from './text-style.ts';

/** The one stylesheet of every page, sent inside it: one request a page, and nothing to go stale in a cache. */
const STYLESHEET =
  `${FRAME_STYLE}${TEXT_STYLE}${TABLE_STYLE}${LIST_STYLE}${FRONT_STYLE}${SHELF_STYLE}${FEED_STYLE}${BUILDER_STYLE}${ACCOUNT_STYLE}${SEARCH_STYLE}${CALENDAR_STYLE}${DOCS_STYLE}${PRINT_STYLE}`.replace(
    /\s*\n\s*/g,
    '',
  );

/** A stylesheet as a page carries it, with its name in a policy. */
interface PageStyle {
  css: string;
  /** For `style-src 'sha256-…'` (CSP3 section 2.3.1): a page carries no other style. */
  hash: string;
}

const PLAIN: PageStyle = { css: STYLESHEET, hash: hashOf(STYLESHEET) };
/** The one in use: a press centre has one colour at a time. */
let coloured: PageStyle & Accent = { ...PLAIN, light: '', dark: '' };

/** The stylesheet of a press centre whose house has a colour of its own, or none. */
export function styleOf(accent: Accent | null): PageStyle {
  if (accent === null) return PLAIN;
  const { light, dark } = accent;
  if (coloured.light !== light || coloured.dark !== dark) {
    const css = `${STYLESHEET}:root{--brand:${light}}@media screen and (prefers-color-scheme:dark){:root{--brand:${dark}}}`;
    coloured = { css, hash: hashOf(css), light, dark };
  }
  return coloured;
}

function hashOf(css: string): string {
  return `sha256-${createHash('sha256').update(css, 'utf8').digest('base64')}`;
}

/** The style of pages without a colour of their own. */
export const STYLE_HASH = PLAIN.hash;
