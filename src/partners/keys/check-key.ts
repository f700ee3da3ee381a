import { timingSafeEqual } from 'node:crypto';
import type { Instant } from '../../publication/release.ts';
import { stateOf } from './key-row.ts';
import { hashKey, isKeyText } from './key-text.ts';
import type { KnownKey, KnownKeys } from './known-keys.ts';

/** What an `Authorization` header brings. */
export type PresentedKey = { kind: 'none' } | { kind: 'key'; text: string } | { kind: 'unreadable'; detail: string };

/** Whose key it is, or why it opens nothing. */
export type CheckedKey = ({ kind: 'valid' } & KnownKey) | { kind: 'refused'; detail: string };

/** Reads the header (RFC 6750 2.1). An empty one is none; anything that is not a bearer key is told from one. */
export function readAuthorization(header: string | undefined): PresentedKey {
  const written = header?.trim() ?? '';
  if (written === '') return { kind: 'none' };
  const [, scheme = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(written) ?? [];
  if (scheme.toLowerCase() !== 'bearer') {
    return {
      kind: 'unreadable',
      detail: 'Send the key as "Authorization: Bearer <key>"; other schemes are not known.',
    };
  }
  if (isKeyText(rest)) return { kind: 'key', text: rest };
  return {
    kind: 'unreadable',
    detail:
      'What was sent as a key is none: a key begins with vsk_ and has 47 characters. ' +
      'Copy it whole, without quotes or spaces; a lost key cannot be shown again, but a new one can be made.',
  };
}

/**
 * Checks a key against what is stored, its owner, its time and the address it comes from (an IP address). The refusals say what
 * to do, and hold nothing of the key.
 */
export async function checkKey(
  known: KnownKeys,
  { text, address, now }: { text: string; address: string; now: Instant },
): Promise<CheckedKey> {
  const hash = hashKey(text);
  const found = await known.find(hash);
  // The index has compared already; this compares without telling by its time how far it got.
  if (found === null || !timingSafeEqual(Buffer.from(found.key.hash, 'hex'), Buffer.from(hash, 'hex')))
    return refused('No such key exists. Check that it was copied whole, or ask the press centre for a new one.');
  return admitKey(found, { address, now });
}

/** Whether a key that is known to be the right one may be used now and from here. */
export function admitKey(found: KnownKey, { address, now }: { address: string; now: Instant }): CheckedKey {
  const { key, partner } = found;
  const state = stateOf(key, now);
  switch (state) {
    case 'revoked':
      return refused('This key was revoked. Use your other key, or ask the press centre for a new one.');
    case 'expired':
      return refused('This key has expired. Use your other key, or ask the press centre for a new one.');
    case 'live':
      break;
    default:
      return state satisfies never;
  }
  if (!partner.isActive)
    return refused('Access is closed for this partner. Ask the press centre to open it; the key itself may stay.');
  if (!partner.isAllowedFrom(address))
    return refused(
      `This key does not work from ${address}. Call from an address on your list, or ask the press centre to add this one.`,
    );
  return { kind: 'valid', ...found };
}

function refused(detail: string): CheckedKey {
  return { kind: 'refused', detail };
}
