import Database from 'libsql/promise';
import { BUSY_TIMEOUT_MS } from './connection.ts';
import type { PlainResult, Statement } from './messages.ts';
import { fromSqlRow, toSqlArguments } from './statement-values.ts';

/** As much of libsql's asynchronous statement as is used here; its own types leave it open. */
interface AsyncStatement {
  safeIntegers(on: boolean): void;
  raw(on: boolean): void;
  columns(): { name: string; type: string | null }[];
  all(bound: unknown): Promise<unknown[][]>;
}

/**
 * A connection for reads that may be stopped. libsql takes the first step of a statement – the sorting and counting – on a thread of
 * its own, so that this one stays free to interrupt it. What it costs is another change of threads, so others do without.
 */
export class TimedConnection {
  readonly #database: Database;

  constructor(file: string) {
    this.#database = new Database(file, { timeout: BUSY_TIMEOUT_MS });
  }

  /** Fails with SQLITE_INTERRUPT when it takes longer than `limitMs`. */
  async read({ sql, args }: Statement, limitMs: number): Promise<PlainResult> {
    const bound = toSqlArguments(args);
    const timer = setTimeout(() => this.#database.interrupt(), limitMs);
    try {
      const statement = (await this.#database.prepare(sql)) as AsyncStatement;
      statement.safeIntegers(true);
      statement.raw(true);
      const rows = (await statement.all(bound)).map(fromSqlRow);
      const columns = statement.columns();
      return {
        columns: columns.map(({ name }) => name),
        columnTypes: columns.map(({ type }) => type ?? ''),
        rows,
        rowsAffected: 0,
        lastInsertRowid: undefined,
      };
    } finally {
      clearTimeout(timer);
    }
  }

  interrupt(): void {
    this.#database.interrupt();
  }

  close(): void {
    this.#database.close();
  }
}
