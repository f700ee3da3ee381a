import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadDemo } from '../../demo/load-demo.ts';
import { startServer } from '../composition/server.ts';
import { readSettings } from '../settings.ts';
import { explainAndExit, stopOnSignal } from './process.ts';

const EMAIL = 'editor@visnyk.example';
const FIRST_PORT = 3000;

/** A press centre with example content in a folder that goes when the process does. */
async function runDemo(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'visnyk-demo-'));
  const port = process.env['PORT'] ?? String(await freePort(FIRST_PORT));
  const settings = readSettings({
    ...process.env,
    PORT: port,
    ORIGIN: process.env['ORIGIN'] ?? `http://localhost:${port}`,
    DATABASE_URL: process.env['DATABASE_URL'] ?? `file:${path.join(folder, 'visnyk.db')}`,
    DATA_DIR: folder,
    MEDIA_DIR: path.join(folder, 'media'),
    ROLE: 'all',
  });
  console.log('Opening a new database …');
  // Its warnings are about installations that are meant to stay.
  const { centre, url, stop } = await startServer(
    { ...settings, warnings: [] },
    { pdfWorkerUrl: new URL('./pdf-worker.mjs', import.meta.url) },
  );
  stopOnSignal(async () => {
    const stopped = await stop();
    await rm(folder, { recursive: true, force: true });
    return stopped;
  });
  console.log('Making pictures, PDFs and texts …');
  await loadDemo({ payload: centre.payload, now: new Date(), onProgress: showProgress });
  const password = randomBytes(12).toString('base64url');
  await centre.payload.create({
    collection: 'users',
    data: { email: EMAIL, password, role: 'admin', name: 'Редакція' },
  });
  console.log(`Pages at ${url}/ and ${url}/en, feeds at ${url}/feeds. All of it goes when this stops (Ctrl+C).`);
  console.log(`Sign in as ${EMAIL} with password ${password} at ${url}/admin`);
}

/** A bar where somebody watches; elsewhere a line at every quarter. */
function showProgress(done: number, total: number, what: string): void {
  if (process.stdout.isTTY) {
    const filled = Math.round((done / total) * 30);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(30 - filled)}`;
    process.stdout.write(`\r${bar} ${done}/${total} ${what.slice(0, 40).padEnd(40)}${done === total ? '\n' : ''}`);
  } else if (Math.floor((done / total) * 4) > Math.floor(((done - 1) / total) * 4)) {
    console.log(`  ${done} of ${total}`);
  }
}

/** The first port from `from` on that nobody listens on. */
async function freePort(from: number): Promise<number> {
  for (let port = from; port < from + 100; port += 1) {
    const isFree = await new Promise<boolean>((resolve) => {
      const probe = createServer();
      probe.once('error', () => resolve(false));
      probe.listen(port, () => probe.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
  throw new Error(`No port from ${from} to ${from + 99} is free: set PORT.`);
}

try {
  await runDemo();
} catch (cause) {
  explainAndExit(cause);
}
