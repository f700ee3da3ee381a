import type { DeskAsk, ListTime } from '../desk/desk-centre.ts';
import type { BenchOptions } from '../options.ts';
import { type Child, startChild } from '../processes/child.ts';
import { serverEnv } from '../processes/visnyk.ts';
import { type Section, showMs } from '../report.ts';
import { percentile } from '../statistics.ts';
import type { Archive } from './cold-render.ts';

const OF_DESK = ['news', 'tags', 'sources'];
/** As long as the archive: the desk's own texts are copies that were never released. */
const OF_LOG = 'releases';
const SLOWEST = 5;

/** Every list of the desk, sorted by every column and filtered by every field, on a desk with a history. */
export async function benchLists(archive: Archive, folder: string, { desk }: BenchOptions): Promise<Section> {
  const ofDesk = await timeLists(folder, OF_DESK, (centre) =>
    centre.ask({ kind: 'fill', items: desk.items, areDrafts: false }),
  );
  const ofLog = await timeLists(archive.folder, [OF_LOG]);
  return describe(desk.items, archive.size, [...ofDesk, ...ofLog]);
}

async function timeLists(
  folder: string,
  collections: string[],
  prepare: (centre: Child<DeskAsk>) => Promise<unknown> = () => Promise.resolve(),
): Promise<ListTime[]> {
  const centre = startChild<DeskAsk>('desk-centre', { env: serverEnv(folder) });
  try {
    await prepare(centre);
    return await centre.ask<ListTime[]>({ kind: 'time-lists', collections });
  } finally {
    await centre.stop();
  }
}

function describe(items: number, texts: number, times: readonly ListTime[]): Section {
  const rows = [...OF_DESK, OF_LOG].map((collection) => {
    const ofList = times.filter((time) => time.collection === collection);
    const ms = ofList.map((time) => time.ms);
    const slowest = ofList.toSorted((a, b) => b.ms - a.ms)[0];
    return [
      collection,
      String(ofList.length),
      showMs(percentile(ms, 50)),
      showMs(percentile(ms, 90)),
      showMs(percentile(ms, 100)),
      slowest?.name ?? '',
      '≤ 500 ms',
    ];
  });
  const slowest = times.toSorted((a, b) => b.ms - a.ms).slice(0, SLOWEST);
  return {
    title: `Lists of the desk: ${items.toLocaleString('en')} news in two languages with five versions each, and a log of ${texts.toLocaleString('en')} texts`,
    rows: [['list', 'queries', 'median', 'p90', 'slowest', 'which', 'goal'], ...rows],
    notes: [
      `Slowest: ${slowest.map(({ collection, name, ms }) => `${collection} ${name} ${showMs(ms)}`).join('; ')}.`,
      `Stopped after ten seconds: ${times.filter(({ isStopped }) => isStopped).length}.`,
    ],
    raw: { items, texts, times },
  };
}
