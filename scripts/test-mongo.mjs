import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

// The suite on MongoDB: on the server MONGODB_URL names, on a `mongod` of this machine, or on one that a test package fetches.
const server = await findServer();
if (server === null) {
  console.log(
    'No MongoDB here: set MONGODB_URL, install mongod, or allow mongodb-memory-server-core to fetch one. Nothing was tested.',
  );
} else {
  console.log(`Testing on ${server.what}`);
  process.exitCode = await runSuite(server.url);
  await server.stop();
}

async function findServer() {
  const url = process.env.MONGODB_URL;
  if (url) return { what: 'the server of MONGODB_URL', url, stop: async () => undefined };
  return (await startMongod()) ?? (await fetchMongod());
}

async function startMongod() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const mongod = folders.map((folder) => path.join(folder, 'mongod')).find((file) => existsSync(file));
  if (mongod === undefined) return null;
  const data = await mkdtemp(path.join(tmpdir(), 'visnyk-mongod-'));
  const port = await freePort();
  const child = spawn(mongod, ['--dbpath', data, '--port', String(port), '--bind_ip', '127.0.0.1'], {
    stdio: 'ignore',
  });
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null && child.kill('SIGTERM')) await ended;
    await rm(data, { recursive: true, force: true });
  };
  if (await listens(port, child)) return { what: mongod, url: `mongodb://127.0.0.1:${port}`, stop };
  await stop();
  return null;
}

/** Fetches a real server where the machine may; a replica set of one, so that transactions are tested too. */
async function fetchMongod() {
  const { MongoMemoryReplSet } = await import('mongodb-memory-server-core');
  try {
    const set = await MongoMemoryReplSet.create({ replSet: { count: 1 } });
    return { what: 'a fetched mongod', url: set.getUri(), stop: () => set.stop() };
  } catch (cause) {
    console.log(
      `mongodb-memory-server-core could not fetch a server: ${cause instanceof Error ? cause.message.split('\n')[0] : cause}`,
    );
    return null;
  }
}

function runSuite(url) {
  const vitest = path.resolve('node_modules', 'vitest', 'vitest.mjs');
  const env = { ...process.env, TEST_DATABASE: 'mongodb', MONGODB_URL: url };
  const parts = [
    'test/log',
    'test/releasing',
    'test/http',
    'test/collections',
    'test/uploads',
    'test/accounts',
    'test/conformance',
    'test/push',
  ];
  const child = spawn(
    process.execPath,
    [vitest, 'run', ...parts.filter((part) => existsSync(part)), ...process.argv.slice(2)],
    {
      env,
      stdio: 'inherit',
    },
  );
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

/** Waits until somebody listens on the port, or the child has ended. */
async function listens(port, child) {
  while (child.exitCode === null) {
    const isOpen = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      });
      socket.once('error', () => setTimeout(() => resolve(false), 100));
    });
    if (isOpen) return true;
  }
  return false;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
