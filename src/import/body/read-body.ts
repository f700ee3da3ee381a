import { fold } from '../../publication/spelling/fold.ts';
import type { Note } from '../record.ts';
import type { Mapping } from '../rules/default-mapping.ts';
import { type Block, blocksOf } from './blocks.ts';
import type { EditorNode } from './editor-nodes.ts';
import { parseHtml } from './html-tree.ts';

/** A body, and what stood in it that is none of it. */
export interface ReadBody {
  blocks: Block[];
  authors: string[];
  notes: Note[];
  /** What was taken out by a rule, as the dry run tells it. */
  taken: { rule: string; what: string }[];
}

/** An author's line is near an end of a text, and short. */
const AUTHORS_WITHIN = 4;
const AUTHORS_LETTERS = 200;

/**
 * A body in HTML, as blocks of the editor, without what stands in it by habit of the place: its own title, the line that names its authors
 * (`Mapping.authors`), and the list of other texts after it (`Mapping.related`).
 */
export function readBody(
  html: string,
  { title, base, mapping }: { title: string; base: string; mapping: Mapping },
): ReadBody {
  const tree = parseHtml(html);
  const body: ReadBody = { blocks: blocksOf(tree.children, base), authors: [], notes: [], taken: [] };
  if (tree.isCut)
    body.notes.push({ what: 'the body is longer than any text', instead: 'only its beginning was taken' });
  cutTitle(body, title);
  cutRelated(body, mapping.related);
  cutAuthors(body, mapping.authors);
  return body;
}

function cutTitle(body: ReadBody, title: string): void {
  const [first] = body.blocks;
  if (first?.type !== 'heading' || fold(wordsOf(first)).trim() !== fold(title).trim()) return;
  body.blocks.shift();
  body.taken.push({ rule: 'title', what: title });
}

/** From the label on, where nothing but links follows it; or the one line that has label and links. */
function cutRelated(body: ReadBody, labels: readonly string[]): void {
  const keys = labels.map((label) => fold(label));
  for (const [index, block] of body.blocks.entries()) {
    const words = fold(wordsOf(block)).trim();
    const label = keys.find((key) => words.startsWith(key) && !/^[\p{L}\p{N}]/u.test(words.slice(key.length)));
    if (label === undefined) continue;
    const rest = body.blocks.slice(index + 1);
    const isLabelAlone = /^[\s:.…–—-]*$/.test(words.slice(label.length));
    if (isLabelAlone && rest.length > 0 && rest.every(isLinksOnly)) {
      body.taken.push({ rule: 'related', what: [block, ...rest].map(wordsOf).join(' · ') });
      body.blocks.splice(index);
      return;
    }
    if (!isLabelAlone && isLinkedAfter(block, label)) {
      body.taken.push({ rule: 'related', what: wordsOf(block) });
      body.blocks.splice(index, 1);
      return;
    }
  }
}

function isLinksOnly(block: Block): boolean {
  if (block.type === 'picture') return true;
  const links = linksIn(block);
  return (
    links.length > 0 &&
    lettersOf(wordsOf(block)) <= lettersOf(links.map(wordsOf).join('')) + DATE_LETTERS * links.length
  );
}

/** Lists of other texts have their dates and times beside them. */
const DATE_LETTERS = 25;

function isLinkedAfter(block: Block, label: string): boolean {
  const links = linksIn(block);
  return (
    links.length > 0 &&
    lettersOf(wordsOf(block)) - label.length <= lettersOf(links.map(wordsOf).join('')) + DATE_LETTERS
  );
}

function cutAuthors(body: ReadBody, labels: readonly string[]): void {
  const line = new RegExp(`^(?:${labels.map(escaped).join('|')})\\s*[:：]\\s*(\\p{L}.*)$`, 'iu');
  const { blocks } = body;
  const near = [...blocks.keys()].filter((index) => index < AUTHORS_WITHIN || index >= blocks.length - AUTHORS_WITHIN);
  for (const index of near.toReversed()) {
    const block = blocks[index];
    if (block === undefined || (block.type !== 'paragraph' && block.type !== 'heading')) continue;
    const words = wordsOf(block);
    const [, names] = words.length > AUTHORS_LETTERS ? [] : (line.exec(words) ?? []);
    if (names === undefined) continue;
    blocks.splice(index, 1);
    body.authors.unshift(...authorsIn(names));
    body.taken.push({ rule: 'authors', what: words });
  }
}

/** `Олена Коваль, Ігор Бойко та Марія Лис`: three names; what stands behind a dash or in brackets is no part of one. */
export function authorsIn(line: string): string[] {
  return line
    .split(/\s*[,;]\s*|\s+(?:та|і|й|and)\s+/u)
    .map((name) =>
      name
        .replace(/\s*[(–—].*$/u, '')
        .replace(/[.\s]+$/u, '')
        .trim(),
    )
    .filter((name) => name !== '');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

function linksIn(node: Block | EditorNode): EditorNode[] {
  if (node.type === 'picture' && 'address' in node) return [];
  const own = node as EditorNode;
  return own.type === 'link' ? [own] : (own.children ?? []).flatMap(linksIn);
}

function lettersOf(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** The words of a block, on one line. */
export function wordsOf(node: Block | EditorNode): string {
  if (node.type === 'picture' && 'address' in node) return '';
  return joined(node as EditorNode)
    .replace(/\s+/g, ' ')
    .trim();
}

function joined(node: EditorNode): string {
  if (node.type === 'linebreak') return ' ';
  if (node.children === undefined) return String(node['text'] ?? '');
  const isInline = node.type === 'link';
  const inner = node.children.map(joined).join('');
  return isInline ? inner : `${inner} `;
}
