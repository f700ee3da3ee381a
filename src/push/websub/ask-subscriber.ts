import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Sender } from '../outgoing/send.ts';
import { withParameters } from './url-parameters.ts';

/** What a subscriber must confirm (WebSub 5.3); `leaseSeconds` is null for the end of a subscription. */
export interface Intent {
  mode: 'subscribe' | 'unsubscribe';
  callback: string;
  topic: string;
  leaseSeconds: number | null;
}

/** `unreached`: there was no answer at all, so it may be asked again. */
export type Confirmation = 'confirmed' | 'declined' | 'unreached';

/** Asks whether the subscriber wants this. Only a 2xx with exactly the challenge as its body says so (WebSub 5.3.1). */
export async function askIntent(sender: Sender, intent: Intent, signal: AbortSignal): Promise<Confirmation> {
  const challenge = randomBytes(32).toString('base64url');
  const url = withParameters(intent.callback, {
    'hub.mode': intent.mode,
    'hub.topic': intent.topic,
    'hub.challenge': challenge,
    ...(intent.leaseSeconds === null ? {} : { 'hub.lease_seconds': String(intent.leaseSeconds) }),
  });
  const result = await sender.send({ method: 'GET', url, headers: { Accept: '*/*' } }, { signal });
  if (result.kind === 'failed') return 'unreached';
  const isSuccess = result.status >= 200 && result.status < 300;
  return isSuccess && isSame(result.body, challenge) ? 'confirmed' : 'declined';
}

/** Tells a subscriber that it has no subscription, or no longer (WebSub 5.2). Nobody waits for its answer. */
export async function tellDenied(
  sender: Sender,
  { callback, topic, reason }: { callback: string; topic: string; reason: string },
  signal: AbortSignal,
): Promise<void> {
  const url = withParameters(callback, { 'hub.mode': 'denied', 'hub.topic': topic, 'hub.reason': reason });
  await sender.send({ method: 'GET', url, headers: { Accept: '*/*' } }, { signal });
}

function isSame(body: Buffer, challenge: string): boolean {
  const expected = Buffer.from(challenge);
  return body.length === expected.length && timingSafeEqual(body, expected);
}
