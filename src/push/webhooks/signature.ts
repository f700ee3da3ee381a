import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';
const SECRET_BYTES = 32;

/** A new secret as Standard Webhooks writes it: `whsec_` and base64 of 32 random bytes. */
export function makeWebhookSecret(): string {
  return PREFIX + randomBytes(SECRET_BYTES).toString('base64');
}

export interface SignedMessage {
  /** The same at every attempt. */
  id: string;
  /** Epoch seconds; fresh at every attempt. */
  timestamp: number;
  body: string;
}

/**
 * The three headers of Standard Webhooks 1.0. The signature is HMAC-SHA256 over `id.timestamp.body` under each secret, newest first,
 * with a blank between them: a receiver accepts any that it knows, so that a secret can be changed without a gap.
 */
export function signatureHeaders(message: SignedMessage, secrets: readonly string[]): Record<string, string> {
  const timestamp = String(message.timestamp);
  return {
    'webhook-id': message.id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map((secret) => sign(message.id, timestamp, message.body, secret)).join(' '),
  };
}

function sign(id: string, timestamp: string, body: string, secret: string): string {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64')}`;
}
