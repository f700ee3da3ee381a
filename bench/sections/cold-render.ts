import type { ColdJob, ColdResult } from '../archive/render-cold.ts';
import type { BenchOptions } from '../options.ts';
import { type Child, startChild } from '../processes/child.ts';
import { serverEnv } from '../processes/visnyk.ts';
import { type Section, showMs, showSpread } from '../report.ts';
import { median, spreadOf } from '../statistics.ts';

export interface Archive {
  size: number;
  folder: string;
}

/** A 30-entry feed read from the log and rendered without a cache, from archives of different size, by turns. */
export async function benchColdRender(archives: readonly Archive[], { cold }: BenchOptions): Promise<Section> {
  const renderers = archives.map(({ size, folder }) => {
    return { size, child: startChild<ColdJob>('render-cold', { env: serverEnv(folder) }) };
  });
  try {
    const rounds: ColdResult[][] = renderers.map(() => []);
    // The first round warms up and is not counted.
    for (let round = 0; round <= cold.rounds; round += 1) {
      for (const [index, { child }] of renderers.entries()) {
        const result = await askCold(child, cold.renders);
        if (round > 0) rounds[index]?.push(result);
      }
    }
    return describe(
      archives.map(({ size }) => size),
      rounds,
    );
  } finally {
    await Promise.all(renderers.map(({ child }) => child.stop()));
  }
}

function askCold(child: Child<ColdJob>, renders: number): Promise<ColdResult> {
  return child.ask<ColdResult>({ renders });
}

function describe(sizes: number[], rounds: ColdResult[][]): Section {
  const names = Object.keys(rounds[0]?.[0] ?? {});
  const rows = names.map((name) => {
    const of = (figure: 'renderMs' | 'prepareMs') =>
      rounds.map((results) => results.map((result) => result[name]?.[figure] ?? Number.NaN));
    const renders = of('renderMs');
    const [first = [], last = []] = [renders.at(0), renders.at(-1)];
    const ratios = last.map((ms, round) => ms / (first[round] ?? Number.NaN));
    return [
      name,
      ...renders.map((all) => showMs(median(all))),
      showSpread(spreadOf(ratios)),
      '≤ 1.50',
      showMs(median(of('prepareMs').flat())),
      `${((rounds[0]?.[0]?.[name]?.bytes ?? 0) / 1024).toFixed(0)} KB`,
    ];
  });
  const columns = sizes.map((size) => `${size.toLocaleString('en')} texts`);
  return {
    title: 'Cold render: the log read and 30 entries rendered, nothing cached',
    rows: [['feed', ...columns, 'last / first (min–max)', 'goal', '+ coding', 'size'], ...rows],
    notes: [
      'Coding: hash, gzip and brotli of what was rendered; done once, on other threads, before the first answer.',
    ],
    raw: { sizes, rounds },
  };
}
