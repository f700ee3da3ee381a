import { randomUUID } from 'node:crypto';
import type { WriteMany } from '../../log/writing/write-many.ts';
import type { PushClock } from '../clock.ts';
import type { Sender } from '../outgoing/send.ts';
import { type AttemptStatus, isSuccess } from '../state/attempt.ts';
import { bucketOf } from '../state/buckets.ts';
import { PUSH_COLLECTIONS } from '../state/collections.ts';
import { rowIdOf, type Webhook } from '../subscription.ts';
import { statusOf } from '../worker/next-step.ts';
import { webhookRequest } from './webhook-request.ts';

/** What a ping came to: for whoever pressed the button. */
export interface PingResult {
  isSuccess: boolean;
  outcome: AttemptStatus;
  /** For people, in English, where there was no answer; null where there was one. */
  detail: string | null;
  ms: number;
}

/** Sends one signed `ping` at once, whatever the webhook's status, and notes the attempt. It changes nothing about deliveries. */
export async function pingWebhook(
  webhook: Webhook,
  { send, writeMany, clock }: { send: Sender['send']; writeMany: WriteMany; clock: PushClock },
): Promise<PingResult> {
  const now = clock.now();
  const body = JSON.stringify({
    type: 'ping',
    timestamp: now,
    data: { subscription: rowIdOf('webhook', webhook.id), address: webhook.address },
  });
  const startedAt = clock.monotonicMs();
  const sent = await send(webhookRequest(webhook, { id: `msg_ping_${randomUUID()}`, body }, Date.parse(now)));
  const ms = Math.round(clock.monotonicMs() - startedAt);
  const outcome = statusOf(sent);
  const entries = [[webhook.id, 0, Math.floor(Date.parse(now) / 1000), outcome, ms]];
  const row = { bucket: bucketOf(webhook.id), at: now, entries };
  await writeMany([{ kind: 'insert', collection: PUSH_COLLECTIONS.attempts, row }]);
  return { isSuccess: isSuccess(outcome), outcome, detail: sent.kind === 'failed' ? sent.detail : null, ms };
}
