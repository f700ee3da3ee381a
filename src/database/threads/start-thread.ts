import type { Worker } from 'node:worker_threads';
import { workerStarter } from '../../threads/worker-source.ts';
import { identityOf } from './file-identity.ts';
import type { ThreadData } from './messages.ts';

/** A thread, and the memory it shares with who asks it. */
export interface StartedThread {
  worker: Worker;
  timedReads: ThreadData['timedReads'];
}

/** Starts a thread on a database file. */
export type StartThread = () => StartedThread;

/** A thread that needs more memory is at fault: it holds one answer at a time. */
const MAX_HEAP_MB = 1024;

/** How threads on this file are started. */
export async function threadStarter(file: string, maxHeapMb = MAX_HEAP_MB): Promise<StartThread> {
  const resourceLimits = { maxOldGenerationSizeMb: maxHeapMb };
  // Now, for all threads that will ever be started: one that takes another's place must not take another file.
  const identity = identityOf(file);
  const start = await workerStarter(import.meta.url, 'database-worker');
  return () => {
    const timedReads = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const workerData: ThreadData = { file, identity, timedReads };
    return { worker: start({ workerData, resourceLimits, name: 'database' }), timedReads };
  };
}
