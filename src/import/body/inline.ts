import { absoluteUrl } from '../../publication/body/body-links.ts';
import { cleanText } from '../../publication/body/plain-text.ts';
import { type EditorNode, FORMAT, lineBreak, linkNode, textNode } from './editor-nodes.ts';
import type { HtmlElement, HtmlNode } from './html-tree.ts';
import { isBlockName } from './html-tree.ts';

/** What stands in a run of text: nodes of the editor, and pictures, for which there is no place within one. */
export type Inline = EditorNode | { type: 'picture'; address: string; alt: string | null };

const FORMAT_OF: Record<string, number> = {
  b: FORMAT.bold,
  strong: FORMAT.bold,
  i: FORMAT.italic,
  em: FORMAT.italic,
  cite: FORMAT.italic,
  s: FORMAT.struck,
  strike: FORMAT.struck,
  del: FORMAT.struck,
  sub: FORMAT.lowered,
  sup: FORMAT.raised,
};
/** What plays in a page: a link takes its place. */
const PLAYERS = new Set(['iframe', 'video', 'audio', 'embed']);

/** How a run of text is read: where it stood, what its words bear, and whether a link is around them. */
interface Reading {
  /** What relative addresses are resolved on. */
  base: string;
  format: number;
  isInLink: boolean;
}

/** The runs of text in some nodes, one for each paragraph that two line breaks part; the spaces of HTML are one, and none at the ends. */
export function inlineRuns(nodes: readonly HtmlNode[], base: string): Inline[][] {
  return splitRuns(nodes.flatMap((node) => inlineOf(node, { base, format: 0, isInLink: false })))
    .map(tidy)
    .filter((run) => run.length > 0);
}

function inlineOf(node: HtmlNode, reading: Reading): Inline[] {
  if (node.kind === 'text') {
    const text = cleanText(node.text).replace(/[\t\n\f\r \u0085\u2028\u2029]+/g, ' ');
    return text === '' ? [] : [textNode(text, reading.format)];
  }
  if (node.name === 'br') return [lineBreak()];
  if (node.name === 'img') return pictureOf(node, reading.base);
  if (PLAYERS.has(node.name)) return playerOf(node, reading);
  const format = reading.format | (FORMAT_OF[node.name] ?? 0);
  const link = node.name === 'a' && !reading.isInLink ? absoluteUrl(node.attributes.get('href'), reading.base) : null;
  const inner = node.children.flatMap((child) =>
    inlineOf(child, { ...reading, format, isInLink: reading.isInLink || link !== null }),
  );
  const spaced = isBlockName(node.name) ? [lineBreak(), ...inner, lineBreak()] : inner;
  return link === null ? spaced : linked(link, spaced);
}

/** Pictures in a link stand beside it; a link around nothing is none. */
function linked(url: string, inner: Inline[]): Inline[] {
  const words = inner.filter(isEditorNode);
  const beside = inner.filter((node) => !isEditorNode(node));
  const isWritten = words.some((node) => node.type === 'text' && String(node['text']).trim() !== '');
  const content = words.map((node) => (node.type === 'linebreak' ? textNode(' ', 0) : node));
  return isWritten ? [linkNode(url, content), ...beside] : [...words, ...beside];
}

function isEditorNode(node: Inline): node is EditorNode {
  return node.type !== 'picture';
}

function pictureOf({ attributes }: HtmlElement, base: string): Inline[] {
  // Pages that load pictures late keep the address elsewhere.
  const written = attributes.get('data-src') ?? attributes.get('src') ?? '';
  const address = written.startsWith('data:') ? null : absoluteUrl(written, base);
  const alt = attributes.get('alt')?.trim() ?? '';
  return address === null ? [] : [{ type: 'picture', address, alt: alt === '' ? null : alt }];
}

function playerOf(node: HtmlElement, { base, format, isInLink }: Reading): Inline[] {
  const source = node.children.find(
    (child): child is HtmlElement => child.kind === 'element' && child.name === 'source',
  );
  const url = absoluteUrl(node.attributes.get('src') ?? source?.attributes.get('src'), base);
  return url === null || isInLink ? [] : [lineBreak(), linkNode(url, [textNode(url, format)]), lineBreak()];
}

function splitRuns(nodes: Inline[]): Inline[][] {
  const runs: Inline[][] = [[]];
  let breaks = 0;
  for (const node of nodes) {
    const isSpace = node.type === 'text' && String((node as EditorNode)['text']).trim() === '';
    if (node.type === 'linebreak') breaks += 1;
    else if (!isSpace) {
      if (breaks > 1) runs.push([]);
      breaks = 0;
    }
    runs.at(-1)?.push(node);
  }
  return runs;
}

/** Texts of one format are one; spaces at the ends, beside breaks and beside spaces go. */
function tidy(run: Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const node of run) {
    const last = merged.at(-1);
    const isText = node.type === 'text' && 'format' in node;
    if (isText && last?.type === 'text' && 'format' in last && last['format'] === node['format'])
      merged[merged.length - 1] = textNode(String(last['text']) + String(node['text']), Number(node['format']));
    else merged.push(node);
  }
  const spaced = merged.map((node, index): Inline => {
    if (node.type !== 'text' || !('format' in node)) return node;
    const before = merged[index - 1];
    const after = merged[index + 1];
    let text = String(node['text']).replace(/ {2,}/g, ' ');
    if (before === undefined || before.type === 'linebreak' || before.type === 'picture')
      text = text.replace(/^ +/, '');
    if (after === undefined || after.type === 'linebreak' || after.type === 'picture') text = text.replace(/ +$/, '');
    return textNode(text, Number(node['format']));
  });
  return trimBreaks(spaced.filter((node) => node.type !== 'text' || !('format' in node) || node['text'] !== ''));
}

function trimBreaks(run: Inline[]): Inline[] {
  const first = run.findIndex((node) => node.type !== 'linebreak');
  const last = run.findLastIndex((node) => node.type !== 'linebreak');
  if (first === -1) return [];
  return run
    .slice(first, last + 1)
    .filter((node, index, all) => node.type !== 'linebreak' || all[index - 1]?.type !== 'linebreak');
}
