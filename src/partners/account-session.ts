import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../publication/release.ts';

/** A sign-in at the account page: it stands for the key it was made with, as long as that key works. */
export interface AccountSession {
  keyId: string;
  /** The key's round of sign-ins. */
  round: number;
  expiresAt: Instant;
}

export const SESSION_SECONDS = 4 * 60 * 60;

/**
 * The cookie's value: `key.round.seconds.mac`. Nothing is stored: the signature says that it was given by us, and the key's own row
 * whether it still holds. `secret` is the installation's.
 */
export function writeSession({ keyId, round, expiresAt }: AccountSession, secret: string): string {
  const said = `${keyId}.${round}.${Math.floor(Date.parse(expiresAt) / 1000)}`;
  return `${said}.${sign('session', said, secret)}`;
}

/** The session in a cookie's value; null for one that is forged, broken or over. */
export function readSession(value: string, { secret, now }: { secret: string; now: Instant }): AccountSession | null {
  const [, said = '', keyId = '', round, seconds, mac = ''] =
    /^(([0-9a-f]{1,24})\.(\d{1,9})\.(\d{1,12}))\.([\w-]{43})$/.exec(value) ?? [];
  if (said === '' || !isSame(mac, sign('session', said, secret))) return null;
  const expiresAt = new Date(Number(seconds) * 1000).toISOString();
  return expiresAt <= now ? null : { keyId, round: Number(round), expiresAt };
}

/** What the forms of a signed-in page carry, so that no other site can send them. */
export function formToken(session: string, secret: string): string {
  return sign('form', session, secret);
}

export function isFormToken(token: string, session: string, secret: string): boolean {
  return isSame(token, formToken(session, secret));
}

/** HMAC-SHA-256 under a purpose of its own, so that no signature can stand for another. */
function sign(purpose: string, text: string, secret: string): string {
  return createHmac('sha256', secret).update(`visnyk partner account ${purpose}\0${text}`).digest('base64url');
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
