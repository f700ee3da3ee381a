import { hasVisible } from '../../publication/spelling/visible.ts';
import {
  cellNode,
  type EditorNode,
  headingNode,
  lineBreak,
  listNode,
  paragraphNode,
  quoteNode,
  ruleNode,
  tableNode,
} from './editor-nodes.ts';
import { type HtmlElement, type HtmlNode, isBlockName } from './html-tree.ts';
import { type Inline, inlineRuns } from './inline.ts';

/** A piece of a body: a block of the editor, or a picture that is still to be found. */
export type Block = EditorNode | { type: 'picture'; address: string; alt: string | null };

/**
 * What HTML says, in the blocks that our editor has: paragraphs, headings (h2 to h4), lists, quotes, tables, rules and pictures. Anything
 * else gives its words. `base`: what relative addresses are resolved on.
 */
export function blocksOf(nodes: readonly HtmlNode[], base: string): Block[] {
  const blocks: Block[] = [];
  let loose: HtmlNode[] = [];
  const endParagraph = () => {
    blocks.push(...withPictures(inlineRuns(loose, base), paragraphNode));
    loose = [];
  };
  for (const node of nodes) {
    if (!holdsBlock(node)) {
      loose.push(node);
      continue;
    }
    endParagraph();
    blocks.push(...blockOf(node, base));
  }
  endParagraph();
  return blocks;
}

/** Whether it is a block, or holds one: some programs put whole texts into a `<b>` or a link. */
function holdsBlock(node: HtmlNode): node is HtmlElement {
  return node.kind === 'element' && (isBlockName(node.name) || node.children.some(holdsBlock));
}

function blockOf(node: HtmlElement, base: string): Block[] {
  switch (node.name) {
    case 'h1':
    case 'h2':
      return headingOf(2, node, base);
    case 'h3':
      return headingOf(3, node, base);
    case 'h4':
    case 'h5':
    case 'h6':
      return headingOf(4, node, base);
    case 'ul':
    case 'ol':
      return listOf(node, base);
    case 'blockquote':
      return quoteOf(node, base);
    case 'table':
      return tableOf(node, base);
    case 'hr':
      return [ruleNode()];
    default:
      return blocksOf(node.children, base);
  }
}

function headingOf(level: 2 | 3 | 4, node: HtmlElement, base: string): Block[] {
  return withPictures(inlineRuns(node.children, base), (children) => headingNode(level, children));
}

/** Runs of text as blocks, and the pictures in them as blocks of their own. */
function withPictures(runs: Inline[][], wrap: (children: EditorNode[]) => EditorNode): Block[] {
  return runs.flatMap((run) => {
    const blocks: Block[] = [];
    let words: EditorNode[] = [];
    const end = () => {
      if (isWritten(words)) blocks.push(wrap(withoutOuterBreaks(words)));
      words = [];
    };
    for (const node of run) {
      if (!isPicture(node)) words.push(node);
      else {
        end();
        blocks.push(node);
      }
    }
    end();
    return blocks;
  });
}

function isPicture(node: Inline | Block): node is Extract<Inline, { type: 'picture' }> {
  return node.type === 'picture' && 'address' in node;
}

function isWritten(nodes: readonly EditorNode[]): boolean {
  return nodes.some((node) =>
    node.children === undefined ? hasVisible(String(node['text'] ?? '')) : isWritten(node.children),
  );
}

function withoutOuterBreaks(nodes: EditorNode[]): EditorNode[] {
  const first = nodes.findIndex((node) => node.type !== 'linebreak');
  const last = nodes.findLastIndex((node) => node.type !== 'linebreak');
  return nodes.slice(first, last + 1);
}

function listOf(list: HtmlElement, base: string): Block[] {
  const items: EditorNode[][] = [];
  const after: Block[] = [];
  for (const child of list.children) {
    if (child.kind === 'text' && child.text.trim() === '') continue;
    const content = child.kind === 'element' && child.name === 'li' ? child.children : [child];
    const lines = blocksOf(content, base);
    const words = lines.filter((block): block is EditorNode => isLine(block));
    if (words.length > 0) items.push(asOneRun(words));
    for (const block of lines) {
      if (isLine(block)) continue;
      // The editor keeps a list within a list as an item of its own.
      if (block.type === 'list') items.push([block as EditorNode]);
      else after.push(block);
    }
  }
  const start = Number.parseInt(list.attributes.get('start') ?? '1', 10);
  const first = list.name === 'ol' && Number.isSafeInteger(start) && start > 0 ? start : 1;
  return [...(items.length === 0 ? [] : [listNode(list.name === 'ol', first, items)]), ...after];
}

function isLine(block: Block): boolean {
  return block.type === 'paragraph' || block.type === 'heading' || block.type === 'quote';
}

/** What several paragraphs say, where there is place for one: each on a line of its own. */
function asOneRun(lines: readonly EditorNode[]): EditorNode[] {
  return lines.flatMap((line, index) => [...(index === 0 ? [] : [lineBreak()]), ...(line.children ?? [])]);
}

/** A quote is words; lists, tables and pictures in it stand after it. */
function quoteOf(node: HtmlElement, base: string): Block[] {
  const blocks = blocksOf(node.children, base);
  const lines = blocks.filter((block): block is EditorNode => isLine(block));
  const others = blocks.filter((block) => !isLine(block));
  return [...(lines.length === 0 ? [] : [quoteNode(asOneRun(lines))]), ...others];
}

/** A table with a single cell, or a table around tables, is there for the layout: what it holds stands without it. */
function tableOf(table: HtmlElement, base: string): Block[] {
  const rows = rowsOf(table);
  const cells = rows.flat();
  if (cells.length < 2 || cells.some((cell) => holdsTable(cell)))
    return [...captionOf(table, base), ...cells.flatMap((cell) => blocksOf(cell.children, base))];
  const pictures: Block[] = [];
  const read = rows.map((row) =>
    row.map((cell) => {
      const blocks = blocksOf(cell.children, base);
      pictures.push(...blocks.filter(isPicture));
      const words = blocks.filter((block): block is EditorNode => !isPicture(block) && block.type !== 'table');
      return cellNode(headerOf(cell, row), spansOf(cell), words.length === 0 ? [paragraphNode([])] : words);
    }),
  );
  return [...captionOf(table, base), tableNode(read.filter((row) => row.length > 0)), ...pictures];
}

function captionOf(table: HtmlElement, base: string): Block[] {
  return table.children.flatMap((child) =>
    child.kind === 'element' && child.name === 'caption' ? blocksOf(child.children, base) : [],
  );
}

function rowsOf(node: HtmlElement): HtmlElement[][] {
  return node.children.flatMap((child) => {
    if (child.kind !== 'element') return [];
    if (child.name === 'tr')
      return [
        child.children.filter((cell): cell is HtmlElement => cell.kind === 'element' && /^t[dh]$/.test(cell.name)),
      ];
    return /^t(body|head|foot)$/.test(child.name) ? rowsOf(child) : [];
  });
}

function holdsTable(node: HtmlElement): boolean {
  return node.children.some((child) => child.kind === 'element' && (child.name === 'table' || holdsTable(child)));
}

function headerOf(cell: HtmlElement, row: readonly HtmlElement[]): 0 | 1 | 2 {
  if (cell.name !== 'th') return 0;
  return cell.attributes.get('scope') === 'row' || row.some(({ name }) => name === 'td') ? 2 : 1;
}

function spansOf({ attributes }: HtmlElement): { colSpan: number; rowSpan: number } {
  return { colSpan: span(attributes.get('colspan'), 100), rowSpan: span(attributes.get('rowspan'), 1000) };
}

function span(written: string | undefined, most: number): number {
  const value = Number.parseInt(written ?? '1', 10);
  return Number.isSafeInteger(value) ? Math.min(Math.max(value, 1), most) : 1;
}
