import type { InArgs, InValue, Value } from '@libsql/client';

const MIN_INTEGER = -(2n ** 63n);
const MAX_INTEGER = 2n ** 63n - 1n;

export type SqlValue = null | string | number | bigint | Uint8Array;

/** Values as SQLite binds them, by position or by name. Throws RangeError or TypeError for what it cannot hold. */
export function toSqlArguments(args: InArgs): SqlValue[] | Record<string, SqlValue> {
  if (Array.isArray(args)) return args.map(toSql);
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name.replace(/^[@$:]/, ''), toSql(value)]));
}

/** A row as JavaScript has it, in place. Throws RangeError for an integer that a number cannot hold exactly. */
export function fromSqlRow(row: unknown[]): Value[] {
  for (let index = 0; index < row.length; index += 1) {
    const value = row[index];
    if (typeof value === 'bigint') row[index] = toNumber(value);
    else if (value instanceof Uint8Array) row[index] = Uint8Array.from(value).buffer;
  }
  return row as Value[];
}

function toSql(value: InValue): SqlValue {
  switch (typeof value) {
    case 'number':
      if (!Number.isFinite(value)) throw new RangeError('Only finite numbers can be passed to the database');
      return value;
    case 'bigint':
      if (value < MIN_INTEGER || value > MAX_INTEGER) throw new RangeError('An integer of the database has 64 bits');
      return value;
    case 'boolean':
      return value ? 1 : 0;
    case 'undefined':
      throw new TypeError('undefined cannot be passed to the database');
    default:
      if (value instanceof Date) return value.valueOf();
      return value instanceof ArrayBuffer ? Buffer.from(value) : value;
  }
}

function toNumber(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number))
    throw new RangeError('An integer of the database is larger than a number can hold');
  return number;
}
