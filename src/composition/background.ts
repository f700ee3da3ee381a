import { setMaxListeners } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { settleUploads } from '../directory/uploaded-files.ts';
import { LogSignal } from '../log/follow.ts';
import { numberPending } from '../log/writing/sequencer.ts';
import type { Outcome } from '../metrics/server-metrics.ts';
import type { PressCentre } from '../press-centre.ts';
import { releaseDue } from '../releasing/due.ts';
import { renewPresentation } from '../releasing/presentation.ts';
import { workOffRereleases } from '../releasing/rerelease.ts';
import { beginSiteEpoch } from '../releasing/site-epoch.ts';
import { sweep } from '../releasing/sweep.ts';
import type { WebSub } from './open-websub.ts';
import { openIndexNow } from './run-indexnow.ts';
import { pruneOldAttempts, runPush } from './run-push.ts';

/** How often each duty is looked at when nobody notifies it, in milliseconds. */
const SEQUENCE_MS = 1_000;
const RERELEASE_MS = 5_000;
const DUE_MS = 5_000;
const JOBS_MS = 10_000;
const SWEEP_MS = 60_000;
const PUSH_AGAIN_MS = 5_000;
const PRUNE_MS = 3_600_000;
const UPLOADS_MS = 600_000;
const LEASES_MS = 60_000;
const ANNOUNCE_MS = 10_000;
const MOST_LISTENERS = 30;
/** A job that says it is running for longer than this was left behind by a process that died. */
const ABANDONED_JOB_MS = 10 * 60_000;

/**
 * Runs what a press centre does by itself, until `signal` is aborted: the promise resolves when all of it has stopped.
 *
 * @param websub the hub whose subscribers the worker serves; null where there is none
 */
export async function runBackground(
  centre: PressCentre,
  role: 'all' | 'admin' | 'worker',
  signal: AbortSignal,
  websub: WebSub | null = null,
): Promise<void> {
  // Each duty waits with one listener; more than these are a leak, and Node may say so.
  setMaxListeners(MOST_LISTENERS, signal);
  const { payload, settings } = centre;
  const duties = [
    runSequencer(centre, signal),
    every(centre, 'uploads', UPLOADS_MS, signal, () => settleUploads(payload.db, settings.mediaDir)),
  ];
  if (role !== 'admin') duties.push(...workerDuties(centre, websub, signal));
  await Promise.all(duties);
}

/** Gives numbers to what was committed; whoever writes runs one, and several do not disturb each other. */
async function runSequencer(centre: PressCentre, signal: AbortSignal): Promise<void> {
  const { releaseContext, payload } = centre;
  await repeat(centre, 'sequencer', SEQUENCE_MS, signal, async () => {
    const hasEpochMoved = await beginSiteEpoch(payload.db);
    if ((await numberPending(payload.db)) > 0 || hasEpochMoved) releaseContext.logSignal.notify();
  });
}

function workerDuties(centre: PressCentre, websub: WebSub | null, signal: AbortSignal): Promise<void>[] {
  const { releaseContext, payload, transact } = centre;
  const sweepSince = (since: string | null) => sweep(releaseContext, payload.db, transact, { since, signal });
  let isFirstSweep = true;
  let isRenewed = false;
  return [
    repeat(centre, 're-releases', RERELEASE_MS, signal, async () => {
      if (!isRenewed) await renewPresentation(releaseContext, payload.db);
      isRenewed = true;
      await workOffRereleases(releaseContext, payload.db, transact, signal);
    }),
    every(centre, 'due items', DUE_MS, signal, () => releaseDue(releaseContext, payload.db, transact)),
    every(centre, 'scheduled publishing', JOBS_MS, signal, () => runScheduled(centre)),
    // Returns only when it is stopped; or it could not start, and is started again.
    every(centre, 'push', PUSH_AGAIN_MS, signal, () => runPush(centre, websub, signal)),
    ...indexNowDuty(centre, signal),
    every(centre, 'old attempts', PRUNE_MS, signal, () => pruneOldAttempts(centre, signal)),
    ...(websub === null ? [] : hubDuties(centre, websub, signal)),
    centre.hasTransactions
      ? Promise.resolve()
      : every(centre, 'sweep', SWEEP_MS, signal, async () => {
          await sweepSince(
            isFirstSweep ? null : new Date(Date.parse(releaseContext.now()) - 2 * SWEEP_MS).toISOString(),
          );
          isFirstSweep = false;
        }),
  ];
}

/** Waits for the log, and looks round in case its last change was told while another waited for its time. */
function indexNowDuty(centre: PressCentre, signal: AbortSignal): Promise<void>[] {
  const tell = openIndexNow(centre, signal);
  return tell === null ? [] : [repeat(centre, 'IndexNow', ANNOUNCE_MS, signal, () => tell(signal))];
}

function hubDuties(centre: PressCentre, websub: WebSub, signal: AbortSignal): Promise<void>[] {
  const { releaseContext } = centre;
  return [
    every(centre, 'leases', LEASES_MS, signal, async () => {
      while (!signal.aborted && (await websub.store.expire(releaseContext.now())) > 0) await setImmediate();
    }),
    websub.announce === null
      ? Promise.resolve()
      : repeat(centre, 'outside hub', ANNOUNCE_MS, signal, () => websub.announce?.(signal) ?? Promise.resolve()),
  ];
}

/** Publishing and unpublishing at a set time are Payload's jobs; those of a process that died are taken up again. */
async function runScheduled({ payload, releaseContext }: PressCentre): Promise<void> {
  const abandonedBefore = new Date(Date.parse(releaseContext.now()) - ABANDONED_JOB_MS).toISOString();
  await payload.db.updateMany({
    collection: 'payload-jobs',
    where: { and: [{ processing: { equals: true } }, { updatedAt: { less_than: abandonedBefore } }] },
    data: { processing: false },
  });
  await payload.jobs.run({ limit: 50, silent: { info: true, error: false } });
}

/** Runs a duty whenever the log signal notifies, and at least every `pauseMs`. */
async function repeat(
  centre: PressCentre,
  name: string,
  pauseMs: number,
  signal: AbortSignal,
  duty: () => Promise<unknown>,
): Promise<void> {
  while (!signal.aborted) {
    const notified = centre.releaseContext.logSignal.wait(pauseMs, signal);
    await attempt(centre, name, duty);
    await notified;
  }
}

/** Runs a duty every `pauseMs`, whatever the log signal does. */
async function every(
  centre: PressCentre,
  name: string,
  pauseMs: number,
  signal: AbortSignal,
  duty: () => Promise<unknown>,
): Promise<void> {
  const pause = new LogSignal();
  while (!signal.aborted) {
    await attempt(centre, name, duty);
    await pause.wait(pauseMs, signal);
  }
}

/** A duty that fails is logged and comes round again: the database may be away for a moment, and the process must outlive that. */
async function attempt(centre: PressCentre, name: string, duty: () => Promise<unknown>): Promise<void> {
  const from = performance.now();
  const end = (outcome: Outcome) => centre.metrics.didDuty(name, outcome, (performance.now() - from) / 1000);
  try {
    await duty();
    end('done');
  } catch (cause) {
    end('failed');
    centre.payload.logger.error({ err: cause, msg: `${name}: failed, will be tried again` });
  }
}
