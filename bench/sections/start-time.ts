import { existsSync } from 'node:fs';
import type { BenchOptions } from '../options.ts';
import { startVisnyk } from '../processes/visnyk.ts';
import { type Section, showMegabytes, showMs, showSpread } from '../report.ts';
import { spreadOf } from '../statistics.ts';

interface Start {
  readyMs: number;
  residentBytes: number;
}

/** From the launch of the process on an existing database to the first 200 of /readyz. */
export async function benchStartTime(folder: string, { starts }: BenchOptions): Promise<Section> {
  const hasAdmin = existsSync('.next/BUILD_ID');
  const roles = hasAdmin ? (['public', 'all'] as const) : (['public'] as const);
  // Not counted: the first start leaves the packages in the system's file cache.
  for (const role of roles) await startOnce(folder, role);
  const measured = [];
  for (const role of roles) {
    const runs: Start[] = [];
    for (let count = 0; count < starts; count += 1) runs.push(await startOnce(folder, role));
    measured.push({ role, runs });
  }
  const rows = measured.map(({ role, runs }) => [
    `ROLE=${role}`,
    showSpread(spreadOf(runs.map((run) => run.readyMs)), showMs),
    showSpread(spreadOf(runs.map((run) => run.residentBytes)), showMegabytes),
  ]);
  return {
    title: 'Start, on an existing database with a warm file cache',
    rows: [['', 'ready after (min–max)', 'memory (min–max)'], ...rows],
    notes: hasAdmin ? [] : ['The admin is not built, so ROLE=all is left out: npm run build.'],
    raw: measured,
  };
}

async function startOnce(folder: string, role: 'public' | 'all'): Promise<Start> {
  const visnyk = await startVisnyk(folder, { role });
  try {
    return { readyMs: visnyk.readyMs, residentBytes: await visnyk.residentBytes() };
  } finally {
    await visnyk.stop();
  }
}
