import { LibsqlError } from '@libsql/client';
import { DatabaseThread } from './database-thread.ts';
import type { PlainResult, Statement, Task } from './messages.ts';
import type { StartThread } from './start-thread.ts';
import { QueryTimeoutError } from './thread-error.ts';

/** How much longer than its limit a read may take until its thread is given up, in milliseconds. */
const GRACE_MS = 2_000;

interface Read {
  statement: Statement;
  limitMs: number | null;
  resolve: (results: PlainResult[]) => void;
  reject: (error: unknown) => void;
}

/**
 * Threads that read, at most `most` of them, started when those there are all have something to do. A slow read has one thread to
 * itself; reads that wait are taken in the order they came.
 */
export class ReaderLane {
  readonly #start: StartThread;
  readonly #most: number;
  readonly #threads = new Set<DatabaseThread>();
  /** The one used last is used next: its pages are in its cache. */
  readonly #idle: DatabaseThread[] = [];
  readonly #queue: Read[] = [];
  #isStarting = false;
  #isClosing = false;

  constructor(start: StartThread, most: number) {
    this.#start = start;
    this.#most = most;
  }

  /**
   * @param limitMs how long the read may take, from when its thread begins; null for as long as it takes
   * @throws QueryTimeoutError after the limit, ThreadEndedError when its thread ends, and what the database throws
   */
  async read(statement: Statement, limitMs: number | null): Promise<PlainResult> {
    const [result] = await new Promise<PlainResult[]>((resolve, reject) => {
      this.#queue.push({ statement, limitMs, resolve, reject });
      this.#serve();
    });
    if (result === undefined) throw new Error('A read has a result');
    return result;
  }

  /** Starts the first thread before anybody asks, and tells what keeps it from starting. */
  async warmUp(): Promise<void> {
    await this.read({ sql: 'SELECT 1', args: [] }, null);
  }

  /** Resolves as soon as any of the threads answers, whatever else waits for the event loop. */
  async ping(): Promise<void> {
    const alive = [...this.#threads].filter((thread) => thread.isAlive);
    if (alive.length === 0) return this.warmUp();
    const task: Task = { kind: 'run', statement: { sql: 'SELECT 1', args: [] }, limitMs: null };
    await Promise.any(alive.map((thread) => thread.ask(task, { isPing: true })));
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    const threads = [...this.#threads];
    await Promise.all(threads.map((thread) => thread.close()));
  }

  #serve(): void {
    while (this.#queue.length > 0) {
      const thread = this.#idle.pop();
      if (thread === undefined) break;
      if (!thread.isAlive) {
        this.#threads.delete(thread);
        continue;
      }
      const read = this.#queue.shift();
      if (read !== undefined) void this.#perform(thread, read);
    }
    for (const thread of this.#threads) if (!thread.isAlive) this.#threads.delete(thread);
    if (this.#queue.length > 0 && !this.#isStarting && this.#threads.size < this.#most) void this.#startOne();
  }

  async #startOne(): Promise<void> {
    this.#isStarting = true;
    const thread = new DatabaseThread(this.#start());
    this.#threads.add(thread);
    const failure = await thread.whenReady();
    this.#isStarting = false;
    if (failure === null) this.#idle.push(thread);
    else {
      this.#threads.delete(thread);
      // Where none can be started nobody may wait for one for ever.
      if (this.#threads.size === 0) for (const { reject } of this.#queue.splice(0)) reject(failure);
    }
    this.#serve();
  }

  async #perform(thread: DatabaseThread, { statement, limitMs, resolve, reject }: Read): Promise<void> {
    let isGivenUp = false;
    const giveUp = () => {
      isGivenUp = true;
      void thread.terminate();
    };
    // A statement whose first row comes soon and whose others are slow cannot be interrupted from its own thread.
    const timer = limitMs === null ? undefined : setTimeout(giveUp, limitMs + GRACE_MS);
    try {
      resolve(await thread.ask({ kind: 'run', statement, limitMs }));
    } catch (cause) {
      const isTooSlow = isGivenUp || (cause instanceof LibsqlError && cause.code === 'SQLITE_INTERRUPT');
      reject(limitMs !== null && isTooSlow && !this.#isClosing ? new QueryTimeoutError(limitMs) : cause);
    } finally {
      clearTimeout(timer);
      if (thread.isAlive) this.#idle.push(thread);
      else this.#threads.delete(thread);
      this.#serve();
    }
  }
}
