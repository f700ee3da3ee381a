import Database from 'libsql/promise';
import { BUSY_TIMEOUT_MS } from './connection.ts';
import type { PlainResult, Statement } from './messages.ts';
import { fromSqlRow, toSqlArguments } from './statement-values.ts';

/** In milliseconds. */
const INTERRUPT_EVERY_MS = 50;
const ROWS_AT_A_TIME = 100;

/** As much of libsql's asynchronous statement as is used here; its own types leave it open. */
interface AsyncStatement {
  safeIntegers(on: boolean): void;
  raw(on: boolean): void;
  columns(): { name: string; type: string | null }[];
  iterate(bound: unknown): Promise<Iterable<unknown[]>>;
}

/**
 * A connection for reads that may be stopped. libsql takes the first step of a statement – the sorting and counting – on a thread of
 * its own, so that this one stays free to interrupt it. What it costs is another change of threads, so others do without.
 */
export class TimedConnection {
  readonly #database: Database;
  #stopInterrupting: () => void = () => undefined;

  constructor(file: string) {
    this.#database = new Database(file, { timeout: BUSY_TIMEOUT_MS });
  }

  /** Fails with SQLITE_INTERRUPT when it takes longer than `limitMs`. */
  async read({ sql, args }: Statement, limitMs: number): Promise<PlainResult> {
    const bound = toSqlArguments(args);
    this.#interruptAfter(limitMs);
    try {
      const statement = (await this.#database.prepare(sql)) as AsyncStatement;
      statement.safeIntegers(true);
      statement.raw(true);
      const rows = await collect(await firstStep(statement, bound));
      const columns = statement.columns();
      return {
        columns: columns.map(({ name }) => name),
        columnTypes: columns.map(({ type }) => type ?? ''),
        rows,
        rowsAffected: 0,
        lastInsertRowid: undefined,
      };
    } finally {
      this.#stopInterrupting();
    }
  }

  /** Again and again: an interrupt means nothing to a statement that has not begun yet. */
  #interruptAfter(limitMs: number): void {
    let timer = setTimeout(() => {
      this.#database.interrupt();
      timer = setInterval(() => this.#database.interrupt(), INTERRUPT_EVERY_MS);
    }, limitMs);
    this.#stopInterrupting = () => clearTimeout(timer);
  }

  /** Stops the read that is under way. */
  interrupt(): void {
    this.#stopInterrupting();
    this.#interruptAfter(0);
  }

  close(): void {
    // An interrupt of a closed database would end the whole process.
    this.#stopInterrupting();
    this.#database.close();
  }
}

async function firstStep(statement: AsyncStatement, bound: unknown): Promise<Iterable<unknown[]>> {
  try {
    return await statement.iterate(bound);
  } catch (cause) {
    throw isNativeError(cause) ? new Database.SqliteError(cause.message, cause.code, cause.rawCode) : cause;
  }
}

/** Rows are fetched on this thread, by the hundred; in between, an interrupt has its turn. */
async function collect(found: Iterable<unknown[]>): Promise<PlainResult['rows']> {
  const rows: PlainResult['rows'] = [];
  for (const row of found) {
    rows.push(fromSqlRow(row));
    if (rows.length % ROWS_AT_A_TIME === 0) await new Promise(setImmediate);
  }
  return rows;
}

/** An error as libsql's native part makes it: this one call does not give it its class. */
function isNativeError(cause: unknown): cause is Error & { libsqlError: true; code: string; rawCode: number } {
  return cause instanceof Error && 'libsqlError' in cause && cause.libsqlError === true;
}
