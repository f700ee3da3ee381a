import type { Worker } from 'node:worker_threads';
import { workerStarter } from '../../threads/worker-source.ts';
import { identityOf } from './file-identity.ts';

/** Starts a thread on a database file. */
export type StartThread = () => Worker;

/** A thread that needs more memory is at fault: it holds one answer at a time. */
const MAX_HEAP_MB = 1024;

/** How threads on this file are started. */
export async function threadStarter(file: string, maxHeapMb = MAX_HEAP_MB): Promise<StartThread> {
  const resourceLimits = { maxOldGenerationSizeMb: maxHeapMb };
  // Now, for all threads that will ever be started: one that takes another's place must not take another file.
  const workerData = { file, identity: identityOf(file) };
  const start = await workerStarter(import.meta.url, 'database-worker');
  return () => start({ workerData, resourceLimits, name: 'database' });
}
