import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweep } from '../../src/releasing/sweep.ts';
import { expectLogToAgree } from '../support/agreement.ts';
import { bundlePrograms, type ChildPrograms } from '../support/child-programs.ts';
import { SCENARIOS, type ScenarioName } from '../support/crash-scenarios.ts';
import { DATABASE, freshDatabaseUrl, ORIGIN, openTestCentre, type TestCentre } from '../support/press-centre.ts';

let programs: ChildPrograms;
/** More writes than any scenario makes; reaching it means that the child never gets through. */
const MOST_WRITES = 60;

describe(`kill -9 before any write (${DATABASE})`, { concurrent: true, timeout: 600_000 }, () => {
  beforeAll(async () => {
    programs = await bundlePrograms({ 'crash-child': 'test/support/crash-child.ts' });
  });
  afterAll(() => programs.remove());

  it.each(Object.keys(SCENARIOS) as ScenarioName[])(
    '%s: the log agrees with the content afterwards',
    async (scenario) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'visnyk-crash-'));
      const databaseUrl = freshDatabaseUrl(folder);
      let deaths = 0;
      // One database for all deaths of a scenario: each finds what the repair after the last one left.
      while ((await runChild(scenario, deaths + 1, folder, databaseUrl)) === 'killed') {
        deaths += 1;
        if (deaths > MOST_WRITES) throw new Error(`${scenario} makes no end of writes`);
        await reopen(folder, databaseUrl);
      }
      await reopen(folder, databaseUrl, true);
      expect(deaths).toBeGreaterThan(4);
      await rm(folder, { recursive: true, force: true });
    },
  );
});

/** Lets a child do its work until its `crashAt`th write; tells whether it died there. */
async function runChild(
  scenario: ScenarioName,
  crashAt: number,
  folder: string,
  databaseUrl: string,
): Promise<'killed' | 'unharmed'> {
  const child = spawn(process.execPath, ['-C', 'development', programs.pathOf('crash-child')], {
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'test',
      ORIGIN,
      DATABASE_URL: databaseUrl,
      DATA_DIR: folder,
      LOG_LEVEL: 'error',
      CRASH_SCENARIO: scenario,
      CRASH_AT: String(crashAt),
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  if (signal === 'SIGKILL') return 'killed';
  if (code === 0) return 'unharmed';
  throw new Error(`${scenario}: the child failed by itself at write ${crashAt} (code ${code}, signal ${signal})`);
}

/** Starts a press centre on what the dead one left, lets it do what it does by itself, and compares. */
async function reopen(folder: string, databaseUrl: string, isLast = false): Promise<void> {
  const centre = await openTestCentre({ folder, databaseUrl, isKept: !isLast });
  try {
    centre.startBackground();
    if (!centre.hasTransactions) await repair(centre);
    await centre.settled();
    await expectLogToAgree(centre);
  } finally {
    await centre.close();
  }
}

/** What the background does within its first minute, without waiting for it. */
async function repair({ releaseContext, payload, transact }: TestCentre): Promise<void> {
  await sweep(releaseContext, payload.db, transact, { since: null, signal: new AbortController().signal });
}
