import { isFigure } from './align-figures.ts';
import { readTable } from './table-cells.ts';

/** Signs that fit into the measure of a text in the type of tables. */
const MEASURE_SIGNS = 76;
/** Signs in a line of a cell, below which columns of words become towers. */
const COMFORTABLE_SIGNS = 22;
/** What the borders and the space of a cell take, in signs. */
const CELL_SIGNS = 3;

/** Whether a table reads better wider than the measure of its text: an estimate from its words, since no browser is here to ask. */
export function isWideTable(table: string): boolean {
  const widths: number[] = [];
  for (const { text, column, columns } of readTable(table).flat()) {
    if (columns > 1) continue;
    widths[column] = Math.max(widths[column] ?? 0, signsWanted(text));
  }
  return widths.reduce((sum, width) => sum + (width ?? 0) + CELL_SIGNS, 0) > MEASURE_SIGNS;
}

function signsWanted(text: string): number {
  if (isFigure(text)) return text.length;
  const longestWord = Math.max(...text.split(/\s+/).map((word) => word.length));
  return Math.max(longestWord, Math.min(text.length, COMFORTABLE_SIGNS));
}
