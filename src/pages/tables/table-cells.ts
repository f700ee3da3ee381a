/** A cell of a table in a text's HTML, and where in the grid it stands. */
export interface TableCell {
  isHeader: boolean;
  /** As written: ` scope="col" colspan="2"`, or empty. */
  attributes: string;
  /** Markup. */
  content: string;
  /** What is read in it, spaces as they stand, entities as written. */
  text: string;
  column: number;
  columns: number;
}

const ROW = /<tr>(.*?)<\/tr>/gs;
const CELL = /<t([hd])((?: [^>]*)?)>(.*?)<\/t\1>/gs;

/** The rows of a table that holds no other, each cell in its column: spans push what comes after them along (HTML 4.9.12.1). */
export function readTable(table: string): TableCell[][] {
  const taken: number[] = [];
  return [...table.matchAll(ROW)].map(([, row = '']) => {
    const cells = [...row.matchAll(CELL)].map(([, letter = '', attributes = '', content = '']) => {
      const column = firstFree(taken);
      const [columns, rows] = [spanOf(attributes, 'colspan'), spanOf(attributes, 'rowspan')];
      for (let index = column; index < column + columns; index += 1) taken[index] = rows;
      const text = content.replace(/<[^>]*>/g, ' ').trim();
      return { isHeader: letter === 'h', attributes, content, text, column, columns };
    });
    for (const [index, rows] of taken.entries()) taken[index] = Math.max((rows ?? 0) - 1, 0);
    return cells;
  });
}

/** Writes each cell anew, with the attributes that `attributesOf` gives it. */
export function rewriteCells(table: string, attributesOf: (cell: TableCell) => string): string {
  const cells = readTable(table).flat();
  let next = 0;
  return table.replace(CELL, (whole) => {
    const cell = cells[next];
    next += 1;
    if (cell === undefined) return whole;
    const name = cell.isHeader ? 'th' : 'td';
    return `<${name}${attributesOf(cell)}>${cell.content}</${name}>`;
  });
}

function firstFree(taken: readonly number[]): number {
  const free = taken.findIndex((rows) => !(rows > 0));
  return free === -1 ? taken.length : free;
}

function spanOf(attributes: string, name: 'colspan' | 'rowspan'): number {
  return Number(new RegExp(` ${name}="(\\d+)"`).exec(attributes)?.[1] ?? 1);
}
