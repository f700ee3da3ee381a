import { feedRequest, type LoadJob, type LoadResult } from '../load/job.ts';
import type { BenchOptions } from '../options.ts';
import { type Child, startChild } from '../processes/child.ts';
import { canPin } from '../processes/cores.ts';
import { processorMs } from '../processes/processor-time.ts';
import { startVisnyk } from '../processes/visnyk.ts';
import { type Section, showMegabytes, showMs, showRate, showSpread } from '../report.ts';
import { median, spreadOf } from '../statistics.ts';
import { observeFeed } from './observe-feed.ts';
import type { RawVariant } from './raw-server.ts';

const FEED = '/feeds/uk/all.rss';
const CONNECTIONS = 64;
/** By their Accept-Encoding; a 304 is asked for as most readers do. */
const CODINGS = { identity: '', gzip: 'gzip', br: 'br' };

interface Server {
  name: 'Visnyk' | 'node:http';
  pid: number;
  port: number;
}

interface Round extends LoadResult {
  perSecond: number;
  /** Answers for one second of the server's processor; what a machine of its own would see. Null where it cannot be told. */
  perProcessorSecond: number | null;
}

/** Cached feeds: the real server beside bare node:http that serves the same bytes, by turns, in this run. */
export async function benchHotFeeds(folder: string, options: BenchOptions): Promise<Section> {
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
    const cases = casesOf(variants);
    const measured = [];
    for (const one of cases)
      measured.push({ name: one.name, ...(await compare(generator, servers, one.job, options)) });
    return describe(measured, { variants, before, after: await visnyk.residentBytes() });
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
async function compare(generator: Child<LoadJob>, servers: Server[], job: Case['job'], { hot }: BenchOptions) {
  const rounds: Record<Server['name'], Round[]> = { Visnyk: [], 'node:http': [] };
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

type Measured = { name: string } & Record<Server['name'], Round[]>;

function describe(measured: Measured[], seen: { variants: RawVariant[]; before: number; after: number }): Section {
  const rows = measured.map(({ name, Visnyk: ours, 'node:http': limit }) => {
    const ratios = spreadOf(ours.map((round, index) => round.perSecond / (limit[index]?.perSecond ?? Number.NaN)));
    const processorRatios = ours.map((round, index) => {
      const other = limit[index]?.perProcessorSecond;
      return round.perProcessorSecond === null || other == null ? Number.NaN : round.perProcessorSecond / other;
    });
    return [
      name,
      showRate(median(ours.map((round) => round.perSecond))),
      showRate(median(limit.map((round) => round.perSecond))),
      showSpread(ratios),
      median(processorRatios).toFixed(2),
      '≥ 0.90',
      `${showMs(median(ours.map((round) => round.latencyMs.p99)))} / ${showMs(Math.max(...ours.map((round) => round.latencyMs.max)))}`,
      `${showMs(median(limit.map((round) => round.latencyMs.p99)))} / ${showMs(Math.max(...limit.map((round) => round.latencyMs.max)))}`,
      `${(median(ours.concat(limit).map((round) => round.cpuMs / round.elapsedMs)) * 100).toFixed(0)} %`,
    ];
  });
  const sizes = seen.variants.map(({ accepts, bodyBase64 }) => {
    return `${accepts || 'identity'} ${(Buffer.byteLength(bodyBase64, 'base64') / 1024).toFixed(1)} KB`;
  });
  const columns = [
    'answer',
    'Visnyk /s',
    'node:http /s',
    'ratio (min–max)',
    'by CPU',
    'goal',
    'p99 / max',
    'node:http',
    'load CPU',
  ];
  return {
    title: `Cached feed, ${CONNECTIONS} keep-alive connections, by turns with bare node:http sending the same bytes`,
    rows: [columns, ...rows],
    notes: [
      `${FEED}: ${sizes.join(', ')}. ${canPin ? 'Server and load each on a core of its own.' : 'Processes are not pinned here.'}`,
      'By CPU: answers per second of the server’s processor time, as a ratio; it holds even where the load was the limit.',
      `Memory of the server: ${showMegabytes(seen.before)} before, ${showMegabytes(seen.after)} after.`,
    ],
    raw: { measured, residentBytes: { before: seen.before, after: seen.after } },
  };
}
