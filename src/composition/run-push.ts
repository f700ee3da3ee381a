import { randomUUID } from 'node:crypto';
import { readInstallation } from '../directory/installation.ts';
import { selectionReader } from '../directory/stored-selection.ts';
import { writeCursor } from '../partner-api/changes/cursor.ts';
import { SILENT_MAIL } from '../payload/mail.ts';
import type { PressCentre } from '../press-centre.ts';
import { type PushClock, systemClock } from '../push/clock.ts';
import { guardOfSettings } from '../push/outgoing/guard-of-settings.ts';
import { createSender } from '../push/outgoing/send.ts';
import type { Notice } from '../push/state/notice.ts';
import { ATTEMPTS_KEPT_DAYS, pruneAttempts } from '../push/state/prune-attempts.ts';
import type { Subscription } from '../push/subscription.ts';
import { noticeMail } from '../push/webhooks/notice-mail.ts';
import { createSecretBox } from '../push/webhooks/secret-box.ts';
import { webhookDeliverer } from '../push/webhooks/webhook-deliverer.ts';
import { webhookSource } from '../push/webhooks/webhook-rows.ts';
import { forgetWorkers } from '../push/worker/bucket-leases.ts';
import type { Deliverers, SubscriptionSource } from '../push/worker/deliverer.ts';
import { PushWorker, type WorkerParts } from '../push/worker/push-worker.ts';
import { DAY_MS } from '../push/worker/retry.ts';
import { SITE_EPOCH_COUNTER } from '../releasing/site-epoch.ts';
import { findRow } from '../stored-rows/find-rows.ts';

/** How often a worker looks round when nobody notifies it. On the embedded database whoever writes is in this process, and does. */
export function pollMsOn(databaseUrl: string): number {
  return isEmbedded(databaseUrl) ? 5_000 : 1_000;
}

/** What the hub brings, where there is one. */
export interface Hub {
  deliverer: NonNullable<Deliverers['websub']>;
  source: SubscriptionSource;
}

/** The parts of a worker of this press centre, and how to end the connections it keeps. */
export async function workerParts(
  centre: PressCentre,
  hub: Hub | null,
  clock = clockOf(centre),
): Promise<WorkerParts & { disconnect: () => void }> {
  const { db, secret, logger } = centre.payload;
  const installation = await readInstallation(db);
  const sender = createSender({ guard: guardOfSettings(centre.settings) });
  const webhooks = webhookSource({
    db,
    box: createSecretBox(secret),
    selections: () => selectionReader(db),
    onTrouble: (cause, what) => logger.error({ err: cause, msg: what }),
  });
  return {
    db,
    writeMany: centre.writeMany,
    sources: hub === null ? [webhooks] : [webhooks, hub.source],
    deliverers: {
      webhook: webhookDeliverer((seq) => writeCursor({ installation, seq })),
      websub: hub?.deliverer ?? null,
    },
    send: sender.send,
    disconnect: sender.close,
    clock,
    random: Math.random,
    namesCounter: SITE_EPOCH_COUNTER,
    name: randomUUID(),
    onNotice: (subscription, notice) => {
      logger.warn({ msg: `push: ${subscription.id} is ${notice.kind}`, host: hostOf(subscription) });
      mailContact(centre, subscription, notice).catch((cause: unknown) =>
        logger.error({ err: cause, msg: `push: nobody could be written to about ${subscription.id}` }),
      );
    },
    onAttempt: ({ kind }, isAccepted, ms) => centre.metrics.pushed(kind, isAccepted ? 'done' : 'failed', ms / 1000),
    onTrouble: (cause, what) => logger.error({ err: cause, msg: `push: ${what}` }),
  };
}

/** Carries everything to subscribers until `signal` is aborted. */
export async function runPush(centre: PressCentre, hub: Hub | null, signal: AbortSignal): Promise<void> {
  // The embedded database has this process alone: workers that stand on its board are dead.
  if (isEmbedded(centre.settings.databaseUrl)) await forgetWorkers(centre.payload.db);
  const { disconnect, ...parts } = await workerParts(centre, hub);
  try {
    const worker = await PushWorker.open(parts);
    await worker.run({
      logSignal: centre.releaseContext.logSignal,
      pollMs: pollMsOn(centre.settings.databaseUrl),
      signal,
    });
  } finally {
    disconnect();
  }
}

/** Deletes attempts that are older than anybody is shown. */
export function pruneOldAttempts({ releaseContext, payload }: PressCentre, signal: AbortSignal): Promise<number> {
  const before = new Date(Date.parse(releaseContext.now()) - ATTEMPTS_KEPT_DAYS * DAY_MS).toISOString();
  return pruneAttempts(payload.db, before, signal);
}

/** Writes to the partner's contact, where there is one and mail is set up; the notice stands in the admin all the same. */
async function mailContact({ payload }: PressCentre, subscription: Subscription, notice: Notice): Promise<void> {
  if (subscription.kind !== 'webhook' || payload.email.name === SILENT_MAIL) return;
  const partner = await findRow(payload.db, {
    collection: 'partners',
    where: { id: { equals: subscription.partner } },
  });
  const to = partner?.['contactEmail'];
  if (typeof to === 'string' && to !== '') await payload.sendEmail({ to, ...noticeMail(notice, hostOf(subscription)) });
}

function isEmbedded(databaseUrl: string): boolean {
  return databaseUrl.startsWith('file:');
}

function clockOf({ releaseContext }: PressCentre): PushClock {
  return { now: releaseContext.now, monotonicMs: systemClock.monotonicMs };
}

/** The rest of an address may hold what its owner keeps to itself. */
function hostOf({ address }: Subscription): string {
  return URL.canParse(address) ? new URL(address).host : '';
}
