import type { BenchOptions } from '../options.ts';
import { canPin } from '../processes/cores.ts';
import { type Section, showMs, showRate, showSpread } from '../report.ts';
import type { Archive } from '../sections/cold-render.ts';
import type { Measured } from '../sections/hot-report.ts';
import { median, percentile, spreadOf } from '../statistics.ts';
import { type ColdPages, measureColdPages } from './cold-pages.ts';
import { measureHotPages, type PageWeight } from './hot-pages.ts';

/** A word that stands in every generated source's name, and so in every text. */
const SEARCH = `/search?q=${encodeURIComponent('джерело')}`;
const HOT = { item: '/news/1', list: '/news', front: '/', search: SEARCH };
const SORTS = ['item', 'list', 'front', 'search'] as const;

/** Readers' pages: kept ones beside bare node:http, and of every size of archive those that nobody asked for before. */
export async function benchPages(
  archives: readonly Archive[],
  folder: string,
  options: BenchOptions,
): Promise<Section> {
  const cold: ColdPages[] = [];
  for (const archive of archives) cold.push(await measureColdPages(archive));
  const { rounds, weights } = await measureHotPages(folder, HOT, options);
  return describe(rounds, cold, weights);
}

function describe(rounds: readonly Measured[], cold: readonly ColdPages[], weights: readonly PageWeight[]): Section {
  const rows = SORTS.map((sort) => {
    const hot = rounds.find(({ name }) => name === sort);
    const [ours, limit] = [hot?.Visnyk ?? [], hot?.['node:http'] ?? []];
    const ratios = ours.map((round, index) => round.perSecond / (limit[index]?.perSecond ?? Number.NaN));
    const byProcessor = ours.map((round, index) => {
      const other = limit[index]?.perProcessorSecond;
      return round.perProcessorSecond === null || other == null ? Number.NaN : round.perProcessorSecond / other;
    });
    return [
      sort,
      showRate(median(ours.map(({ perSecond }) => perSecond))),
      showRate(median(limit.map(({ perSecond }) => perSecond))),
      showSpread(spreadOf(ratios)),
      median(byProcessor).toFixed(2),
      '≥ 0.90',
      ...cold.map((pages) => `${showMs(percentile(pages[sort], 50))} / ${showMs(percentile(pages[sort], 99))}`),
      '≤ 15 ms',
    ];
  });
  const sizes = cold.map(({ texts }) => `cold, ${texts.toLocaleString('en')} texts`);
  const columns = ['page', 'Visnyk /s', 'node:http /s', 'ratio (min–max)', 'by CPU', 'goal', ...sizes, 'goal'];
  return {
    title:
      'Pages of readers: kept (brotli, 64 keep-alive connections) by turns with bare node:http, and cold (median / p99)',
    rows: [columns, ...rows],
    notes: [
      canPin ? 'Server and load each on a core of its own.' : 'Processes are not pinned here.',
      'Cold: one request at a time for addresses that nobody asked for before, from the request to the last byte, not compressed; the front page has one address, and is rendered without a server.',
      ...weights.map(
        ({ path, identity, gzip, br }) =>
          `${path}: ${kilobytes(identity)}, gzip ${kilobytes(gzip)}, brotli ${kilobytes(br)}`,
      ),
    ],
    raw: { rounds, cold, weights },
  };
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
