import type { Client, InArgs, InStatement, ResultSet, Transaction, TransactionMode } from '@libsql/client';
import { LibsqlError } from '@libsql/client';
import { DatabaseThread } from './database-thread.ts';
import type { PlainResult, Task } from './messages.ts';
import { ReaderLane } from './reader-lane.ts';
import { toResultSet } from './result-set.ts';
import type { StartThread } from './start-thread.ts';
import { beginOf, isRead, toStatement } from './statements.ts';
import { ThreadedTransaction } from './threaded-transaction.ts';

/** Threads that read for feeds, pages and partners; and for the desk, whose slow queries keep each other waiting and nobody else. */
const READERS = { own: 3, desk: 2 } as const;

/**
 * libsql's client with the database in threads: one that writes, others that read beside it (WAL). The event loop never waits for
 * the disk. Who writes must take turns (`locked-client.ts`): all transactions share the writer's one connection. What a commit or a
 * write answered for is seen by every read that is asked for afterwards.
 *
 * A thread that ends – no memory, a fault of its own – fails what it was asked, with ThreadEndedError, and another takes its place.
 */
export class ThreadedClient implements Client {
  readonly protocol = 'file';
  readonly #start: StartThread;
  readonly #own: ReaderLane;
  readonly #desk: ReaderLane;
  #writer: DatabaseThread | null = null;
  #isClosed = false;

  constructor(start: StartThread) {
    this.#start = start;
    this.#own = new ReaderLane(start, READERS.own);
    this.#desk = new ReaderLane(start, READERS.desk);
  }

  get closed(): boolean {
    return this.#isClosed;
  }

  async execute(statement: InStatement, args?: InArgs): Promise<ResultSet> {
    const asked = toStatement(statement, args);
    this.#checkOpen();
    if (isRead(asked)) return toResultSet(await this.#own.read(asked, null));
    return first(await this.#write({ kind: 'run', statement: asked, limitMs: null }));
  }

  /** A read of the desk's, in a lane of its own. @param limitMs after which it is stopped with a QueryTimeoutError; null for never */
  async readForDesk(statement: InStatement, args: InArgs | undefined, limitMs: number | null): Promise<ResultSet> {
    this.#checkOpen();
    return toResultSet(await this.#desk.read(toStatement(statement, args), limitMs));
  }

  async batch(statements: (InStatement | [string, InArgs?])[], mode?: TransactionMode): Promise<ResultSet[]> {
    const asked = statements.map((statement) => toStatement(statement));
    return (await this.#write({ kind: 'batch', statements: asked, begin: beginOf(mode) })).map(toResultSet);
  }

  async migrate(statements: InStatement[]): Promise<ResultSet[]> {
    const asked = statements.map((statement) => toStatement(statement));
    return (await this.#write({ kind: 'migrate', statements: asked })).map(toResultSet);
  }

  async executeMultiple(sql: string): Promise<void> {
    await this.#write({ kind: 'script', sql });
  }

  async transaction(mode?: TransactionMode): Promise<Transaction> {
    const writer = this.#writingThread();
    await writer.ask({ kind: 'run', statement: toStatement(beginOf(mode)), limitMs: null });
    return new ThreadedTransaction(writer);
  }

  /** Starts the writer and a reader at once, and so tells at the start when the database cannot be opened. */
  async open(): Promise<void> {
    await this.#write({ kind: 'run', statement: toStatement('PRAGMA journal_mode = WAL'), limitMs: null });
    await this.#own.warmUp();
  }

  /** Whether the database answers; resolves when it has. */
  async ping(): Promise<void> {
    this.#checkOpen();
    await this.#own.ping();
  }

  sync(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  reconnect(): void {
    this.#isClosed = false;
  }

  close(): void {
    void this.end();
  }

  /** Finishes what was asked, and resolves when no thread has the file any more. */
  async end(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([this.#own.close(), this.#desk.close()]);
    // Last of all, so that it finds nobody beside it and leaves one file behind, not three.
    await this.#writer?.close();
    this.#writer = null;
  }

  async #write(task: Task): Promise<PlainResult[]> {
    return await this.#writingThread().ask(task);
  }

  #writingThread(): DatabaseThread {
    this.#checkOpen();
    if (this.#writer === null || !this.#writer.isAlive) this.#writer = new DatabaseThread(this.#start());
    return this.#writer;
  }

  #checkOpen(): void {
    if (this.#isClosed) throw new LibsqlError('The client is closed', 'CLIENT_CLOSED');
  }
}

function first(results: PlainResult[]): ResultSet {
  const [result] = results;
  if (result === undefined) throw new Error('A statement has a result');
  return toResultSet(result);
}
