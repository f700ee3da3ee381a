import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../src/composition/server.ts';
import { readSettings } from '../../src/settings.ts';
import { PDF_WORKER } from '../support/press-centre.ts';
import { type Balancer, openBalancer } from '../support/servers/balancer.ts';
import { publicServerEnv } from '../support/servers/server-env.ts';

const ADDRESSES = ['/feeds/uk/all.rss', '/', '/feeds', '/healthz'];
const READERS = 4;

const folders: string[] = [];
const servers: RunningServer[] = [];
let balancer: Balancer | null = null;

afterEach(async () => {
  await balancer?.close();
  await Promise.all(servers.map((server) => server.stop()));
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

it('one server after another is restarted behind a balancer, and nobody is refused', async () => {
  const places = await Promise.all([newPlace(), newPlace()]);
  const running = await Promise.all(places.map(start));
  balancer = await openBalancer(places.map((place) => `http://127.0.0.1:${place['PORT']}`));
  await balancer.sees(2);

  const { url } = balancer;
  const restarted = new AbortController();
  const statuses = new Map<number, number>();
  const readers = Array.from({ length: READERS }, async (_, reader) => {
    for (let turn = reader; !restarted.signal.aborted; turn += 1) {
      const answer = await fetch(url + ADDRESSES[turn % ADDRESSES.length]);
      await answer.arrayBuffer();
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    }
  });
  for (const [index, place] of places.entries()) {
    expect(await running[index]?.stop({ isDraining: true })).toEqual({ isClean: true });
    await start(place);
    await balancer.sees(2);
  }
  restarted.abort();
  await Promise.all(readers);
  expect([...statuses.keys()]).toEqual([200]);
  expect(statuses.get(200)).toBeGreaterThan(200);
});

/** What stays of a server that is restarted: its port, its folder, its database. */
async function newPlace(): Promise<Record<string, string>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'visnyk-test-'));
  folders.push(folder);
  return { ...(await publicServerEnv(folder)), DRAIN_SECONDS: '4' };
}

async function start(place: Record<string, string>): Promise<RunningServer> {
  const server = await startServer(readSettings(place), { pdfWorkerUrl: PDF_WORKER, key: randomUUID() });
  servers.push(server);
  return server;
}
