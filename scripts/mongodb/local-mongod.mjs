import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LIFETIME_OPTIONS } from './transaction-lifetime.mjs';

/** Starts the `mongod` of this machine on a folder of its own; null where there is none or it does not start. */
export async function startMongod(mode) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const mongod = folders.map((folder) => path.join(folder, 'mongod')).find((file) => existsSync(file));
  if (mongod === undefined) return null;
  const data = await mkdtemp(path.join(tmpdir(), 'visnyk-mongod-'));
  const port = await freePort();
  const options = ['--dbpath', data, '--port', String(port), '--bind_ip', '127.0.0.1'];
  const child = spawn(
    mongod,
    mode === 'transactions' ? [...options, '--replSet', 'rs0', ...LIFETIME_OPTIONS] : options,
    {
      stdio: 'ignore',
    },
  );
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null && child.kill('SIGTERM')) await ended;
    await rm(data, { recursive: true, force: true });
  };
  if (await listens(port, child)) {
    if (mode === 'alone') return { what: mongod, url: `mongodb://127.0.0.1:${port}`, stop };
    await initiate(port);
    return { what: mongod, url: `mongodb://127.0.0.1:${port}/?replicaSet=rs0`, stop };
  }
  await stop();
  return null;
}

/** Makes a replica set of one out of a server, and waits until it is its primary. */
async function initiate(port) {
  const fromAdapter = createRequire(createRequire(import.meta.url).resolve('@payloadcms/db-mongodb'));
  const { MongoClient } = createRequire(fromAdapter.resolve('mongoose'))('mongodb');
  const members = [{ _id: 0, host: `127.0.0.1:${port}` }];
  const direct = await new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`).connect();
  await direct.db('admin').command({ replSetInitiate: { _id: 'rs0', members } });
  await direct.close();
  // The driver waits for a primary by itself.
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?replicaSet=rs0`, { serverSelectionTimeoutMS: 60_000 });
  await client.db('admin').command({ ping: 1 });
  await client.close();
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
