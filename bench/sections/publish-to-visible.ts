import { FEED_FORMATS } from '../../src/feeds/feed-document.ts';
import type { BenchOptions } from '../options.ts';
import { type Child, startChild } from '../processes/child.ts';
import { pause, serverEnv } from '../processes/visnyk.ts';
import { type Section, showMs } from '../report.ts';
import { percentile } from '../statistics.ts';
import type { Opened, Published, PublishingAsk } from './publishing-centre.ts';
import { watchFeed } from './watch-feed.ts';

/** Items published before the clock runs: every feed is full, and the code has run often enough to be compiled. */
const WARM_UP = 35;

interface Run {
  kind: 'create' | 'release';
  /** The editor's call, from its start to its return. */
  callMs: number;
  /** From the start of the call until each feed shows the item, the quickest first. */
  visibleMs: number[];
}

/** From an editor's call to the item in every feed it belongs to, with a reader that asks all the time, in another process. */
export async function benchPublishing(folder: string, options: BenchOptions): Promise<Section> {
  const databases: { name: string; env: Record<string, string> }[] = [{ name: 'SQLite', env: serverEnv(folder) }];
  const server = process.env['MONGODB_URL'];
  if (server !== undefined)
    databases.push({ name: 'MongoDB', env: { ...serverEnv(folder), DATABASE_URL: fresh(server) } });
  const measured: { name: string; runs: Run[] }[] = [];
  for (const { name, env } of databases) measured.push({ name, runs: await measureOn(env, options.publishes) });
  return describe(measured);
}

async function measureOn(env: Record<string, string>, publishes: number): Promise<Run[]> {
  const centre = startChild<PublishingAsk>('publishing-centre', { env });
  try {
    const { port, tag, source } = await centre.ask<Opened>({ kind: 'open' });
    const channels = ['all', 'news', `tag/${tag}`, `source/${source}`];
    const feeds = channels.flatMap((channel) => FEED_FORMATS.map((format) => `/feeds/uk/${channel}.${format}`));
    const runs: Run[] = [];
    for (let count = 0; count < WARM_UP + publishes; count += 1) {
      const run = await publishOnce(centre, port, feeds, count);
      if (count >= WARM_UP) runs.push(run);
    }
    await centre.ask({ kind: 'drop' });
    return runs;
  } finally {
    await centre.stop();
  }
}

/** By turns an item that is published when it is created, and a draft that is published later. */
async function publishOnce(centre: Child<PublishingAsk>, port: number, feeds: string[], count: number): Promise<Run> {
  const title = `Новина ${crypto.randomUUID()}`;
  const kind = count % 2 === 0 ? 'create' : 'release';
  const draft = kind === 'release' ? await centre.ask<Published>({ kind: 'draft', title }) : null;
  const watching = Promise.all(feeds.map((feed) => watchFeed(port, feed, title)));
  await pause(30);
  const ask: PublishingAsk = draft === null ? { kind: 'create', title } : { kind: 'release', id: draft.id };
  const { startedNs, returnedNs } = await centre.ask<Published>(ask);
  const started = BigInt(startedNs);
  const visibleMs = (await watching).map((at) => msBetween(started, at)).sort((a, b) => a - b);
  return { kind, callMs: msBetween(started, BigInt(returnedNs)), visibleMs };
}

function msBetween(from: bigint, to: bigint): number {
  return Number(to - from) / 1e6;
}

function fresh(server: string): string {
  const url = new URL(server);
  url.pathname = `/visnyk-bench-${crypto.randomUUID().slice(0, 13)}`;
  return url.href;
}

function describe(measured: { name: string; runs: Run[] }[]): Section {
  const row = (name: string, values: number[], goal = '') => [
    name,
    ...[0, 50, 99, 100].map((percent) => showMs(percentile(values, percent))),
    goal,
  ];
  const rows = measured.flatMap(({ name, runs }) => {
    const last = (run: Run) => run.visibleMs.at(-1) ?? Number.NaN;
    const created = runs.filter((run) => run.kind === 'create');
    const released = runs.filter((run) => run.kind === 'release');
    return [
      row(
        `${name}: call returns`,
        runs.map((run) => run.callMs),
      ),
      row(
        `${name}: call → first feed`,
        runs.map((run) => run.visibleMs[0] ?? Number.NaN),
      ),
      row(`${name}: call → every feed`, runs.map(last)),
      row(`${name}: call → every feed, created`, created.map(last)),
      row(`${name}: call → every feed, draft published`, released.map(last)),
      row(
        `${name}: return → every feed`,
        runs.map((run) => last(run) - run.callMs),
        'p99 < 100 ms',
      ),
    ];
  });
  const { runs = [] } = measured[0] ?? {};
  return {
    title: `Publish → visible: ${runs.length} items, each in ${runs[0]?.visibleMs.length ?? 0} feeds of 30 entries, read every 2 ms`,
    rows: [['', 'min', 'median', 'p99', 'max', 'goal'], ...rows],
    notes: [
      'One process publishes and serves; another reads. Nothing is pinned to a core.',
      ...(measured.length === 1 ? ['MongoDB is left out: MONGODB_URL is not set.'] : []),
    ],
    raw: measured,
  };
}
