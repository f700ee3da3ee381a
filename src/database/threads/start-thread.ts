import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
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

/**
 * How threads on this file are started: from the bundle's `database-worker.mjs`, which stands beside the bundle or above its chunks;
 * in development and in tests from the source, compiled once a process.
 */
export async function threadStarter(file: string, maxHeapMb = MAX_HEAP_MB): Promise<StartThread> {
  const resourceLimits = { maxOldGenerationSizeMb: maxHeapMb };
  // Now, for all threads that will ever be started: one that takes another's place must not take another file.
  const identity = identityOf(file);
  const options = { execArgv: [], env: {}, resourceLimits, name: 'database' };
  const startFrom = (code: string | URL, isSource: boolean): StartedThread => {
    const timedReads = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const workerData: ThreadData = { file, identity, timedReads };
    return { worker: new Worker(code, { ...options, workerData, eval: isSource }), timedReads };
  };
  const bundled = placesAround(import.meta.url).find((url) => existsSync(url));
  if (bundled !== undefined) return () => startFrom(bundled, false);
  compiled ??= compileSource();
  const code = await compiled;
  return () => startFrom(code, true);
}

/** Not written where the module's own address is: a bundler would look for the files when it builds. */
function placesAround(module: string): URL[] {
  return ['./database-worker.mjs', '../database-worker.mjs'].map((place) => new URL(place, module));
}

let compiled: Promise<string> | undefined;

/** tsx takes a third of a second for every thread it compiles for; this takes a twentieth, once. */
async function compileSource(): Promise<string> {
  const { build } = await import(/* turbopackIgnore: true */ 'esbuild');
  const { fileURLToPath } = await import('node:url');
  const { outputFiles } = await build({
    entryPoints: [path.join(path.dirname(fileURLToPath(import.meta.url)), 'database-worker.ts')],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    write: false,
    // What is evaluated would otherwise look for packages from the folder that the process was started in.
    banner: { js: `require = require('node:module').createRequire(${JSON.stringify(import.meta.url)});` },
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error('The thread of the database could not be compiled');
  return output.text;
}
