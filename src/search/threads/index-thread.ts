import type { Worker } from 'node:worker_threads';
import { type StartWorker, workerStarter } from '../../threads/worker-source.ts';
import type { IndexReply, IndexResult, IndexTask, Numbered } from './messages.ts';

/** Which file a thread has open, and of which log it is. */
export interface IndexPlace {
  file: string;
  log: string;
}

/** The file must be made anew: it is damaged, or something else. */
export class IndexUnusableError extends Error {
  readonly code = 'INDEX_UNUSABLE';
}

/** A thread has so much for what it reads at once; more is a fault. */
const MAX_HEAP_MB = 512;

interface Waiting {
  resolve: (result: IndexResult) => void;
  reject: (error: Error) => void;
}

/** A thread with the index, started when it is first asked, and anew when it has ended. Keeps no process alive while nobody waits. */
export class IndexThread {
  readonly #place: IndexPlace;
  #running: { worker: Worker; waiting: Map<number, Waiting> } | null = null;
  #starter: Promise<StartWorker> | null = null;
  #lastId = 0;

  constructor(place: IndexPlace) {
    this.#place = place;
  }

  /** @throws IndexUnusableError, and Error where the machine or the thread fails */
  async ask(task: IndexTask): Promise<IndexResult> {
    this.#starter ??= workerStarter(import.meta.url, 'index-worker');
    const start = await this.#starter;
    this.#running ??= this.#start(start);
    const { worker, waiting } = this.#running;
    this.#lastId += 1;
    const question: Numbered<IndexTask> = { id: this.#lastId, body: task };
    return new Promise((resolve, reject) => {
      worker.postMessage(question);
      if (waiting.size === 0) worker.ref();
      waiting.set(question.id, { resolve, reject });
    });
  }

  /** Lets it finish, closes the file and ends the thread. Asked again, it starts another. */
  async close(): Promise<void> {
    const running = this.#running;
    if (running === null) return;
    await this.ask({ kind: 'close' });
    if (this.#running === running) this.#running = null;
    await running.worker.terminate();
  }

  /** Ends it at once; what it was asked fails. */
  async terminate(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    await running?.worker.terminate();
  }

  #start(start: StartWorker): { worker: Worker; waiting: Map<number, Waiting> } {
    const resourceLimits = { maxOldGenerationSizeMb: MAX_HEAP_MB };
    const worker = start({ workerData: this.#place, resourceLimits, name: 'search' });
    const waiting = new Map<number, Waiting>();
    const running = { worker, waiting };
    let cause: unknown;
    worker.on('error', (error) => {
      cause = error;
    });
    worker.on('message', ({ id, body }: Numbered<IndexReply>) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (body.kind === 'done') asked?.resolve(body.result);
      else asked?.reject(body.isUnusable ? new IndexUnusableError(body.message) : new Error(body.message));
      if (waiting.size === 0) worker.unref();
    });
    worker.once('exit', () => {
      if (this.#running === running) this.#running = null;
      for (const { reject } of waiting.values()) reject(new Error('The thread of the search index ended', { cause }));
      waiting.clear();
    });
    return running;
  }
}
