import type { Spread } from './statistics.ts';

/** One part of a report: a table to read, and the figures it was made of. */
export interface Section {
  title: string;
  /** First row: names of the columns. The first column is words, the others are figures. */
  rows: string[][];
  /** What a reader of the table must know: what the limit is, what was left out and why. */
  notes: string[];
  /** Raw figures, for `--json`. */
  raw: unknown;
}

export function printSection({ title, rows, notes }: Section): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return ['', title, '', lines[0] ?? '', rule, ...lines.slice(1), ...notes.map((note) => `  ${note}`)].join('\n');
}

export function showRate(perSecond: number): string {
  return perSecond >= 10_000 ? `${(perSecond / 1000).toFixed(1)} k` : perSecond.toFixed(0);
}

export function showMs(ms: number): string {
  return `${ms.toFixed(ms < 10 ? 2 : ms < 100 ? 1 : 0)} ms`;
}

export function showMegabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(0)} MB`;
}

/** `0.95 (0.91–0.97)` */
export function showSpread(
  { min, median, max }: Spread,
  show: (value: number) => string = (v) => v.toFixed(2),
): string {
  return `${show(median)} (${show(min)}–${show(max)})`;
}
