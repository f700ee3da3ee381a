import { closeSync, openSync } from 'node:fs';
import Database from 'libsql';
import { CREATE, DROP } from './schema.ts';
import { StatementCache } from './statements.ts';

/** How long a process waits for another that writes a batch into the same file, in milliseconds. */
const BUSY_TIMEOUT_MS = 10_000;

/** The file is no index of this log, or is damaged: it is to be made anew. */
export class UnusableIndexError extends Error {
  readonly code = 'UNUSABLE_INDEX';

  constructor(cause: unknown) {
    super('The search index cannot be used', { cause });
    this.name = 'UnusableIndexError';
  }
}

/** The index as a thread has it open. Several threads and processes may have the same file open. */
export class IndexFile {
  readonly database: Database.Database;
  readonly statements: StatementCache;

  /**
   * Opens the file, or makes an empty one.
   *
   * @param log which log it must be of: that of one press centre, as far as that has not gone back
   * @throws UnusableIndexError
   */
  constructor(file: string, log: string) {
    // Its owner's alone, as the database is: there are words of texts under embargo in it.
    closeSync(openSync(file, 'a', 0o600));
    this.database = new Database(file, { timeout: BUSY_TIMEOUT_MS });
    this.statements = new StatementCache(this.database);
    try {
      // A crash of the machine may lose the last batches, which are then read from the log again.
      this.database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
      this.write(() => {
        if (!this.#isMade()) this.#make(log);
        const [of] = this.statements.prepare('SELECT log FROM state').raw().get() as unknown[];
        if (of !== log) this.#make(log);
      });
    } catch (cause) {
      this.database.close();
      throw asUnusable(cause);
    }
  }

  /** How far the log is in it. */
  get cursor(): number {
    const row = this.statements.prepare('SELECT cursor FROM state').raw().get() as unknown[] | undefined;
    return Number(row?.[0] ?? 0);
  }

  moveCursor(cursor: number): void {
    this.statements.prepare('UPDATE state SET cursor = ?').run(cursor);
  }

  /** Begins again from nothing. */
  empty(log: string): void {
    this.write(() => this.#make(log));
    this.statements.clear();
  }

  /** All or nothing, one process at a time. */
  write<T>(work: () => T): T {
    return this.#within('BEGIN IMMEDIATE', work);
  }

  /** What is read together is of one state. */
  read<T>(work: () => T): T {
    return this.#within('BEGIN', work);
  }

  close(): void {
    this.statements.clear();
    this.database.close();
  }

  #within<T>(begin: string, work: () => T): T {
    this.database.exec(begin);
    try {
      const result = work();
      this.database.exec('COMMIT');
      return result;
    } catch (cause) {
      if (this.database.inTransaction) this.database.exec('ROLLBACK');
      throw asUnusable(cause);
    }
  }

  #isMade(): boolean {
    return this.database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'state'").get() !== undefined;
  }

  #make(log: string): void {
    this.statements.clear();
    this.database.exec(DROP + CREATE);
    this.database.prepare('INSERT INTO state (one, log, cursor) VALUES (1, ?, 0)').run(log);
  }
}

/** Of another make, damaged, or no database at all. What the machine refuses – a full disk, a file that may not be written – is no fault of the file. */
const UNUSABLE = new Set(['SQLITE_ERROR', 'SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_MISMATCH', 'SQLITE_CONSTRAINT']);

/** A question that FTS5 cannot read is a fault of ours, and none of the file. */
function isOfQuestion({ message }: Error): boolean {
  return message.startsWith('fts5:');
}

function asUnusable(cause: unknown): unknown {
  if (!(cause instanceof Database.SqliteError) || isOfQuestion(cause)) return cause;
  const family = /^SQLITE_[A-Z]+/.exec(cause.code)?.[0] ?? cause.code;
  return UNUSABLE.has(family) ? new UnusableIndexError(cause) : cause;
}
