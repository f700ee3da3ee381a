import type { Block, BlockReader, ListItem } from './block.ts';

/**
 * The lines of a list, those of lists within it a level deeper. A list may stand in a line, or between lines (Google Docs, Word for the web);
 * Google says the level of a line in `aria-level`, and repeats the list for each.
 */
export function itemsOfList(list: Element, readBlocks: BlockReader, level = 1): Block[] {
  const place = {
    isNumbered: list.localName === 'ol',
    list: `${[...(list.parentElement?.children ?? [])].indexOf(list)}`,
  };
  return [...list.children].flatMap((child): Block[] => {
    if (isList(child)) return itemsOfList(child, readBlocks, level + 1);
    return child.localName === 'li' ? linesOf(child, { level: levelOf(child, level), ...place }, readBlocks) : [];
  });
}

function linesOf(
  line: Element,
  place: Pick<ListItem, 'level' | 'isNumbered' | 'list'>,
  readBlocks: BlockReader,
): Block[] {
  const blocks = readBlocks(line);
  const own: string[] = [];
  const after: Block[] = [];
  for (const block of blocks) {
    if (block.kind === 'item') after.push({ ...block, level: block.level + place.level });
    else if ('html' in block) own.push(block.html);
    else after.push(block);
  }
  const html = own.join('<br>');
  return html === '' ? after : [{ kind: 'item', html, ...place }, ...after];
}

function levelOf(line: Element, level: number): number {
  const told = Number(line.getAttribute('aria-level'));
  return Number.isInteger(told) && told > level && told <= 9 ? told : level;
}

function isList(element: Element): boolean {
  return element.localName === 'ul' || element.localName === 'ol';
}
