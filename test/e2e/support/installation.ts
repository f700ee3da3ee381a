import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { vi } from 'vitest';
import type { Role } from '../../../collections/access/roles.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const START_MS = 60_000;
const STOP_MS = 20_000;

export interface Account {
  email: string;
  password: string;
  role: Role;
}

/** A real, built press centre in a process, a folder and on a port of its own. */
export interface Installation {
  origin: string;
  /** Made on the server's own command line before it started; null in a fresh installation. */
  admin: Account | null;
  /** What the process has said so far. */
  output(): string;
  stop(): Promise<void>;
}

/** Makes the admin's account as an operator would, starts the built server and waits until it is ready. */
export async function startInstallation(options: { isFresh?: boolean } = {}): Promise<Installation> {
  const folder = await mkdtemp(path.join(tmpdir(), 'visnyk-e2e-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    NODE_OPTIONS: '',
    PORT: String(port),
    HOST: '127.0.0.1',
    ORIGIN: origin,
    ROLE: 'all',
    DATABASE_URL: `file:${path.join(folder, 'visnyk.db')}`,
    DATA_DIR: folder,
    MEDIA_DIR: path.join(folder, 'media'),
    PAYLOAD_SECRET: '',
    LOG_LEVEL: 'warn',
  };
  const admin = options.isFresh === true ? null : makeAccount('admin');
  if (admin !== null) await createOnServer(env, admin);
  const child = spawn(process.execPath, ['-C', 'production', 'dist/start.mjs'], { cwd: ROOT, env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const stop = async () => {
    await stopChild(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await ready(origin, child, () => said);
  } catch (cause) {
    await stop();
    throw cause;
  }
  return { origin, admin, output: () => said, stop };
}

/** An account that nobody has yet. */
export function makeAccount(role: Role): Account {
  const name = `${role}-${randomBytes(4).toString('hex')}`;
  return { email: `${name}@visnyk.example`, password: randomBytes(12).toString('hex'), role };
}

async function createOnServer(env: NodeJS.ProcessEnv, { email, password, role }: Account): Promise<void> {
  const args = [
    '-C',
    'production',
    'dist/user.mjs',
    'create',
    '--email',
    email,
    '--role',
    role,
    '--password',
    password,
  ];
  await promisify(execFile)(process.execPath, args, { cwd: ROOT, env });
}

/** Polls, since nothing else tells from outside that a process listens. */
async function ready(origin: string, child: ChildProcess, output: () => string): Promise<void> {
  const status = await vi.waitUntil(
    async () => {
      if (child.exitCode !== null) return `exit ${child.exitCode}`;
      return (await isReady(origin)) ? 'ready' : null;
    },
    { timeout: START_MS, interval: 100 },
  );
  if (status !== 'ready') throw new Error(`The server did not start (${status}):\n${output()}`);
}

async function isReady(origin: string): Promise<boolean> {
  return fetch(`${origin}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Asks the process to stop in order, and ends it where it does not. */
async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await closed;
  clearTimeout(late);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
