import type { Block, BlockReader, TableCell } from './block.ts';

/** A table as rows of cells; one of a single cell is only a frame, and what stands in it is given back. */
export function cleanTable(table: Element, readBlocks: BlockReader): Block[] {
  const rows = [...table.querySelectorAll('tr')]
    .filter((row) => row.closest('table') === table)
    .map((row) => [...row.children].filter(isCell).map((cell) => readCell(cell, readBlocks)))
    .filter((row) => row.length > 0);
  const [only, ...others] = rows.flat();
  if (only === undefined) return [];
  return others.length === 0 ? only.blocks : [{ kind: 'table', rows }];
}

function readCell(cell: Element, readBlocks: BlockReader): TableCell {
  return {
    isHeader: cell.localName === 'th',
    columns: span(cell, 'colspan'),
    rows: span(cell, 'rowspan'),
    blocks: readBlocks(cell),
  };
}

function isCell(element: Element): boolean {
  return element.localName === 'td' || element.localName === 'th';
}

function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  const count = Number(cell.getAttribute(name));
  return Number.isInteger(count) && count > 1 && count <= 100 ? count : 1;
}
