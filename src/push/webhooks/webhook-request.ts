import { createHash } from 'node:crypto';
import { type ChangeEvent, changeEntry } from '../../presenters/change-entry.ts';
import type { OutgoingRequest } from '../outgoing/answer.ts';
import type { Webhook } from '../subscription.ts';
import type { DueChange } from '../worker/follower-groups.ts';
import { signatureHeaders } from './signature.ts';

/** A message to a webhook before it is signed. */
export interface WebhookMessage {
  id: string;
  body: string;
}

/**
 * What a change is called in an event's `type`. The body holds the item as the subscriber may see it, and the cursor to go on from at
 * `/v1/changes`.
 */
function eventType(event: ChangeEvent): string {
  return `item.${event}`;
}

/** The same for every attempt at the same change, another for every replay: a receiver that keeps it sees each message once. */
export function messageId(parts: {
  subscription: string;
  text: string;
  seq: number;
  generation: number;
  event: ChangeEvent;
}): string {
  const { subscription, text, seq, generation, event } = parts;
  const digest = createHash('sha256')
    .update(JSON.stringify([subscription, text, seq, generation, event]))
    .digest();
  return `msg_${digest.subarray(0, 20).toString('base64url')}`;
}

/** The body of a change, written once for all webhooks that are told the same of it. */
export function changeBody(
  { current, event }: DueChange,
  webhook: Pick<Webhook, 'selection' | 'audience'>,
  cursorOf: (seq: number) => string,
): string {
  const key = `webhook ${webhook.audience} ${event}`;
  const written = current.written.get(key);
  if (written !== undefined) return written;
  const data = changeEntry(current.row, webhook.selection, webhook.audience, cursorOf);
  if (data === null) throw new Error('A change that concerns nobody was to be told');
  const body = JSON.stringify({ type: eventType(event), timestamp: data.at, data });
  current.written.set(key, body);
  return body;
}

/** The request of one attempt; `nowMs` is epoch milliseconds. */
export function webhookRequest(
  { address, secrets }: Pick<Webhook, 'address' | 'secrets'>,
  { id, body }: WebhookMessage,
  nowMs: number,
): OutgoingRequest {
  return {
    method: 'POST',
    url: address,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      ...signatureHeaders({ id, timestamp: Math.floor(nowMs / 1000), body }, secrets),
    },
    body,
  };
}
