import { createHash } from 'node:crypto';
import type { Accent } from '../../colours/accent.ts';
import { EMBED_STYLE } from '../embed/embed-style.ts';
import { ACCOUNT_STYLE } from './account-style.ts';
import { BUILDER_STYLE } from './builder-style.ts';
import { CALENDAR_STYLE } from './calendar-style.ts';
import { DOCS_STYLE } from './docs-style.ts';
import { FEED_STYLE } from './feed-style.ts';
import { FONT_FACE_STYLE } from './font-faces.ts';
import { FRAME_STYLE } from './frame-style.ts';
import { FRONT_STYLE } from './front-style.ts';
import { LIST_STYLE } from './list-style.ts';
import { MASTHEAD_STYLE } from './masthead-style.ts';
import { PRINT_STYLE } from './print-style.ts';
import { SEARCH_STYLE } from './search-style.ts';
import { SHELF_STYLE } from './shelf-style.ts';
import { TABLE_STYLE } from './table-style.ts';
import { TEXT_STYLE } from './text-style.ts';

const TEXT_PARTS = [FONT_FACE_STYLE, FRAME_STYLE, MASTHEAD_STYLE, TEXT_STYLE, TABLE_STYLE];
const FURTHER_PARTS = [
  ...[LIST_STYLE, FRONT_STYLE, SHELF_STYLE, FEED_STYLE, BUILDER_STYLE],
  ...[ACCOUNT_STYLE, SEARCH_STYLE, CALENDAR_STYLE, DOCS_STYLE, EMBED_STYLE],
];

/**
 * The stylesheets, one of which every page carries inside it: one request a page, and nothing to go stale in a cache. Pages of texts, which
 * most readers come to, carry what these need and no more.
 */
const SHEETS = {
  text: join([...TEXT_PARTS, PRINT_STYLE]),
  whole: join([...TEXT_PARTS, ...FURTHER_PARTS, PRINT_STYLE]),
};
export type SheetName = keyof typeof SHEETS;

/** A stylesheet as a page carries it, with its name in a policy. */
interface PageStyle {
  css: string;
  /** For `style-src 'sha256-…'` (CSP3 section 2.3.1): a page carries no other style. */
  hash: string;
}

type PageStyles = Record<SheetName, PageStyle>;

const PLAIN = stylesWith('');
/** The ones in use: a press centre has one colour at a time. */
let coloured: { styles: PageStyles } & Accent = { styles: PLAIN, light: '', dark: '' };

/** The stylesheets of a press centre whose house has a colour of its own, or none. */
export function stylesOf(accent: Accent | null): PageStyles {
  if (accent === null) return PLAIN;
  const { light, dark } = accent;
  if (coloured.light !== light || coloured.dark !== dark) {
    const brand = `:root{--brand:${light}}@media screen and (prefers-color-scheme:dark){:root{--brand:${dark}}}`;
    coloured = { styles: stylesWith(brand), light, dark };
  }
  return coloured.styles;
}

function join(parts: readonly string[]): string {
  return parts.join('').replace(/\s*\n\s*/g, '');
}

function stylesWith(more: string): PageStyles {
  const style = (sheet: string) => ({ css: sheet + more, hash: hashOf(sheet + more) });
  return { text: style(SHEETS.text), whole: style(SHEETS.whole) };
}

function hashOf(css: string): string {
  return `sha256-${createHash('sha256').update(css, 'utf8').digest('base64')}`;
}
