import type { ResultSet, Row, Value } from '@libsql/client';
import type { PlainResult } from './messages.ts';

/** Names that a row has already: a column called so is reached by its number alone, as in libsql's own rows. */
const RESERVED = /^(length|__proto__|\d+)$/;

/**
 * A row as libsql gives it: its values by name, which can be enumerated, and by number and `length`, which cannot. The numbers are
 * read through the prototype that all rows share: to define them on each row costs more than to read it from the database.
 */
class NamedRow {
  readonly #values: readonly Value[];

  constructor(names: readonly string[], values: readonly Value[]) {
    this.#values = values;
    for (const [index, name] of names.entries()) {
      // Of two columns with one name the first has it.
      if (RESERVED.test(name) || Object.hasOwn(this, name)) continue;
      Reflect.set(this, name, values[index]);
    }
  }

  get length(): number {
    return this.#values.length;
  }

  static #numbered = 0;

  /** Lets the first `count` values of any row be read by their number. */
  static numberUpTo(count: number): void {
    for (; NamedRow.#numbered < count; NamedRow.#numbered += 1) {
      const index = NamedRow.#numbered;
      Object.defineProperty(NamedRow.prototype, index, {
        configurable: true,
        get(this: NamedRow) {
          return this.#values[index];
        },
      });
    }
  }
}

/** What a thread answered, as libsql's client answers it. */
export function toResultSet({
  columns,
  columnTypes,
  rows: plain,
  rowsAffected,
  lastInsertRowid,
}: PlainResult): ResultSet {
  NamedRow.numberUpTo(columns.length);
  const rows = plain.map((values) => new NamedRow(columns, values) as unknown as Row);
  return {
    columns,
    columnTypes,
    rows,
    rowsAffected,
    lastInsertRowid,
    toJSON: () => ({
      columns,
      columnTypes,
      rows: plain.map(toJson),
      rowsAffected,
      lastInsertRowid: lastInsertRowid?.toString() ?? null,
    }),
  };
}

function toJson(values: readonly Value[]): unknown[] {
  return values.map((value) => {
    if (typeof value === 'bigint') return value.toString();
    return value instanceof ArrayBuffer ? Buffer.from(value).toString('base64') : value;
  });
}
