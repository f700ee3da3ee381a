import { element } from '../../publication/body/body-markup.ts';
import type { Locale } from '../../publication/release.ts';
import { textOf } from '../text/markup-text.ts';
import { wordsFor } from '../words/words.ts';
import { alignFigures } from './align-figures.ts';
import { isWideTable } from './table-width.ts';

/**
 * A body in which each table is in a region that has a name and takes the keyboard's focus, so that one wider than
 * the screen can be scrolled without a mouse (WCAG 2.2, 2.1.1) and stays a table to screen readers; `wide` where it may go beyond the
 * measure of the text.
 */
export function tableRegions(html: string, locale: Locale): string {
  let number = 0;
  let heading: string | null = null;
  return splitTables(html)
    .map(({ markup, isTable }) => {
      if (!isTable) {
        heading = lastHeading(markup) ?? heading;
        return markup;
      }
      number += 1;
      return tableRegion(markup, wordsFor(locale).table(number, heading));
    })
    .join('');
}

interface Part {
  markup: string;
  isTable: boolean;
}

/** The outermost tables and what stands between them. */
function splitTables(html: string): Part[] {
  const parts: Part[] = [];
  let [depth, start] = [0, 0];
  for (const { 0: tag, index } of html.matchAll(/<table>|<\/table>/g)) {
    const isOpening = tag === '<table>';
    if (isOpening && depth === 0) {
      parts.push({ markup: html.slice(start, index), isTable: false });
      start = index;
    }
    depth += isOpening ? 1 : -1;
    if (!isOpening && depth === 0) {
      parts.push({ markup: html.slice(start, index + tag.length), isTable: true });
      start = index + tag.length;
    }
  }
  return [...parts, { markup: html.slice(start), isTable: false }];
}

function tableRegion(table: string, label: string): string {
  // A table within a table is laid out and not read by columns.
  const isPlain = table.lastIndexOf('<table>') === 0;
  const name = isPlain && isWideTable(table) ? 'table wide' : 'table';
  const attributes = { class: name, 'aria-label': label, tabindex: 0 };
  return element('section', attributes, isPlain ? alignFigures(table) : table);
}

/** The words of the last heading, as text; null where there is none. */
function lastHeading(html: string): string | null {
  const heading = [...html.matchAll(/<h([2-4])[^>]*>(.*?)<\/h\1>/gs)].at(-1)?.[2];
  return heading === undefined ? null : textOf(heading).replace(/\s+/g, ' ').trim();
}
