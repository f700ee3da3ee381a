import { Agent } from 'node:http';
import { tagSlug } from '../archive/generated-entry.ts';
import { readAnswer } from '../load/read-answer.ts';
import { type Child, startChild } from '../processes/child.ts';
import { type ResidentMemory, watchResident } from '../processes/resident-memory.ts';
import { serverEnv } from '../processes/visnyk.ts';
import { type Section, showMegabytes, showRate } from '../report.ts';
import type { ApiAsk, RawRead } from './api-centre.ts';
import type { Archive } from './cold-render.ts';

/** Changes a crawl asks for at once: as many as it may. */
const LIMIT = 500;

interface Run {
  name: string;
  /** Texts that went through, whether they were asked for or passed over. */
  texts: number;
  received: number;
  bytes: number;
  elapsedMs: number;
  resident: ResidentMemory;
}

/** Everything an archive holds, taken as one stream and change by change, beside the database's own pace in the same process. */
export async function benchExport({ size, folder }: Archive): Promise<Section> {
  const centre = startChild<ApiAsk>('api-centre', { core: 'server', env: serverEnv(folder) });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const port = await centre.ask<number>({ kind: 'open' });
    // The first of each also compiles the code.
    await readLimit(centre);
    const before = await readLimit(centre);
    const runs: Run[] = [];
    for (const { name, take } of [
      { name: 'NDJSON export, all texts', take: () => exportAll(port) },
      { name: `crawl of changes by ${LIMIT}`, take: () => crawl(port, agent, '') },
      { name: 'crawl of one tag’s changes', take: () => crawl(port, agent, `&tag=${tagSlug(0)}`) },
    ]) {
      const started = performance.now();
      const { result, resident } = await watchResident(centre.pid, take);
      const run = { name, texts: size, ...result, elapsedMs: performance.now() - started, resident };
      if (result.received !== size && !name.includes('tag'))
        throw new Error(`${name} brought ${result.received} texts`);
      runs.push(run);
    }
    return describe(size, runs, [before, await readLimit(centre)]);
  } finally {
    agent.destroy();
    await centre.stop();
  }
}

async function exportAll(port: number): Promise<{ received: number; bytes: number }> {
  const { lines, bytes } = await readAnswer(port, '/v1/items.ndjson', { keep: false });
  return { received: lines, bytes };
}

async function crawl(port: number, agent: Agent, filter: string): Promise<{ received: number; bytes: number }> {
  let received = 0;
  let bytes = 0;
  for (let after = '', hasMore = true; hasMore; ) {
    const answer = await readAnswer(port, `/v1/changes?limit=${LIMIT}${filter}${after}`, { agent, keep: true });
    const page = JSON.parse(answer.text) as { changes: unknown[]; cursor: string; hasMore: boolean };
    received += page.changes.length;
    bytes += answer.bytes;
    after = `&after=${page.cursor}`;
    hasMore = page.hasMore;
  }
  return { received, bytes };
}

function readLimit(centre: Child<ApiAsk>): Promise<RawRead> {
  return centre.ask<RawRead>({ kind: 'read' });
}

function describe(size: number, runs: Run[], limits: RawRead[]): Section {
  const perSecond = ({ texts, elapsedMs }: { texts: number; elapsedMs: number }) => (texts / elapsedMs) * 1000;
  const limit = limits.reduce((sum, read) => sum + perSecond(read), 0) / limits.length;
  const rows = runs.map((run) => [
    run.name,
    run.received.toLocaleString('en'),
    showMegabytes(run.bytes),
    showRate(perSecond(run)),
    showRate(limit),
    (perSecond(run) / limit).toFixed(2),
    showMegabytes(run.resident.before),
    showMegabytes(run.resident.peak),
    showMegabytes(run.resident.after),
  ]);
  const columns = ['', 'received', 'size', 'texts/s', 'plain SQL /s', 'ratio', 'memory before', 'peak', 'after'];
  return {
    title: `Everything at once: ${size.toLocaleString('en')} texts, one client, no coding`,
    rows: [columns, ...rows],
    notes: [
      'Plain SQL: the same rows read and each snapshot parsed and written as JSON, in the same process, before and after.',
      'Texts/s counts the archive: a crawl of one tag looks at every text and brings those with the tag.',
    ],
    raw: { size, runs, limits },
  };
}
