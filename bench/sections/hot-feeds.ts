import { feedRequest, type LoadJob, type LoadResult } from '../load/job.ts';
import type { BenchOptions } from '../options.ts';
import { type Child, startChild } from '../processes/child.ts';
import { processorMs } from '../processes/processor-time.ts';
import { makeSearchIndex, startVisnyk } from '../processes/visnyk.ts';
import type { Section } from '../report.ts';
import { describeHotFeeds, type Launch, type Measured, type Round, type ServerName } from './hot-report.ts';
import { observeFeed } from './observe-feed.ts';
import type { RawVariant } from './raw-server.ts';

const FEED = '/feeds/uk/all.rss';
const CONNECTIONS = 64;
/** By their Accept-Encoding; a 304 is asked for as most readers do. */
const CODINGS = { identity: '', gzip: 'gzip', br: 'br' };

export interface Server {
  name: ServerName;
  pid: number;
  port: number;
}

/**
 * Cached feeds: the real server beside bare node:http that serves the same bytes, by turns, in this run. Both are launched several
 * times: how the compiler and the memory fall out differs by a few per cent from process to process.
 */
export async function benchHotFeeds(folder: string, options: BenchOptions): Promise<Section> {
  await makeSearchIndex(folder);
  const launches: Launch[] = [];
  for (let count = 0; count < options.hot.launches; count += 1) launches.push(await launchBoth(folder, options));
  return describeHotFeeds(`${FEED}, ${CONNECTIONS} keep-alive connections`, launches);
}

async function launchBoth(folder: string, options: BenchOptions): Promise<Launch> {
  const visnyk = await startVisnyk(folder, { role: 'public', core: 'server' });
  const bare = startChild<{ variants: RawVariant[] }>('raw-server', { core: 'server' });
  const generator = startChild<LoadJob>('generator', { core: 'load' });
  try {
    const variants = await Promise.all(
      Object.values(CODINGS).map((accepts) => observeFeed(visnyk.port, FEED, accepts)),
    );
    const barePort = await bare.ask<number>({ variants });
    const before = await visnyk.residentBytes();
    const servers: Server[] = [
      { name: 'Visnyk', pid: visnyk.pid, port: visnyk.port },
      { name: 'node:http', pid: bare.pid, port: barePort },
    ];
    const rounds: Measured[] = [];
    for (const { name, job } of casesOf(variants))
      rounds.push({ name, ...(await compare(generator, servers, job, options)) });
    return { variants, rounds, residentBytes: { before, after: await visnyk.residentBytes() } };
  } finally {
    await Promise.all([generator.stop(), bare.stop(), visnyk.stop()]);
  }
}

type Case = { name: string; job: Pick<LoadJob, 'requests' | 'status'> };

function casesOf(variants: RawVariant[]): Case[] {
  const whole = variants.map(({ accepts }): Case => {
    const headers: Record<string, string> = accepts === '' ? {} : { 'Accept-Encoding': accepts };
    return { name: `200 ${accepts || 'identity'}`, job: { requests: [feedRequest(FEED, headers)], status: 200 } };
  });
  const gzip = variants.find(({ accepts }) => accepts === CODINGS.gzip);
  const headers = { 'Accept-Encoding': CODINGS.gzip, 'If-None-Match': gzip?.etag ?? '' };
  return [...whole, { name: '304', job: { requests: [feedRequest(FEED, headers)], status: 304 } }];
}

/** Rounds A B, B A, A B, …: what else the machine does meanwhile meets both alike. */
export async function compare(generator: Child<LoadJob>, servers: Server[], job: Case['job'], { hot }: BenchOptions) {
  const rounds: Record<ServerName, Round[]> = { Visnyk: [], 'node:http': [] };
  for (const server of servers) await loadOnce(generator, server, job, hot.warmUpMs);
  for (let round = 0; round < hot.rounds; round += 1) {
    const order = round % 2 === 0 ? servers : servers.toReversed();
    for (const server of order) rounds[server.name].push(await loadOnce(generator, server, job, hot.roundMs));
  }
  return rounds;
}

async function loadOnce(generator: Child<LoadJob>, server: Server, job: Case['job'], ms: number): Promise<Round> {
  const before = processorMs(server.pid);
  const result = await generator.ask<LoadResult>({
    ...job,
    port: server.port,
    connections: CONNECTIONS,
    end: { kind: 'time', ms },
  });
  const after = processorMs(server.pid);
  const perProcessorSecond = before === null || after === null ? null : (result.answers / (after - before)) * 1000;
  return { ...result, perSecond: (result.answers / result.elapsedMs) * 1000, perProcessorSecond };
}
