import { writeFileSync } from 'node:fs';
import { openPressCentre } from '../../src/composition/open-press-centre.ts';
import { numberPending } from '../../src/log/writing/sequencer.ts';
import type { PressCentre } from '../../src/press-centre.ts';
import { workOffRereleases } from '../../src/releasing/rerelease.ts';
import { readSettings } from '../../src/settings.ts';
import { type CrashOrder, SCENARIOS } from './crash-scenarios.ts';
import { stopBefore } from './stop-before.ts';

/**
 * Press centres that die in the middle of their work, all in one process: to start one costs more than what a scenario does. Each opens
 * on a database of its own, prepares its scenario, and counts every write it makes; just before write `crashAt` it stands still, and
 * writes nothing more. When all stand still, or got through with fewer writes, the process kills itself with SIGKILL, so that nothing
 * can be tidied up. Just before one write is just after the one before it.
 */
const { crashAt, sites, reportFile } = JSON.parse(process.env['CRASH_ORDER'] ?? '') as CrashOrder;
const unharmed = await Promise.all(
  sites.map(async (site) => {
    const env = { ...process.env, DATABASE_URL: site.databaseUrl, DATA_DIR: site.folder };
    const options = { pdfWorkerUrl: new URL(import.meta.url), key: site.scenario };
    const centre = await openPressCentre(readSettings(env), options);
    const { prepare, act } = SCENARIOS[site.scenario];
    const subject = await prepare(centre.payload);
    await workOff(centre);
    const stopped = stopBefore(centre, crashAt);
    const through = act(centre.payload, subject).then(() => workOff(centre));
    return (await Promise.race([stopped, through.then(() => 'through' as const)])) === 'through' ? [site.scenario] : [];
  }),
);
writeFileSync(reportFile, JSON.stringify(unharmed.flat()));
process.kill(process.pid, 'SIGKILL');

async function workOff({ releaseContext, payload, transact }: PressCentre): Promise<void> {
  await workOffRereleases(releaseContext, payload.db, transact, new AbortController().signal);
  await numberPending(payload.db);
}
