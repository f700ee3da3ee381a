import type { InStatement, ResultSet, Transaction } from '@libsql/client';
import { LibsqlError } from '@libsql/client';
import type { DatabaseThread } from './database-thread.ts';
import type { PlainResult, Task } from './messages.ts';
import { toResultSet } from './result-set.ts';
import { toStatement } from './statements.ts';
import { CommitUnknownError, ThreadEndedError } from './thread-error.ts';

/**
 * An open transaction on the writer's thread. It is over when it is told to end, when an error of the database undid it, and when its
 * thread ended: then every further statement and the COMMIT say so, and the ROLLBACK has nothing left to do.
 */
export class ThreadedTransaction implements Transaction {
  readonly #thread: DatabaseThread;
  #isOver = false;

  constructor(thread: DatabaseThread) {
    this.#thread = thread;
  }

  get closed(): boolean {
    return this.#isOver || !this.#thread.isAlive;
  }

  async execute(statement: InStatement): Promise<ResultSet> {
    const [result] = await this.#ask({ kind: 'run', statement: toStatement(statement), limitMs: null });
    if (result === undefined) throw new Error('A statement has a result');
    return toResultSet(result);
  }

  async batch(statements: InStatement[]): Promise<ResultSet[]> {
    const results = await this.#ask({
      kind: 'batch',
      statements: statements.map((statement) => toStatement(statement)),
      begin: null,
    });
    return results.map(toResultSet);
  }

  async executeMultiple(sql: string): Promise<void> {
    await this.#ask({ kind: 'script', sql });
  }

  /** Throws CommitUnknownError when the thread ended meanwhile. After any other error nothing was stored. */
  async commit(): Promise<void> {
    this.#checkOpen();
    try {
      await this.#thread.ask({ kind: 'commit' });
    } catch (cause) {
      throw cause instanceof ThreadEndedError ? new CommitUnknownError(cause) : cause;
    } finally {
      this.#isOver = true;
    }
  }

  async rollback(): Promise<void> {
    if (this.closed) return;
    this.#isOver = true;
    try {
      await this.#thread.ask({ kind: 'rollback' });
    } catch (cause) {
      // With its thread the transaction has ended too, undone.
      if (!(cause instanceof ThreadEndedError)) throw cause;
    }
  }

  close(): void {
    void this.rollback();
  }

  async #ask(task: Task): Promise<PlainResult[]> {
    this.#checkOpen();
    try {
      return await this.#thread.ask(task);
    } catch (cause) {
      if (!this.#thread.isInTransaction) this.#isOver = true;
      throw cause;
    }
  }

  #checkOpen(): void {
    if (this.closed)
      throw new LibsqlError('The transaction is over; what it wrote was undone or stored before', 'TRANSACTION_CLOSED');
  }
}
