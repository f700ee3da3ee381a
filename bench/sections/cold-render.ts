import { FEED_FORMATS, type FeedFormat } from '../../src/feeds/feed-document.ts';
import { sourceSlug } from '../archive/generated-entry.ts';
import type { ColdJob, ColdResult } from '../archive/render-cold.ts';
import type { BenchOptions } from '../options.ts';
import { startChild } from '../processes/child.ts';
import { serverEnv } from '../processes/visnyk.ts';
import { type Section, showMs, showSpread } from '../report.ts';
import { median, spreadOf } from '../statistics.ts';

export interface Archive {
  size: number;
  folder: string;
}

interface Measured {
  channel: string;
  format: FeedFormat;
  /** By archive, then by round. */
  rounds: ColdResult[][];
}

/** Channels that hold everything, and a third of it. */
const CHANNELS = ['all', `source/${sourceSlug(0)}`];

/** A 30-entry feed read from the log and rendered without a cache, from archives of different size, by turns. */
export async function benchColdRender(archives: readonly Archive[], { cold }: BenchOptions): Promise<Section> {
  const renderers = archives.map(({ folder }) => startChild<ColdJob>('render-cold', { env: serverEnv(folder) }));
  try {
    const measured: Measured[] = CHANNELS.flatMap((channel) =>
      FEED_FORMATS.map((format) => ({ channel, format, rounds: archives.map(() => []) })),
    );
    for (let round = 0; round < cold.warmUpRounds + cold.rounds; round += 1) {
      for (const { channel, format, rounds } of measured) {
        for (const [index, renderer] of renderers.entries()) {
          const result = await renderer.ask<ColdResult>({ channel, format, renders: cold.renders });
          if (round >= cold.warmUpRounds) rounds[index]?.push(result);
        }
      }
    }
    return describe(
      archives.map(({ size }) => size),
      measured,
    );
  } finally {
    await Promise.all(renderers.map((renderer) => renderer.stop()));
  }
}

function describe(sizes: number[], measured: Measured[]): Section {
  const rows = measured.map(({ channel, format, rounds }) => {
    const ratios = (figure: 'renderMs' | 'renderCpuMs') =>
      spreadOf(rounds.at(-1)?.map((last, round) => last[figure] / (rounds[0]?.[round]?.[figure] ?? Number.NaN)) ?? []);
    return [
      `${channel}.${format}`,
      ...rounds.map((results) => showMs(median(results.map((result) => result.renderMs)))),
      showSpread(ratios('renderMs')),
      ratios('renderCpuMs').median.toFixed(2),
      '≤ 1.50',
      showMs(median(rounds.flat().map((result) => result.prepareMs))),
      `${((rounds[0]?.[0]?.bytes ?? 0) / 1024).toFixed(0)} KB`,
    ];
  });
  const columns = sizes.map((size) => `${size.toLocaleString('en')} texts`);
  return {
    title: 'Cold render: the log read and 30 entries rendered, nothing cached',
    rows: [['feed', ...columns, 'last / first (min–max)', 'by CPU', 'goal', '+ coding', 'size'], ...rows],
    notes: [
      'Coding: hash, gzip and brotli of what was rendered; on other threads, and only those who take a coding wait for it.',
      'Every fourth text is English; the newest thirty are the same in every archive.',
    ],
    raw: { sizes, measured },
  };
}
