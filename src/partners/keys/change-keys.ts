import { randomUUID } from 'node:crypto';
import type { LogDatabase } from '../../log/log-database.ts';
import type { Instant } from '../../publication/release.ts';
import { findRow } from '../../stored-rows/find-rows.ts';
import { type PartnerKey, readKeyRow, stateOf } from './key-row.ts';
import { hashKey, keyPrefix, makeKeyText } from './key-text.ts';
import { findKeyOf, forgetOldKeys } from './partner-keys.ts';

/** A key in use and the one that will replace it. */
export const MAX_LIVE_KEYS = 2;
export const MAX_LABEL_CHARS = 80;
/** Longest life that can be asked for, in days: ten years. */
export const MAX_LIFE_DAYS = 3650;

const collection = 'partner-keys';

/** A key was made: this is the only time its text is known. Or there are two already. */
export type MadeKey = { kind: 'made'; text: string; key: PartnerKey } | { kind: 'too-many' };

/**
 * Makes a key. Each partner has two places, and a place holds one live key: the database's unique index sees to it, however many ask
 * at once. A key that has expired leaves its place to the next.
 */
export async function makeKey(
  db: LogDatabase,
  { partner, label, lifeDays, now }: { partner: string; label: string; lifeDays: number | null; now: Instant },
): Promise<MadeKey> {
  const text = makeKeyText();
  const data = {
    partner,
    hash: hashKey(text),
    prefix: keyPrefix(text),
    label: label.trim().slice(0, MAX_LABEL_CHARS),
    madeAt: now,
    expiresAt: lifeDays === null ? null : new Date(Date.parse(now) + lifeDays * 86_400_000).toISOString(),
    sessionRound: 0,
  };
  const places = Array.from({ length: MAX_LIVE_KEYS }, (_, index) => `${partner}/${index + 1}`);
  for (const place of places) {
    if (!(await freePlace(db, place, now))) continue;
    const row = await createAt(db, place, data);
    if (row === null) continue;
    await forgetOldKeys(db, partner, places);
    return { kind: 'made', text, key: readKeyRow(row) };
  }
  return { kind: 'too-many' };
}

/** Ends a key for good, and with it every sign-in made with it; null where the partner has no such key. Repeated, it changes nothing. */
export async function revokeKey(
  db: LogDatabase,
  { partner, id, now }: { partner: string; id: string; now: Instant },
): Promise<PartnerKey | null> {
  const key = await findKeyOf(db, partner, id);
  if (key === null || key.revokedAt !== null) return key;
  await db.updateOne({
    collection,
    where: { and: [{ id: { equals: key.id } }, { revokedAt: { exists: false } }] },
    data: { revokedAt: now, place: goneFrom() },
    options: { atomic: true },
  });
  return findKeyOf(db, partner, id);
}

/** Ends every sign-in made with the key, which itself goes on working. */
export async function endSessions(db: LogDatabase, key: PartnerKey): Promise<void> {
  await db.updateOne({
    collection,
    where: { and: [{ id: { equals: key.id } }, { sessionRound: { equals: key.sessionRound } }] },
    data: { sessionRound: key.sessionRound + 1 },
    options: { atomic: true },
  });
}

/** Whether nobody holds the place, or one did whose time is over. */
async function freePlace(db: LogDatabase, place: string, now: Instant): Promise<boolean> {
  const row = await findRow(db, {
    collection,
    where: { place: { equals: place } },
  });
  if (row === null) return true;
  if (stateOf(readKeyRow(row), now) === 'live') return false;
  await db.updateOne({
    collection,
    where: { and: [{ id: { equals: row.id } }, { place: { equals: place } }] },
    data: { place: goneFrom() },
    options: { atomic: true },
  });
  return true;
}

/** The stored row; null where somebody else was faster. */
async function createAt(
  db: LogDatabase,
  place: string,
  data: Record<string, unknown>,
): Promise<Record<string, unknown> | null> {
  try {
    return await db.create({ collection, data: { ...data, place } });
  } catch (cause) {
    const taken = await db.count({ collection, where: { place: { equals: place } } });
    if (taken.totalDocs > 0) return null;
    throw cause;
  }
}

/** A place of its own for a key that works no longer. */
function goneFrom(): string {
  return `gone/${randomUUID()}`;
}
