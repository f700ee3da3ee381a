import type { Instant } from '../../../publication/release.ts';

const VALID_DAYS = 180;
const DAY_MS = 86_400_000;

/**
 * Whom to tell of a hole (RFC 9116). It must say until when it holds, for less than a year: whoever keeps it running keeps it valid. By the
 * day, so that caches see the same for as long.
 */
export function securityText({ origin, contact, now }: { origin: string; contact: string; now: Instant }): string {
  const today = Date.parse(now.slice(0, 10));
  return [
    `Contact: ${contact}`,
    `Expires: ${new Date(today + VALID_DAYS * DAY_MS).toISOString()}`,
    'Preferred-Languages: uk, en',
    `Canonical: ${origin}/.well-known/security.txt`,
    '',
  ].join('\n');
}
