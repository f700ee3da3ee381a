import { Agent } from 'node:http';
import { feedRequest, type LoadJob } from '../load/job.ts';
import { readAnswer } from '../load/read-answer.ts';
import type { BenchOptions } from '../options.ts';
import { type Child, startChild } from '../processes/child.ts';
import { pause, serverEnv } from '../processes/visnyk.ts';
import { type Section, showMs, showRate, showSpread } from '../report.ts';
import { median, percentile, spreadOf } from '../statistics.ts';
import type { ApiAsk } from './api-centre.ts';
import { compare, type Server } from './hot-feeds.ts';
import type { Round, ServerName } from './hot-report.ts';
import { observeFeed } from './observe-feed.ts';
import type { Opened, Published, PublishingAsk } from './publishing-centre.ts';
import type { RawVariant } from './raw-server.ts';

/** Published before the clock runs. */
const WARM_UP = 10;

type Rounds = Record<ServerName, Round[]>;

interface Heard {
  /** From the start of the editor's call until the waiting client has its answer. */
  fromCallMs: number;
  /** From the call's return; below zero where the client hears first. */
  fromReturnMs: number;
}

/** Following: what asking costs while nothing happens, and how soon a client that waits hears of a text. */
export async function benchChanges(archive: string, publishing: string, options: BenchOptions): Promise<Section> {
  const quiet = await askWithNothingNew(archive, options);
  const heard = await publishToWaiting(publishing, options.publishes);
  return describe(quiet, heard);
}

/** The same request over and over, beside bare node:http that sends the same bytes, by turns. */
async function askWithNothingNew(
  folder: string,
  options: BenchOptions,
): Promise<{ rounds: Rounds; variant: RawVariant }> {
  const centre = startChild<ApiAsk>('api-centre', { core: 'server', env: serverEnv(folder) });
  const bare = startChild<{ variants: RawVariant[] }>('raw-server', { core: 'server' });
  const generator = startChild<LoadJob>('generator', { core: 'load' });
  try {
    const port = await centre.ask<number>({ kind: 'open' });
    const path = `/v1/changes?after=${await cursorNow(port)}`;
    const variant = await observeFeed(port, path, '');
    const barePort = await bare.ask<number>({ variants: [variant] });
    const servers: Server[] = [
      { name: 'Visnyk', pid: centre.pid, port },
      { name: 'node:http', pid: bare.pid, port: barePort },
    ];
    const job = { requests: [feedRequest(path)], status: 200 };
    return { rounds: await compare(generator, servers, job, options), variant };
  } finally {
    await Promise.all([generator.stop(), bare.stop(), centre.stop()]);
  }
}

/** One client that waits all the time, in another process than the one that publishes and answers. */
async function publishToWaiting(folder: string, publishes: number): Promise<Heard[]> {
  const centre = startChild<PublishingAsk>('publishing-centre', { env: serverEnv(folder) });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const { port } = await centre.ask<Opened>({ kind: 'open' });
    const heard: Heard[] = [];
    for (let count = 0; count < WARM_UP + publishes; count += 1) {
      const one = await publishOnce(centre, port, agent);
      if (count >= WARM_UP) heard.push(one);
    }
    await centre.ask({ kind: 'drop' });
    return heard;
  } finally {
    agent.destroy();
    await centre.stop();
  }
}

async function publishOnce(centre: Child<PublishingAsk>, port: number, agent: Agent): Promise<Heard> {
  const title = `Новина ${crypto.randomUUID()}`;
  const waiting = readAnswer(port, `/v1/changes?after=${await cursorNow(port)}&wait=30`, { agent, keep: true });
  await pause(30);
  const { startedNs, returnedNs } = await centre.ask<Published>({ kind: 'create', title });
  const { at, text } = await waiting;
  if (!text.includes(title)) throw new Error('The waiting client was not told of the text');
  return { fromCallMs: Number(at - BigInt(startedNs)) / 1e6, fromReturnMs: Number(at - BigInt(returnedNs)) / 1e6 };
}

async function cursorNow(port: number): Promise<string> {
  const { text } = await readAnswer(port, '/v1/changes?after=now', { keep: true });
  return (JSON.parse(text) as { cursor: string }).cursor;
}

function describe({ rounds, variant }: { rounds: Rounds; variant: RawVariant }, heard: Heard[]): Section {
  const { Visnyk: ours, 'node:http': limit } = rounds;
  const rate = (list: Round[]) => showRate(median(list.map((round) => round.perSecond)));
  const ratios = spreadOf(ours.map((round, index) => round.perSecond / (limit[index]?.perSecond ?? Number.NaN)));
  const byProcessor = ours.map((round, index) => {
    const other = limit[index]?.perProcessorSecond;
    return round.perProcessorSecond === null || other == null ? Number.NaN : round.perProcessorSecond / other;
  });
  const latency = (name: string, values: number[], goal = '') => [
    name,
    ...[0, 50, 99, 100].map((percent) => showMs(percentile(values, percent))),
    goal,
  ];
  return {
    title: `Following changes: nothing new, and ${heard.length} texts published to a client that waits`,
    rows: [
      ['', 'Visnyk /s', 'node:http /s', 'ratio (min–max)', 'by CPU', ''],
      ['nothing new', rate(ours), rate(limit), showSpread(ratios), median(byProcessor).toFixed(2), ''],
      ['', 'min', 'median', 'p99', 'max', 'goal'],
      latency(
        'call → answer',
        heard.map(({ fromCallMs }) => fromCallMs),
      ),
      latency(
        'return → answer',
        heard.map(({ fromReturnMs }) => fromReturnMs),
        'p99 < 150 ms',
      ),
    ],
    notes: [
      `Nothing new: ${Buffer.byteLength(variant.bodyBase64, 'base64')} bytes over 64 keep-alive connections; node:http sends the same bytes and decides nothing.`,
      'Ours passes Express, the key, the limits and the parameters, and asks no database.',
    ],
    raw: { rounds, heard },
  };
}
