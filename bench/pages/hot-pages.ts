import { feedRequest, type LoadJob } from '../load/job.ts';
import type { BenchOptions } from '../options.ts';
import { startChild } from '../processes/child.ts';
import { startVisnyk } from '../processes/visnyk.ts';
import { compare, type Server } from '../sections/hot-feeds.ts';
import type { Measured } from '../sections/hot-report.ts';
import { observeFeed } from '../sections/observe-feed.ts';
import type { RawVariant } from '../sections/raw-server.ts';
import { Visitor } from './visit.ts';

/** As most browsers ask. */
const CODING = 'br';
const HEADERS = { 'Accept-Encoding': CODING };

/** What a page weighs in each coding, in bytes. */
export interface PageWeight {
  path: string;
  identity: number;
  gzip: number;
  br: number;
}

export interface HotPages {
  rounds: Measured[];
  weights: PageWeight[];
}

/** Of every sort; what they hold is that of the archive. */
const WEIGHED = [
  '/tags',
  '/archive',
  '/calendar',
  '/search',
  '/feeds',
  '/feeds/uk/all',
  '/embed',
  '/v1/docs/uk',
  '/nothing',
];

/** Pages that are kept: the real server beside bare node:http that sends the same bytes, by turns. */
export async function measureHotPages(
  folder: string,
  paths: Readonly<Record<string, string>>,
  options: BenchOptions,
): Promise<HotPages> {
  const visnyk = await startVisnyk(folder, { role: 'public', core: 'server' });
  const bare = startChild<{ variants: RawVariant[] }>('raw-server', { core: 'server' });
  const generator = startChild<LoadJob>('generator', { core: 'load' });
  const visitor = new Visitor(visnyk.port);
  try {
    const rounds: Measured[] = [];
    for (const [name, path] of Object.entries(paths)) {
      await visitor.untilFound(path);
      const barePort = await bare.ask<number>({ variants: [await observeFeed(visnyk.port, path, CODING)] });
      const servers: Server[] = [
        { name: 'Visnyk', pid: visnyk.pid, port: visnyk.port },
        { name: 'node:http', pid: bare.pid, port: barePort },
      ];
      const job = { requests: [feedRequest(path, HEADERS)], status: 200 };
      rounds.push({ name, ...(await compare(generator, servers, job, options)) });
    }
    const weights: PageWeight[] = [];
    for (const path of [...Object.values(paths), ...WEIGHED]) weights.push(await weigh(visitor, path));
    return { rounds, weights };
  } finally {
    visitor.close();
    await Promise.all([generator.stop(), bare.stop(), visnyk.stop()]);
  }
}

async function weigh(visitor: Visitor, path: string): Promise<PageWeight> {
  const bytes = async (coding: string) => (await visitor.visit(path, coding)).body.length;
  return { path: decodeURI(path), identity: await bytes(''), gzip: await bytes('gzip'), br: await bytes('br') };
}
