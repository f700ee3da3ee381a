import { copyFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { FEED_FORMATS } from '../../src/feeds/feed-document.ts';
import { TAGS, tagSlug } from '../archive/generated-entry.ts';
import type { BackupJob } from '../desk/backup.ts';
import type { DeskAsk, DeskWork } from '../desk/desk-centre.ts';
import type { ProbeJob, ProbeResult } from '../load/probe.ts';
import type { BenchOptions } from '../options.ts';
import { type Child, startChild } from '../processes/child.ts';
import { serverEnv } from '../processes/visnyk.ts';
import { type Section, showMs } from '../report.ts';
import { percentile } from '../statistics.ts';
import type { Archive } from './cold-render.ts';

const CACHED = '/feeds/uk/all.rss';
const COLD_EVERY_MS = 50;
/** No text has it, so that every text is looked at. */
const SEARCH = `/v1/items?q=${encodeURIComponent('неіснуючеслово')}`;

interface Measured extends ProbeResult {
  texts: number;
  work: string;
}

/** How long readers wait for feeds while the same process does its heaviest work, beside how long they wait when it does nothing. */
export async function benchLoop(archives: readonly Archive[], folder: string, options: BenchOptions): Promise<Section> {
  const measured: Measured[] = [];
  for (const archive of archives)
    measured.push(...(await measureArchive(archive, path.join(folder, `${archive.size}`), options)));
  return describe(measured);
}

async function measureArchive({ size, folder }: Archive, at: string, { loop }: BenchOptions): Promise<Measured[]> {
  const env = serverEnv(at);
  const file = path.join(at, 'visnyk.db');
  await copyFile(path.join(folder, 'visnyk.db'), file);
  const centre = startChild<DeskAsk>('desk-centre', { env });
  const probe = startChild<ProbeJob>('probe');
  const backup = startChild<BackupJob>('backup');
  const searcher = startChild<ProbeJob>('probe');
  try {
    await centre.ask({ kind: 'fill', items: size / 2, areDrafts: true });
    const port = await centre.ask<number>({ kind: 'listen' });
    const cold = coldFeeds();
    const measured: Measured[] = [];
    const during = async (work: string, begin: (ms: number) => Promise<unknown>) => {
      const job = { port, cached: { path: CACHED, everyMs: 2 }, ms: loop.workMs };
      const paths = cold.splice(0, Math.ceil(loop.workMs / COLD_EVERY_MS));
      const [, result] = await Promise.all([
        begin(loop.workMs),
        probe.ask<ProbeResult>({ ...job, cold: { paths, everyMs: COLD_EVERY_MS } }),
      ]);
      measured.push({ texts: size, work, ...result });
    };
    const atDesk = (work: DeskWork) => during(work, (ms) => centre.ask({ kind: 'work', work, ms }));
    await during('warming up', () => Promise.resolve());
    measured.length = 0;
    await during('nothing', () => Promise.resolve());
    await atDesk('lists');
    await during('search', (ms) => search(searcher, port, ms));
    await during('backup', async () => {
      await backup.ask({ file, into: path.join(at, 'backup.db') });
      await rm(path.join(at, 'backup.db'));
    });
    await atDesk('import');
    await atDesk('re-release');
    return measured;
  } finally {
    await Promise.all([centre.stop(), probe.stop(), backup.stop(), searcher.stop()]);
  }
}

/** Searches one after another. */
function search(searcher: Child<ProbeJob>, port: number, ms: number): Promise<ProbeResult> {
  return searcher.ask({ port, ms, cached: { path: SEARCH, everyMs: 0 }, cold: { paths: [], everyMs: 0 } });
}

/** Feeds of tags, in each format. */
function coldFeeds(): string[] {
  const tags = Array.from({ length: TAGS }, (_, index) => tagSlug(index));
  return FEED_FORMATS.flatMap((format) => tags.map((slug) => `/feeds/uk/tag/${slug}.${format}`));
}

function describe(measured: readonly Measured[]): Section {
  const rows = measured.map(({ texts, work, cached, cold }) => [
    `${texts.toLocaleString('en')} texts, ${work}`,
    showMs(percentile(cached, 50)),
    showMs(percentile(cached, 99)),
    showMs(percentile(cached, 100)),
    '≤ 20 ms',
    showMs(percentile(cold, 50)),
    showMs(percentile(cold, 99)),
    '≤ 200 ms',
    `${cached.length} + ${cold.length}`,
  ]);
  return {
    title: 'The loop: what readers wait for feeds while the same process works',
    rows: [['while', 'cached p50', 'p99', 'max', 'goal (p99)', 'cold p50', 'p99', 'goal (p99)', 'requests'], ...rows],
    notes: [
      'Cached: one feed, a request every 2 ms. Cold: feeds nobody has asked for yet. Both from another process, one request at a time.',
      'Lists: every list of the desk, sorted and filtered, with half as many news as there are texts. Search: a word that no text has.',
      'Backup: VACUUM INTO from another process. Import: news published one after another. Re-release: texts of a tag, over and over.',
    ],
    raw: measured,
  };
}
