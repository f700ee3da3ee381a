import Database from 'libsql';
import { FileGuard, type FileIdentity } from './file-identity.ts';
import type { PlainResult, Statement } from './messages.ts';
import { StatementCache } from './statement-cache.ts';
import { fromSqlRow, toSqlArguments } from './statement-values.ts';

/** How long a write waits for another process that has the database, in milliseconds: a backup's last step, or an operator's shell. */
export const BUSY_TIMEOUT_MS = 5_000;

interface Prepared {
  statement: Database.Statement;
  returnsRows: boolean;
  /** Known once it has run: what was prepared by an outdated schema is prepared anew then. */
  columns: Columns | null;
}

interface Columns {
  names: string[];
  types: string[];
}

/** A connection that holds its thread while it works. */
export class Connection {
  readonly #database: Database.Database;
  readonly #guard: FileGuard;
  readonly #prepared = new StatementCache<Prepared>();

  /** @param identity of the file that it must be, and stay; null for whatever is there */
  constructor(file: string, identity: FileIdentity) {
    this.#guard = new FileGuard(file, identity);
    this.#guard.check();
    this.#database = new Database(file, { timeout: BUSY_TIMEOUT_MS });
    this.#database.exec('PRAGMA journal_mode = WAL');
  }

  get isInTransaction(): boolean {
    return this.#database.inTransaction;
  }

  /** To be called before anything is made durable. @throws ReplacedFileError */
  checkFile(): void {
    this.#guard.check();
  }

  run({ sql, args }: Statement): PlainResult {
    const bound = toSqlArguments(args);
    const prepared = this.#prepared.take(sql) ?? this.#prepare(sql);
    const result = readResult(prepared, bound);
    // Only now: one that failed is not used again.
    this.#prepared.put(sql, prepared);
    return result;
  }

  script(sql: string): void {
    this.#database.exec(sql);
  }

  close(): void {
    this.#prepared.clear();
    this.#database.close();
  }

  #prepare(sql: string): Prepared {
    const statement = this.#database.prepare(sql);
    statement.safeIntegers(true);
    return { statement, returnsRows: returnsRows(statement), columns: null };
  }
}

function readResult(prepared: Prepared, bound: unknown): PlainResult {
  const { statement } = prepared;
  if (!prepared.returnsRows) {
    const { changes, lastInsertRowid } = statement.run(bound);
    return { columns: [], columnTypes: [], rows: [], rowsAffected: changes, lastInsertRowid: BigInt(lastInsertRowid) };
  }
  const rows = (statement.all(bound) as unknown[][]).map(fromSqlRow);
  prepared.columns ??= columnsOf(statement);
  const { names, types } = prepared.columns;
  return { columns: names, columnTypes: types, rows, rowsAffected: 0, lastInsertRowid: undefined };
}

function columnsOf(statement: Database.Statement): Columns {
  const columns = statement.columns();
  return { names: columns.map(({ name }) => name), types: columns.map(({ type }) => type ?? '') };
}

/** Asking for rows as arrays is how libsql tells: it refuses where there are none. */
function returnsRows(statement: Database.Statement): boolean {
  try {
    statement.raw(true);
    return true;
  } catch (cause) {
    if (cause instanceof Error) return false;
    throw cause;
  }
}
