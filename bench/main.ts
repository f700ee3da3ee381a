import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { benchHotApi } from './api/hot-api.ts';
import type { Filled, FillJob } from './archive/fill.ts';
import { type BenchOptions, readOptions, USAGE } from './options.ts';
import { benchPages } from './pages/pages.ts';
import { startChild } from './processes/child.ts';
import { serverEnv } from './processes/visnyk.ts';
import { printSection, type Section } from './report.ts';
import { benchAttacks } from './sections/attacks.ts';
import { benchChanges } from './sections/changes.ts';
import { type Archive, benchColdRender } from './sections/cold-render.ts';
import { benchExport } from './sections/export.ts';
import { benchHotFeeds } from './sections/hot-feeds.ts';
import { benchLists } from './sections/lists.ts';
import { benchLoop } from './sections/loop.ts';
import { benchMemory } from './sections/memory.ts';
import { benchPublishing } from './sections/publish-to-visible.ts';
import { benchPush } from './sections/push.ts';
import { benchSearch } from './sections/search.ts';
import { benchStartTime } from './sections/start-time.ts';

/** Written through the log itself; the rest of an archive are copies of these. */
const SEED = 250;

const options = optionsOrExit();
process.on('SIGINT', () => process.exit(130));
process.on('SIGTERM', () => process.exit(143));
const folder = await mkdtemp(path.join(os.tmpdir(), 'visnyk-bench-'));
try {
  await run(options, folder);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function run(options: BenchOptions, folder: string): Promise<void> {
  const started = performance.now();
  const sections: Record<string, Section> = {};
  console.log(`${describeMachine()}\nMaking archives of ${options.archives.join(', ')} texts …`);
  const archives = await makeArchives(folder, options);
  const middle = (archives.at(1) ?? archives[0])?.folder ?? '';
  const benches: Record<string, () => Promise<Section>> = {
    hot: () => benchHotFeeds(middle, options),
    publish: async () => benchPublishing(await subfolder(folder, 'publishing'), options),
    start: () => benchStartTime(middle, options),
    cold: () => benchColdRender(archives, options),
    pages: () => benchPages(archives, middle, options),
    push: async () => benchPush(await subfolder(folder, 'push'), options),
    memory: () => benchMemory(middle, options),
    export: () => benchExport(archiveOf(archives, options.exported)),
    lists: async () => benchLists(largestOf(archives), await subfolder(folder, 'desk'), options),
    loop: async () => {
      const at = await subfolder(folder, 'loop');
      for (const { size } of archives) await subfolder(at, String(size));
      return benchLoop(archives, at, options);
    },
    search: async () => benchSearch(await subfolder(folder, 'search'), options),
    attacks: async () => benchAttacks(await subfolder(folder, 'attacked'), options),
    api: () => benchHotApi(middle, options),
    changes: async () => benchChanges(middle, await subfolder(folder, 'following'), options),
  };
  for (const [name, bench] of Object.entries(benches)) {
    if (options.only.length > 0 && !options.only.includes(name)) continue;
    const section = await bench();
    sections[name] = section;
    console.log(printSection(section));
  }
  console.log(`\n${((performance.now() - started) / 1000).toFixed(0)} s. ${describeLoad()}`);
  if (options.jsonFile !== null) {
    const raw = Object.fromEntries(Object.entries(sections).map(([name, section]) => [name, section.raw]));
    await writeFile(
      options.jsonFile,
      `${JSON.stringify({ machine: describeMachine(), load: os.loadavg(), ...raw }, null, 2)}\n`,
    );
  }
}

async function makeArchives(folder: string, { archives }: BenchOptions): Promise<Archive[]> {
  const made = archives.map((size) => ({ size, folder: path.join(folder, `archive-${size}`) }));
  const filling = startChild<FillJob>('fill', { env: serverEnv(await subfolder(folder, 'filling')) });
  try {
    const { seedMs, copyMs } = await filling.ask<Filled>({ archives: made, seed: SEED });
    const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
    console.log(
      `  ${SEED} texts through the log in ${seconds(seedMs)}, the rest as copies of their rows in ${seconds(copyMs)}`,
    );
    return made;
  } finally {
    await filling.stop();
  }
}

function archiveOf(archives: readonly Archive[], size: number): Archive {
  const archive = archives.find((made) => made.size === size);
  if (archive === undefined) throw new Error(`There is no archive of ${size} texts`);
  return archive;
}

function largestOf(archives: readonly Archive[]): Archive {
  const largest = archives.at(-1);
  if (largest === undefined) throw new Error('There is no archive');
  return largest;
}

async function subfolder(folder: string, name: string): Promise<string> {
  const made = path.join(folder, name);
  await mkdir(made, { recursive: true });
  return made;
}

function describeMachine(): string {
  return `Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? 'unknown processor'}. ${describeLoad()}`;
}

function describeLoad(): string {
  const [load = 0] = os.loadavg();
  const isBusy = load > os.cpus().length;
  return `Load average ${load.toFixed(1)}${isBusy ? ': others use this machine, so the figures are provisional' : ''}.`;
}

function optionsOrExit(): BenchOptions {
  try {
    return readOptions(process.argv.slice(2));
  } catch (cause) {
    console.error(`${cause instanceof Error ? cause.message : cause}\n${USAGE}`);
    process.exit(2);
  }
}
