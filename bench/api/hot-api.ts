import { feedRequest, type LoadJob } from '../load/job.ts';
import { readAnswer } from '../load/read-answer.ts';
import type { BenchOptions } from '../options.ts';
import { startChild } from '../processes/child.ts';
import { serverEnv, untilSearched } from '../processes/visnyk.ts';
import { type Section, showRate, showSpread } from '../report.ts';
import type { ApiAsk } from '../sections/api-centre.ts';
import { compare, type Server } from '../sections/hot-feeds.ts';
import type { Round, ServerName } from '../sections/hot-report.ts';
import { observeFeed } from '../sections/observe-feed.ts';
import type { RawVariant } from '../sections/raw-server.ts';
import { median, spreadOf } from '../statistics.ts';

type Case = { name: string; bytes: number; rounds: Record<ServerName, Round[]> };

/** Answers of the API that many ask for: with and without a partner's key, and 304; beside bare node:http that sends the same bytes. */
export async function benchHotApi(folder: string, options: BenchOptions): Promise<Section> {
  const centre = startChild<ApiAsk>('api-centre', { core: 'server', env: serverEnv(folder) });
  const generator = startChild<LoadJob>('generator', { core: 'load' });
  try {
    const port = await centre.ask<number>({ kind: 'open' });
    // Threads that still make the search index would be counted as the server's processor time.
    await untilSearched(port);
    const key = { Authorization: `Bearer ${await centre.ask<string>({ kind: 'key' })}` };
    const cases: Case[] = [];
    for (const { name, path, headers, is304 } of await casesOf(port, key)) {
      const variant = await observeFeed(port, path, '', headers);
      const bare = startChild<{ variants: RawVariant[] }>('raw-server', { core: 'server' });
      try {
        const servers: Server[] = [
          { name: 'Visnyk', pid: centre.pid, port },
          { name: 'node:http', pid: bare.pid, port: await bare.ask<number>({ variants: [variant] }) },
        ];
        const asked = { ...headers, ...(is304 ? { 'If-None-Match': variant.etag } : {}) };
        const job = { requests: [feedRequest(path, asked)], status: is304 ? 304 : 200 };
        const bytes = is304 ? 0 : Buffer.byteLength(variant.bodyBase64, 'base64');
        cases.push({ name, bytes, rounds: await compare(generator, servers, job, options) });
      } finally {
        await bare.stop();
      }
    }
    return describe(cases);
  } finally {
    await Promise.all([generator.stop(), centre.stop()]);
  }
}

interface Asked {
  name: string;
  path: string;
  headers: Record<string, string>;
  is304: boolean;
}

async function casesOf(port: number, key: Record<string, string>): Promise<Asked[]> {
  const list = JSON.parse((await readAnswer(port, '/v1/items', { keep: true })).text) as { items: { uid: string }[] };
  const now = JSON.parse((await readAnswer(port, '/v1/changes?after=now', { keep: true })).text) as { cursor: string };
  const paths = {
    'list of 30': '/v1/items',
    'one text': `/v1/items/${list.items[0]?.uid}`,
    'nothing new': `/v1/changes?after=${now.cursor}`,
  };
  return Object.entries(paths).flatMap(([name, path]) => [
    { name, path, headers: {}, is304: false },
    { name: `${name}, with a key`, path, headers: key, is304: false },
    { name: `${name}, 304`, path, headers: {}, is304: true },
  ]);
}

function describe(cases: readonly Case[]): Section {
  const rows = cases.map(({ name, bytes, rounds: { Visnyk: ours, 'node:http': limit } }) => {
    const rate = (list: Round[]) => showRate(median(list.map((round) => round.perSecond)));
    const ratios = spreadOf(ours.map((round, index) => round.perSecond / (limit[index]?.perSecond ?? Number.NaN)));
    const byProcessor = ours.map((round, index) => {
      const other = limit[index]?.perProcessorSecond;
      return round.perProcessorSecond === null || other == null ? Number.NaN : round.perProcessorSecond / other;
    });
    const size = `${(bytes / 1024).toFixed(1)} KB`;
    return [name, size, rate(ours), rate(limit), showSpread(ratios), median(byProcessor).toFixed(2), '≥ 0.50'];
  });
  return {
    title: 'Hot answers of the API, by turns with bare node:http sending the same bytes',
    rows: [['answer', 'body', 'Visnyk /s', 'node:http /s', 'ratio (min–max)', 'by CPU', 'goal'], ...rows],
    notes: ['Ours checks the key, the limit, and whether what it holds is still true; node:http decides nothing.'],
    raw: cases,
  };
}
