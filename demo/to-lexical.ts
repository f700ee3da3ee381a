import type { BlockNode, EditorState, ListItemNode } from './lexical-types.ts';
import { type ResolveLink, toInline } from './to-inline.ts';

export type { EditorState } from './lexical-types.ts';
export type { ResolveLink } from './to-inline.ts';

const ELEMENT = { direction: 'ltr', format: '', indent: 0, version: 1 } as const;
const BULLET = /^- /;
const NUMBER = /^\d+\. /;

/**
 * The state of Payload's rich-text editor for a body in the demo's notation: blocks parted by a blank line; `## ` and `### `
 * headings; lists whose every line starts with `- ` or `1. `; `> ` quotes; inline marks as in `toInline`.
 * Line ends within a paragraph or a quote are spaces. Links keep their address unless `resolveLink` says otherwise.
 */
export function toLexical(notation: string, resolveLink: ResolveLink = keepAddress): EditorState {
  const blocks = notation
    .trim()
    .split(/\n[ \t]*\n\s*/)
    .filter((block) => block !== '');
  return { root: { type: 'root', children: blocks.map((block) => toBlock(block, resolveLink)), ...ELEMENT } };
}

function toBlock(block: string, resolveLink: ResolveLink): BlockNode {
  const lines = block.split('\n').map((line) => line.trim());
  const heading = /^(?<marks>##|###) (?<title>.+)$/.exec(lines.join(' '))?.groups;
  if (heading?.['title']) {
    const tag = heading['marks'] === '##' ? 'h2' : 'h3';
    return { type: 'heading', tag, children: toInline(heading['title'], resolveLink), ...ELEMENT };
  }
  if (lines.every((line) => BULLET.test(line))) {
    return { type: 'list', listType: 'bullet', tag: 'ul', start: 1, children: items(lines, resolveLink), ...ELEMENT };
  }
  if (lines.every((line) => NUMBER.test(line))) {
    return { type: 'list', listType: 'number', tag: 'ol', start: 1, children: items(lines, resolveLink), ...ELEMENT };
  }
  if (lines.every((line) => line.startsWith('>'))) {
    const quote = lines.map((line) => line.replace(/^> ?/, '')).join(' ');
    return { type: 'quote', children: toInline(quote, resolveLink), ...ELEMENT };
  }
  const children = toInline(lines.join(' '), resolveLink);
  return { type: 'paragraph', children, textFormat: 0, textStyle: '', ...ELEMENT };
}

function items(lines: string[], resolveLink: ResolveLink): ListItemNode[] {
  return lines.map((line, index) => ({
    type: 'listitem',
    value: index + 1,
    children: toInline(line.replace(BULLET, '').replace(NUMBER, ''), resolveLink),
    ...ELEMENT,
  }));
}

function keepAddress(url: string) {
  return { linkType: 'custom', url, newTab: false } as const;
}
