/** Headers of a message, whatever holds them: `Headers`, or an object by lower-case names as Node's servers have it. */
export type WebhookHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

/** A message that is older or newer may be an old one that somebody repeats. */
const TOLERANCE_SECONDS = 300;

/**
 * Whether a message was sent by the press centre (Standard Webhooks 1.0): `body` as it came, before anything parses it; `secret` is `whsec_…`.
 * Uses WebCrypto, which Node 20, browsers and edge workers have.
 */
export async function isGenuineWebhook(
  headers: WebhookHeaders,
  body: string,
  secret: string,
  { nowSeconds = Date.now() / 1000 }: { nowSeconds?: number } = {},
): Promise<boolean> {
  const id = headerOf(headers, 'webhook-id');
  const timestamp = headerOf(headers, 'webhook-timestamp');
  if (!/^\d+$/.test(timestamp) || !(Math.abs(nowSeconds - Number(timestamp)) < TOLERANCE_SECONDS)) return false;
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', bytesOf(secret.replace(/^whsec_/, '')), algorithm, false, [
    'verify',
  ]);
  const signed = new TextEncoder().encode(`${id}.${timestamp}.${body}`);
  for (const part of headerOf(headers, 'webhook-signature').split(' ')) {
    const [, encoded] = /^v1,([A-Za-z0-9+/]+=*)$/.exec(part) ?? [];
    // Compared by WebCrypto, in constant time.
    if (encoded !== undefined && (await crypto.subtle.verify('HMAC', key, bytesOf(encoded), signed))) return true;
  }
  return false;
}

function headerOf(headers: WebhookHeaders, name: string): string {
  const value = headers instanceof Headers ? headers.get(name) : headers[name];
  return value === null || value === undefined ? '' : String(value);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
