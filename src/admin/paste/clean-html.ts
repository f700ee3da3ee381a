import { type Block, type BlockReader, isBlock } from './block.ts';
import { cleanInline } from './clean-inline.ts';
import { itemsOfList } from './clean-list.ts';
import { cleanTable } from './clean-table.ts';
import { withoutMarkers, wordListItem } from './word-list.ts';
import { writeBlocks } from './write-blocks.ts';

/**
 * What is pasted, as HTML that holds what the body of a text may: paragraphs, headings (h2 to h4), lists, quotes, tables, rules, links, and
 * bold, italic, struck, raised and lowered words. Lists of Word are lists again. Everything else – fonts, colours, sizes, classes,
 * pictures, marks of the program it came from – is left behind; words never are.
 *
 * @param pasted a document that was parsed from `text/html` and belongs to nobody: it is changed
 */
export function cleanHtml(pasted: Document): string {
  withoutMarkers(pasted.body);
  const blocks = readBlocks(pasted.body);
  return writeBlocks(withLoweredHeadings(blocks));
}

const UNSEEN =
  /^(style|script|meta|link|title|head|template|noscript|svg|math|object|iframe|img|picture|video|audio|canvas|xml)$/;
const HEADING = /^h([1-6])$/;

const readBlocks: BlockReader = (parent) => {
  const blocks: Block[] = [];
  let loose: Node[] = [];
  const endParagraph = () => {
    blocks.push(...paragraphsOf(loose, 'p'));
    loose = [];
  };
  for (const node of parent.childNodes) {
    if (isUnseen(node)) continue;
    if (!isBlock(node)) {
      loose.push(node);
      continue;
    }
    endParagraph();
    blocks.push(...blocksOf(node));
  }
  endParagraph();
  return blocks;
};

function blocksOf(element: Element): Block[] {
  const name = element.localName;
  if (name === 'ul' || name === 'ol') return itemsOfList(element, readBlocks);
  if (name === 'table') return cleanTable(element, readBlocks);
  if (name === 'hr') return [{ kind: 'rule' }];
  if (name === 'pre') return preformatted(element);
  if (name === 'blockquote') return quoted(readBlocks(element));
  const item = wordListItem(element);
  if (item !== null) return item.html === '' ? [] : [item];
  const [, level] = HEADING.exec(name) ?? [];
  if (level !== undefined) return paragraphsOf([...element.childNodes], { level: Number(level) });
  if (/\bMsoTitle\b/.test(element.className)) return paragraphsOf([...element.childNodes], { level: 1 });
  return readBlocks(element);
}

/** A paragraph or heading of what stands beside each other; none where nothing can be seen of it. */
function paragraphsOf(nodes: Node[], as: 'p' | { level: number }): Block[] {
  const html = cleanInline(nodes);
  if (html === '') return [];
  return [as === 'p' ? { kind: 'paragraph', html } : { kind: 'heading', level: as.level, html }];
}

function preformatted(element: Element): Block[] {
  const lines = (element.textContent ?? '').split(/\r?\n/);
  const html = lines.map((line) => cleanInline([element.ownerDocument.createTextNode(line)])).join('<br>');
  return html.replaceAll('<br>', '') === '' ? [] : [{ kind: 'paragraph', html }];
}

/** A quote is words: what it holds of paragraphs becomes one, and lists and tables in it stand after it. */
function quoted(blocks: Block[]): Block[] {
  const lines = blocks.flatMap((block) => ('html' in block && block.kind !== 'item' ? [block.html] : []));
  const others = blocks.filter((block) => !('html' in block) || block.kind === 'item');
  return lines.length === 0 ? others : [{ kind: 'quote', html: lines.join('<br>') }, ...others];
}

/** The title of a text is its first heading already: where what is pasted begins with one, all move down by a step. */
function withLoweredHeadings(blocks: Block[]): Block[] {
  const step = blocks.some((block) => block.kind === 'heading' && block.level === 1) ? 1 : 0;
  return blocks.map((block) =>
    block.kind === 'heading' ? { ...block, level: Math.min(4, Math.max(2, block.level + step)) } : block,
  );
}

function isUnseen(node: Node): boolean {
  return node.nodeType === Node.COMMENT_NODE || (node instanceof Element && UNSEEN.test(node.localName));
}
