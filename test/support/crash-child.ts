import { openPressCentre } from '../../src/composition/open-press-centre.ts';
/**
 * A press centre that is killed in the middle of its work. It opens the centre named by CRASH_ON, prepares its scenario, and then
 * counts every write it makes; just before write CRASH_AT it kills itself with SIGKILL, so that nothing can be tidied up. Just
 * before one write is just after the one before it. It exits with 0 where it got through with fewer writes.
 */

import { numberPending } from '../../src/log/writing/sequencer.ts';
import type { PressCentre } from '../../src/press-centre.ts';
import { workOffRereleases } from '../../src/releasing/rerelease.ts';
import { readSettings } from '../../src/settings.ts';
import { isScenario, SCENARIOS } from './crash-scenarios.ts';

const WRITES = [
  'beginTransaction',
  'commitTransaction',
  'create',
  'updateOne',
  'updateMany',
  'upsert',
  'deleteOne',
  'deleteMany',
  'createVersion',
  'updateVersion',
  'deleteVersions',
] as const;

const scenario = process.env['CRASH_SCENARIO'] ?? '';
if (!isScenario(scenario)) throw new Error(`No scenario ${scenario}`);
const centre = await openPressCentre(readSettings(process.env), { pdfWorkerUrl: new URL(import.meta.url) });
const { prepare, act } = SCENARIOS[scenario];
const subject = await prepare(centre.payload);
await workOff(centre);
killBefore(centre, Number(process.env['CRASH_AT']));
await act(centre.payload, subject);
await workOff(centre);
// The database is left as a process leaves it that is told to stop: nobody closes anything.
process.exit(0);

async function workOff({ releaseContext, payload, transact }: PressCentre): Promise<void> {
  await workOffRereleases(releaseContext, payload.db, transact, new AbortController().signal);
  await numberPending(payload.db);
}

function killBefore({ payload }: PressCentre, fatalWrite: number): void {
  const database = payload.db as unknown as Record<string, (...args: unknown[]) => unknown>;
  let count = 0;
  for (const name of WRITES) {
    const write = database[name];
    if (write === undefined) continue;
    database[name] = (...args) => {
      count += 1;
      if (count === fatalWrite) process.kill(process.pid, 'SIGKILL');
      return write.apply(database, args);
    };
  }
}
