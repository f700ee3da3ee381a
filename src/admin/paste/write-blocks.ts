import type { Block, ListItem, TableCell } from './block.ts';

/** Blocks as HTML; lines of lists that follow each other as lists, nested by their levels. */
export function writeBlocks(blocks: Block[]): string {
  let html = '';
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at];
    if (block === undefined) break;
    if (block.kind !== 'item') {
      html += writeBlock(block);
      at += 1;
      continue;
    }
    const items = itemsFrom(blocks, at);
    html += writeList(items);
    at += items.length;
  }
  return html;
}

function writeBlock(block: Exclude<Block, ListItem>): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${block.html}</p>`;
    case 'heading':
      return `<h${block.level}>${block.html}</h${block.level}>`;
    case 'quote':
      return `<blockquote>${block.html}</blockquote>`;
    case 'rule':
      return '<hr>';
    case 'table':
      return `<table>${block.rows.map((row) => `<tr>${row.map(writeCell).join('')}</tr>`).join('')}</table>`;
  }
}

function writeCell({ isHeader, columns, rows, blocks }: TableCell): string {
  const name = isHeader ? 'th' : 'td';
  const spans = `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`;
  return `<${name}${spans}>${writeBlocks(blocks)}</${name}>`;
}

function itemsFrom(blocks: Block[], start: number): ListItem[] {
  const items: ListItem[] = [];
  for (const block of blocks.slice(start)) {
    if (block.kind !== 'item') break;
    items.push(block);
  }
  return items;
}

/** A level that is skipped counts as one; where a line of the same level belongs to another list, another list begins. */
function writeList(items: ListItem[]): string {
  let html = '';
  let rest = items;
  while (rest[0] !== undefined) {
    const { level, list, isNumbered } = rest[0];
    const end = rest.findIndex((item) => item.level <= level && (item.list !== list || item.isNumbered !== isNumbered));
    const own = end < 0 ? rest : rest.slice(0, end);
    html += `<${isNumbered ? 'ol' : 'ul'}>${writeItems(own, level)}</${isNumbered ? 'ol' : 'ul'}>`;
    rest = end < 0 ? [] : rest.slice(end);
  }
  return html;
}

function writeItems(items: ListItem[], level: number): string {
  const starts = items.flatMap((item, index) => (item.level <= level ? [index] : []));
  return starts
    .map((start, index) => {
      const inner = items.slice(start + 1, starts[index + 1] ?? items.length);
      return `<li>${items[start]?.html ?? ''}${writeList(inner)}</li>`;
    })
    .join('');
}
