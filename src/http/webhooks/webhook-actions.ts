import { RateLimit } from '../../concurrency/rate-limit.ts';
import { selectionReader } from '../../directory/stored-selection.ts';
import type { PressCentre } from '../../press-centre.ts';
import { guardOfSettings } from '../../push/outgoing/guard-of-settings.ts';
import { createSender } from '../../push/outgoing/send.ts';
import { type SubscriptionHealth, subscriptionHealth } from '../../push/readings/subscription-health.ts';
import { type ReplayStart, replay } from '../../push/state/replay.ts';
import { subscriptionId, type Webhook } from '../../push/subscription.ts';
import { type PingResult, pingWebhook } from '../../push/webhooks/ping.ts';
import { createSecretBox } from '../../push/webhooks/secret-box.ts';
import { retireSecret, rotateSecret, webhookSource } from '../../push/webhooks/webhook-rows.ts';
import { isRowId } from '../../stored-rows/value-forms.ts';

/** Somebody who is sent pings may be somebody else: a few at once, then five a minute to one webhook. */
const PINGS = { burst: 5, refillMs: 12_000, maxKeys: 10_000 };

/** What people and partners do with webhooks, and see of them. Whose a webhook is has been checked before. */
export interface WebhookActions {
  /** By the id of its row; null where there is none. */
  load(rowId: string): Promise<Webhook | null>;
  loadAll(): Promise<Webhook[]>;
  state(webhook: Webhook): Promise<SubscriptionHealth | null>;
  /** Sends a test message; or tells for how many seconds to wait. */
  ping(webhook: Webhook): Promise<PingResult | { waitSeconds: number }>;
  replay(webhook: Webhook, start: ReplayStart): Promise<number>;
  /** Null where it has gone meanwhile. */
  giveSecret(webhook: Webhook): Promise<string | null>;
  retireSecret(webhook: Webhook): Promise<boolean>;
}

export function openWebhookActions({ payload, settings, releaseContext, writeMany }: PressCentre): WebhookActions {
  const { db } = payload;
  const box = createSecretBox(payload.secret);
  const clock = { now: releaseContext.now, monotonicMs: () => performance.now() };
  // Pressed by people, now and then: no connection is worth keeping.
  const sender = createSender({ guard: guardOfSettings(settings), idle: { maxIdle: 0, idleMs: 1 } });
  const pings = new RateLimit(PINGS, clock.monotonicMs);
  const source = webhookSource({
    db,
    box,
    selections: () => selectionReader(db),
    onTrouble: (cause, what) => payload.logger.error({ err: cause, msg: what }),
  });
  return {
    load: async (rowId) => {
      if (!isRowId(rowId, db)) return null;
      return (await source.load([subscriptionId('webhook', rowId)]))[0] ?? null;
    },
    loadAll: () => source.load(null),
    state: (webhook) => subscriptionHealth(db, webhook),
    ping: async (webhook) => {
      const { waitSeconds } = pings.take(webhook.id);
      return waitSeconds > 0 ? { waitSeconds } : pingWebhook(webhook, { send: sender.send, writeMany, clock });
    },
    replay: async ({ id }, start) => {
      const position = await replay(db, id, start);
      releaseContext.logSignal.notify();
      return position;
    },
    giveSecret: ({ id }) => rotateSecret({ db, box }, id),
    retireSecret: ({ id }) => retireSecret(db, id),
  };
}
