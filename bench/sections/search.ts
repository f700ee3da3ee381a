import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { BenchOptions } from '../options.ts';
import { startChild } from '../processes/child.ts';
import { type Section, showMs } from '../report.ts';
import type { SearchJob, SearchMeasured } from '../search/search-centre.ts';
import { percentile } from '../statistics.ts';

/** The search index at the sizes of the archives: made from nothing, and asked from another thread, as a server asks it. */
export async function benchSearch(folder: string, { archives, search }: BenchOptions): Promise<Section> {
  const measured: { texts: number; result: SearchMeasured }[] = [];
  for (const texts of archives) {
    const at = path.join(folder, String(texts));
    await mkdir(at, { recursive: true });
    const centre = startChild<SearchJob>('search-centre');
    try {
      const result = await centre.ask<SearchMeasured>({ folder: at, texts, times: search.times });
      measured.push({ texts, result });
    } finally {
      await centre.stop();
    }
  }
  return describe(measured);
}

function describe(measured: readonly { texts: number; result: SearchMeasured }[]): Section {
  const columns = measured.flatMap(({ texts }) => {
    const size = texts.toLocaleString('en');
    return [`found in ${size}`, 'median', 'p99'];
  });
  const rows = (measured[0]?.result.searches ?? []).map(({ name }, index) => [
    name,
    ...measured.flatMap(({ result }) => {
      const { found = 0, ms = [] } = result.searches[index] ?? {};
      return [String(found), showMs(percentile(ms, 50)), showMs(percentile(ms, 99))];
    }),
    name === 'common word' ? '≤ 30 ms' : '≤ 100 ms',
  ]);
  return {
    title: 'Search: a question to the index and its answer, whatever is found',
    rows: [['search', ...columns, 'goal'], ...rows],
    notes: measured.map(({ texts, result }) => {
      const megabytes = (result.bytes / 1024 / 1024).toFixed(0);
      return `${texts.toLocaleString('en')} texts of 250 words were indexed in ${(result.buildMs / 1000).toFixed(1)} s; the file has ${megabytes} MB.`;
    }),
    raw: { measured },
  };
}
