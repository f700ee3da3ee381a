import { FEED_FORMATS } from '../../src/feeds/feed-document.ts';
import { TAGS, tagSlug } from '../archive/generated-entry.ts';
import { feedRequest, type LoadJob, type LoadResult } from '../load/job.ts';
import type { BenchOptions } from '../options.ts';
import { startChild } from '../processes/child.ts';
import { makeSearchIndex, startVisnyk } from '../processes/visnyk.ts';
import { type Section, showMegabytes, showRate } from '../report.ts';

const CONNECTIONS = 64;
const STEPS = 10;
const CODINGS = ['gzip', 'br', 'identity'];

interface Sample {
  requests: number;
  residentBytes: number;
}

/** Resident memory of the real server while a thousand feeds are read over and over. */
export async function benchMemory(folder: string, { memory }: BenchOptions): Promise<Section> {
  await makeSearchIndex(folder);
  const visnyk = await startVisnyk(folder, { role: 'public', core: 'server' });
  const generator = startChild<LoadJob>('generator', { core: 'load' });
  try {
    const requests = manyFeeds();
    const load = (answers: number) =>
      generator.ask<LoadResult>({
        port: visnyk.port,
        connections: CONNECTIONS,
        requests,
        status: 200,
        end: { kind: 'count', answers },
      });
    const samples: Sample[] = [{ requests: 0, residentBytes: await visnyk.residentBytes() }];
    const sample = async (answers: number) => {
      const { elapsedMs } = await load(answers);
      const requests = (samples.at(-1)?.requests ?? 0) + answers;
      samples.push({ requests, residentBytes: await visnyk.residentBytes() });
      return elapsedMs;
    };
    const coldMs = await sample(memory.firstRequests);
    const step = Math.ceil((memory.requests - memory.firstRequests) / STEPS);
    let hotMs = 0;
    for (let count = 0; count < STEPS; count += 1) hotMs += await sample(step);
    return describe(samples, requests.length, { coldMs, perSecond: ((step * STEPS) / hotMs) * 1000 });
  } finally {
    await Promise.all([generator.stop(), visnyk.stop()]);
  }
}

/** Every tag's feed in every format, each in one coding. */
function manyFeeds(): string[] {
  const paths = Array.from({ length: TAGS }, (_, index) => `/feeds/uk/tag/${tagSlug(index)}`);
  return paths.flatMap((path, index) =>
    FEED_FORMATS.map((format, nth) =>
      feedRequest(`${path}.${format}`, { 'Accept-Encoding': CODINGS[(index + nth) % CODINGS.length] ?? 'identity' }),
    ),
  );
}

function describe(samples: Sample[], feeds: number, pace: { coldMs: number; perSecond: number }): Section {
  const [start, first, ...later] = samples.map(({ residentBytes }) => residentBytes);
  const last = later.at(-1) ?? Number.NaN;
  const growth = last - (first ?? Number.NaN);
  const row = (what: string, bytes: number | undefined) => [what, showMegabytes(bytes ?? Number.NaN), '', ''];
  const count = (index: number) => (samples.at(index)?.requests ?? 0).toLocaleString('en');
  return {
    title: `Memory of the server, ${feeds} feeds read in turn`,
    rows: [
      ['resident after', 'memory', 'growth', 'goal'],
      row('start', start),
      row(`${count(1)} requests`, first),
      row('the most seen later', Math.max(...later)),
      [`${count(-1)} requests`, showMegabytes(last), showMegabytes(growth), '≤ 50 MB'],
    ],
    notes: [
      `The first ${count(1)} took ${(pace.coldMs / 1000).toFixed(1)} s, all feeds being rendered in it; then ${showRate(pace.perSecond)} answers/s.`,
    ],
    raw: { samples, ...pace },
  };
}
