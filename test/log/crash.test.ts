import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sweep } from '../../src/releasing/sweep.ts';
import { expectLogToAgree } from '../support/agreement.ts';
import { bundlePrograms } from '../support/child-programs.ts';
import { type CrashOrder, type CrashSite, SCENARIOS, type ScenarioName } from '../support/crash-scenarios.ts';
import { DATABASE, freshDatabaseUrl, ORIGIN, openTestCentre, type TestCentre } from '../support/press-centre.ts';

/** More writes than any scenario makes; reaching it means that one never gets through. */
const MOST_WRITES = 60;

interface Outcome {
  deaths: number;
  /** What the log did not agree in, after which death; undefined where it always agreed. */
  fault?: Error;
}

describe(`kill -9 before any write (${DATABASE})`, { timeout: 600_000 }, () => {
  let outcomes: Map<ScenarioName, Outcome>;

  beforeAll(async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'visnyk-crash-'));
    const programs = await bundlePrograms({ 'crash-child': 'test/support/crash-child.ts' });
    try {
      outcomes = await dieBeforeEveryWrite(programs.pathOf('crash-child'), folder);
    } finally {
      await programs.remove();
      await rm(folder, { recursive: true, force: true });
    }
  }, 600_000);

  it.each(Object.keys(SCENARIOS) as ScenarioName[])('%s: the log agrees with the content afterwards', (scenario) => {
    const outcome = outcomes.get(scenario);
    if (outcome?.fault !== undefined) throw outcome.fault;
    expect(outcome?.deaths).toBeGreaterThan(4);
  });
});

/** Kills all scenarios before their first write, then before their second, and so on, until each has got through. */
async function dieBeforeEveryWrite(program: string, folder: string): Promise<Map<ScenarioName, Outcome>> {
  const outcomes = new Map<ScenarioName, Outcome>();
  let sites = await Promise.all((Object.keys(SCENARIOS) as ScenarioName[]).map((name) => siteOf(name, folder)));
  for (let crashAt = 1; sites.length > 0; crashAt += 1) {
    if (crashAt > MOST_WRITES) throw new Error(`No end of writes: ${sites.map(({ scenario }) => scenario).join(', ')}`);
    const unharmed = await runChild(program, { crashAt, sites, reportFile: path.join(folder, `unharmed-${crashAt}`) });
    // One database for all deaths of a scenario: each finds what the repair after the last one left.
    const going = await Promise.all(
      sites.map(async (site) => {
        const isLast = unharmed.has(site.scenario);
        const fault = await reopen(site, isLast).then(
          () => undefined,
          (cause: unknown) => new Error(`${site.scenario}, killed before write ${crashAt}`, { cause }),
        );
        outcomes.set(site.scenario, {
          deaths: isLast ? crashAt - 1 : crashAt,
          ...(fault === undefined ? {} : { fault }),
        });
        return isLast || fault !== undefined ? [] : [site];
      }),
    );
    sites = going.flat();
  }
  return outcomes;
}

async function siteOf(scenario: ScenarioName, parent: string): Promise<CrashSite> {
  const folder = await mkdtemp(path.join(parent, 'site-'));
  return { scenario, folder, databaseUrl: freshDatabaseUrl(folder) };
}

/** Lets a child die; tells which scenarios ended before their fatal write. */
async function runChild(program: string, order: CrashOrder): Promise<Set<ScenarioName>> {
  const child = spawn(process.execPath, ['-C', 'development', program], {
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'test',
      ORIGIN,
      LOG_LEVEL: 'error',
      CRASH_ORDER: JSON.stringify(order),
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  if (signal !== 'SIGKILL') {
    throw new Error(`The child failed by itself at write ${order.crashAt} (code ${code}, signal ${signal})`);
  }
  return new Set(JSON.parse(await readFile(order.reportFile, 'utf8')) as ScenarioName[]);
}

/** Starts a press centre on what the dead one left, lets it do what it does by itself, and compares. */
async function reopen({ folder, databaseUrl }: CrashSite, isLast: boolean): Promise<void> {
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
