import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { CONTENT_TYPES, type ContentType, LOCALES, type Locale } from '../publication/release.ts';

/** Which text a link shows, as it was written last whenever somebody looks, and how long. */
export interface PreviewGrant {
  type: ContentType;
  /** Payload's id of the item. */
  itemId: string;
  locale: Locale;
  /** Seconds since 1970. */
  expiresAt: number;
  /** Links of an earlier epoch of the item were taken back. */
  epoch: number;
}

const TOKEN = new RegExp(
  `^((${CONTENT_TYPES.join('|')})-([1-9]\\d{0,14}|[0-9a-f]{24})-(${LOCALES.join('|')})-([0-9a-z]{1,9})-([0-9a-z]{1,9}))\\.([\\w-]{43})$`,
);

/** The grant as it stands in an address: readable, and signed so that nobody can make or change one (HMAC-SHA256, RFC 2104). */
export function writePreviewToken({ type, itemId, locale, expiresAt, epoch }: PreviewGrant, secret: string): string {
  const said = [type, itemId, locale, expiresAt.toString(36), epoch.toString(36)].join('-');
  return `${said}.${signatureOf(said, secret).toString('base64url')}`;
}

/** Null for what we never signed; whether it has expired or was taken back is for the caller to say. Compared in constant time. */
export function readPreviewToken(token: string, secret: string): PreviewGrant | null {
  const [, said = '', typeName, itemId = '', language, expiry = '', epoch = '', signature = ''] =
    TOKEN.exec(token) ?? [];
  const given = Buffer.from(signature, 'base64url');
  const right = signatureOf(said, secret);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const type = CONTENT_TYPES.find((known) => known === typeName);
  const locale = LOCALES.find((known) => known === language);
  if (type === undefined || locale === undefined) return null;
  return { type, itemId, locale, expiresAt: Number.parseInt(expiry, 36), epoch: Number.parseInt(epoch, 36) };
}

/** By a key of its own: what is signed here is signed for nothing else. */
function signatureOf(said: string, secret: string): Buffer {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'visnyk preview links', 32));
  return createHmac('sha256', key).update(said).digest();
}
