import type { Worker } from 'node:worker_threads';
import { Turns } from '../../concurrency/turns.ts';
import { type Answer, isTimed, type PlainResult, type Question, type Task } from './messages.ts';
import type { StartedThread } from './start-thread.ts';
import { fromPlainError, ThreadEndedError } from './thread-error.ts';

/** Of all threads: each answer has work in its train, and there may be many at once. */
const TURNS = new Turns();

interface Waiting {
  /** Whether there is nothing to do when it is answered, so that it need not wait for what else there is. */
  isPing: boolean;
  resolve: (results: PlainResult[]) => void;
  reject: (error: Error) => void;
}

/** One thread as this side sees it: questions in, answers out in the same order. It keeps the process alive only while it is asked. */
export class DatabaseThread {
  readonly #worker: Worker;
  readonly #timedReads: StartedThread['timedReads'];
  readonly #waiting = new Map<number, Waiting>();
  /** Null when it could be asked; the error when it ended before it could. */
  readonly #ready: Promise<ThreadEndedError | null>;
  #lastId = 0;
  #end: ThreadEndedError | null = null;
  #isInTransaction = false;

  constructor({ worker, timedReads }: StartedThread) {
    this.#worker = worker;
    this.#timedReads = timedReads;
    let cause: unknown = new Error('It was ended');
    worker.on('error', (error) => {
      cause = error;
    });
    this.#ready = new Promise((resolve) => {
      worker.once('message', () => resolve(null));
      worker.once('exit', () => resolve(this.#end));
    });
    worker.on('message', (answer: Answer) => this.#hear(answer));
    worker.prependOnceListener('exit', () => {
      this.#endWith(new ThreadEndedError(cause));
      Atomics.store(timedReads, 0, 0);
      Atomics.notify(timedReads, 0);
    });
  }

  get isAlive(): boolean {
    return this.#end === null;
  }

  /** Whether the transaction in which a task has just failed is still open. */
  get isInTransaction(): boolean {
    return this.isAlive && this.#isInTransaction;
  }

  /** Resolves with null when it can be asked, with what ended it when it cannot. */
  whenReady(): Promise<ThreadEndedError | null> {
    return this.#ready;
  }

  /** Throws what the database throws, as LibsqlError; ThreadEndedError when the thread ends first. */
  ask(task: Task, { isPing = false } = {}): Promise<PlainResult[]> {
    if (this.#end !== null) return Promise.reject(this.#end);
    this.#lastId += 1;
    const question: Question = { id: this.#lastId, task };
    return new Promise((resolve, reject) => {
      // Throws for what cannot be copied, and then nothing was asked.
      this.#worker.postMessage(question);
      // Here and not there: it may be ended before it has heard of it.
      if (isTimed(task)) Atomics.add(this.#timedReads, 0, 1);
      if (this.#waiting.size === 0) this.#worker.ref();
      this.#waiting.set(question.id, { isPing, resolve, reject });
    });
  }

  /** Lets it finish what it was asked, closes its connection, and ends it. */
  async close(): Promise<void> {
    try {
      if (this.isAlive) await this.ask({ kind: 'close' });
    } catch (cause) {
      // One that ended by itself has nothing left to close.
      if (!(cause instanceof ThreadEndedError)) throw cause;
    } finally {
      await this.terminate();
    }
  }

  /** Ends it as soon as libsql lets go of it; what it was asked fails at once. */
  async terminate(): Promise<void> {
    this.#endWith(new ThreadEndedError(new Error('It was ended')));
    await this.#untilReadsAreOver();
    await this.#worker.terminate();
  }

  async #untilReadsAreOver(): Promise<void> {
    for (let left = Atomics.load(this.#timedReads, 0); left > 0; left = Atomics.load(this.#timedReads, 0)) {
      await Atomics.waitAsync(this.#timedReads, 0, left).value;
    }
  }

  #hear(answer: Answer): void {
    if (answer.kind !== 'ready') {
      const waiting = this.#waiting.get(answer.id);
      // It is answered, whatever becomes of the thread before those who asked go on.
      this.#waiting.delete(answer.id);
      if (answer.kind === 'failed') this.#isInTransaction = answer.isInTransaction;
      const goOn = () =>
        answer.kind === 'done' ? waiting?.resolve(answer.results) : waiting?.reject(fromPlainError(answer.error));
      if (waiting?.isPing === true) goOn();
      else TURNS.run(goOn);
    }
    // A thread that nobody asks keeps no process from ending.
    if (this.#waiting.size === 0) this.#worker.unref();
  }

  #endWith(end: ThreadEndedError): void {
    this.#end ??= end;
    for (const { reject } of this.#waiting.values()) reject(this.#end);
    this.#waiting.clear();
  }
}
