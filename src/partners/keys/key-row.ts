import type { Instant } from '../../publication/release.ts';
import { instant } from '../../stored-rows/row-fields.ts';

/** A key as it is kept: everything but the key. */
export interface PartnerKey {
  id: string;
  /** Id of the partner it belongs to. */
  partner: string;
  /** SHA-256, hexadecimal. Leaves the database for comparison alone. */
  hash: string;
  prefix: string;
  /** What its owner calls it; may be empty. */
  label: string;
  madeAt: Instant;
  /** Null for one that never expires. */
  expiresAt: Instant | null;
  revokedAt: Instant | null;
  /** At most a minute old for a key in use; null before its first use. */
  lastUsedAt: Instant | null;
  /** Sign-ins made in an earlier round are over. */
  sessionRound: number;
}

export type KeyState = 'live' | 'expired' | 'revoked';

/** Whether a key works at `now`. A key expires with the beginning of its instant. */
export function stateOf(key: Pick<PartnerKey, 'expiresAt' | 'revokedAt'>, now: Instant): KeyState {
  if (key.revokedAt !== null) return 'revoked';
  return key.expiresAt !== null && key.expiresAt <= now ? 'expired' : 'live';
}

/** Reads a stored row; throws TypeError where a field is missing, because a half-read key must open nothing. */
export function readKeyRow(row: Record<string, unknown>): PartnerKey {
  return {
    id: text(row, 'id'),
    partner: text(row, 'partner'),
    hash: text(row, 'hash'),
    prefix: text(row, 'prefix'),
    label: typeof row['label'] === 'string' ? row['label'] : '',
    madeAt: instant(row['madeAt']) ?? '',
    expiresAt: instant(row['expiresAt']),
    revokedAt: instant(row['revokedAt']),
    lastUsedAt: instant(row['lastUsedAt']),
    sessionRound: Number(row['sessionRound'] ?? 0),
  };
}

function text(row: Record<string, unknown>, field: string): string {
  const value = row[field];
  if (value === undefined || value === null || value === '') throw new TypeError(`A key's row has no ${field}`);
  return String(value);
}
