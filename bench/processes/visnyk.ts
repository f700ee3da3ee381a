import { createServer } from 'node:net';
import path from 'node:path';
import { startNode, stopProcess } from './child.ts';
import type { Core } from './cores.ts';

/** The real server, as `npm start` runs it, in a process of its own. */
export interface VisnykProcess {
  pid: number;
  port: number;
  /** From its launch to the first 200 of /readyz, in milliseconds. */
  readyMs: number;
  residentBytes(): Promise<number>;
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 120_000;
const LOOK_EVERY_MS = 10;
const SEARCHED_WITHIN_MS = 20 * 60_000;
const SEARCH_EVERY_MS = 250;

/** Starts the bundled server on the database in `folder`, and resolves when it is ready. */
export async function startVisnyk(
  folder: string,
  options: { role: 'public' | 'all'; core?: Core },
): Promise<VisnykProcess> {
  const port = await freePort();
  const launched = performance.now();
  const child = startNode(new URL('../start.mjs', import.meta.url), {
    core: options.core ?? null,
    ipc: false,
    env: { ...serverEnv(folder), ROLE: options.role, PORT: String(port) },
  });
  while (!(await isReady(port))) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}`);
    if (performance.now() - launched > READY_WITHIN_MS) throw new Error('The server is not ready after two minutes');
    await pause(LOOK_EVERY_MS);
  }
  const readyMs = performance.now() - launched;
  return {
    pid: child.pid ?? 0,
    port,
    readyMs,
    residentBytes: () => readResident(port),
    stop: () => stopProcess(child),
  };
}

/** Settings of every press centre the bench opens, in any process. */
export function serverEnv(folder: string): Record<string, string> {
  return {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    ORIGIN: 'https://visnyk.example',
    DATABASE_URL: `file:${path.join(folder, 'visnyk.db')}`,
    DATA_DIR: folder,
    MEDIA_DIR: path.join(folder, 'media'),
    LOG_LEVEL: 'error',
  };
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function isReady(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/readyz`)).status === 200;
  } catch {
    // Nobody listens yet.
    return false;
  }
}

/**
 * Has the search index of a press centre made, as its first start does, by a process that ends with it. Whoever measures another process
 * measures one that finds its index, as at every start but the first: making it leaves a process of twice the memory, and a slower one.
 */
export async function makeSearchIndex(folder: string): Promise<void> {
  const first = await startVisnyk(folder, { role: 'public' });
  try {
    await untilSearched(first.port);
  } finally {
    await first.stop();
  }
}

/** Resolves when the search has an index of everything: until then threads of the server make one, on its core. */
export async function untilSearched(port: number): Promise<void> {
  const until = performance.now() + SEARCHED_WITHIN_MS;
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${port}/search?q=${encodeURIComponent('громада')}`);
    await response.arrayBuffer();
    if (response.status !== 503) return;
    if (performance.now() > until) throw new Error('The search index is not made after twenty minutes');
    await pause(SEARCH_EVERY_MS);
  }
}

async function readResident(port: number): Promise<number> {
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\d+)/m.exec(metrics)?.[1]);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise<void>((resolve) => probe.close(() => resolve()));
  if (address === null || typeof address === 'string') throw new Error('No port is free');
  return address.port;
}
