/** What a column may hold; dates as instants. */
export type CellValue = string | number | boolean | null | readonly unknown[] | Readonly<Record<string, unknown>>;
export type Cells = Readonly<Record<string, CellValue>>;

/** A write of one row, in a collection of plain columns that has no hooks, no localised and no related fields. */
export type RowWrite =
  | { kind: 'insert'; collection: string; row: Cells }
  /** Changes the row where it still stands as `where` says and no number in it stands higher; passes over one that does not. */
  | { kind: 'update'; collection: string; where: Cells; notAbove?: { field: string; value: number }; set: Cells }
  /** Changes the row under a unique key, or makes it, then with what it `initially` says. */
  | { kind: 'put'; collection: string; key: Cells; set: Cells; initially?: Cells };

/**
 * Makes many small writes at the price of a few: an adapter's own update of one row costs a hundred times what the database
 * needs for it. In the order given; one transaction where the database has them.
 */
export type WriteMany = (writes: readonly RowWrite[]) => Promise<void>;
