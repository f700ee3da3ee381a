import { readTable, rewriteCells, type TableCell } from './table-cells.ts';

/** A quantity: digits in groups, a sign or a currency before it, and behind it the units that stand in columns of figures. */
const FIGURE =
  /^(?:[+−–-]|[<>≈~]|&lt;|&gt;)?\s?[₴$€£]?\s?\d[\d\s.,]*\s?(?:%|‰|[₴$€£]|(?:(?:тис|млн|млрд|thousand|million|billion)\.?\s?)?(?:грн|євро|UAH|EUR|USD)?\.?)$/u;
/** What stands where there is none. */
const NO_FIGURE = /^(?:|—|–|-|…|н\/д|n\/a)$/iu;

/** Whether this is read as a quantity: `12 400`, `−3,5 %`, `1,2 млн грн`. */
export function isFigure(text: string): boolean {
  return FIGURE.test(text);
}

/**
 * A table with its columns of figures, and their heads, marked `number`: ranged right, so that orders of magnitude stand below each other.
 * Figures elsewhere are marked `unbroken`. A column is of figures where at least half of what stands in it is.
 */
export function alignFigures(table: string): string {
  const columns = figureColumns(readTable(table).flat());
  return rewriteCells(table, (cell) => {
    const isInColumn = cell.columns === 1 && columns.has(cell.column);
    const isAligned = isInColumn && (cell.isHeader || isFigure(cell.text) || NO_FIGURE.test(cell.text));
    const mark = isAligned ? 'number' : isFigure(cell.text) ? 'unbroken' : null;
    // A head of several words may break; what it stands above may not.
    const name = isAligned && cell.isHeader && !isFigure(cell.text) ? 'number-head' : mark;
    return name === null ? cell.attributes : `${cell.attributes} class="${name}"`;
  });
}

function figureColumns(cells: readonly TableCell[]): Set<number> {
  const counts = new Map<number, { figures: number; others: number }>();
  for (const { isHeader, columns, column, text } of cells) {
    if (isHeader || columns > 1 || NO_FIGURE.test(text)) continue;
    const count = counts.get(column) ?? { figures: 0, others: 0 };
    count[isFigure(text) ? 'figures' : 'others'] += 1;
    counts.set(column, count);
  }
  return new Set([...counts].flatMap(([column, { figures, others }]) => (figures >= others ? [column] : [])));
}
