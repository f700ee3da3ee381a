import { type InTransaction, isRowId, type LogDatabase } from '../../log/log-database.ts';
import type { Instant } from '../../publication/release.ts';
import { type PartnerKey, readKeyRow, stateOf } from './key-row.ts';

const collection = 'partner-keys';
type StoredRow = Record<string, unknown> & { id: string | number };

/** A partner's keys with those that no longer work, the newest first, at most 50. */
export async function keysOf(db: LogDatabase, partner: string, req?: InTransaction): Promise<PartnerKey[]> {
  const { docs } = await db.find<StoredRow>({
    collection,
    where: { partner: { equals: partner } },
    sort: ['-madeAt', '-id'],
    limit: 50,
    pagination: false,
    ...inside(req),
  });
  return docs.map(readKeyRow);
}

/** Whether a key of the partner works. */
export async function isAnyKeyLive(
  db: LogDatabase,
  partner: string,
  now: Instant,
  req?: InTransaction,
): Promise<boolean> {
  return (await keysOf(db, partner, req)).some((key) => stateOf(key, now) === 'live');
}

/** The key with this hash, whatever its state; null where there is none. */
export function findKeyByHash(db: LogDatabase, hash: string): Promise<PartnerKey | null> {
  return findKey(db, { hash: { equals: hash } });
}

export function findKeyById(db: LogDatabase, id: string): Promise<PartnerKey | null> {
  return isRowId(db, id) ? findKey(db, { id: { equals: id } }) : Promise.resolve(null);
}

/** A key of this partner; null for anybody else's. */
export async function findKeyOf(db: LogDatabase, partner: string, id: string): Promise<PartnerKey | null> {
  return (await keysOf(db, partner)).find((key) => key.id === id) ?? null;
}

/** Notes that keys were used; a time that is already later stays. */
export async function noteUse(db: LogDatabase, id: string, lastUsedAt: Instant): Promise<void> {
  await db.updateOne({
    collection,
    where: {
      and: [
        { id: { equals: id } },
        { or: [{ lastUsedAt: { exists: false } }, { lastUsedAt: { less_than: lastUsedAt } }] },
      ],
    },
    data: { lastUsedAt },
    options: { atomic: true },
  });
}

/** Deletes all keys of a partner, with the partner. */
export async function forgetKeys(db: LogDatabase, partner: string, req?: InTransaction): Promise<void> {
  await db.deleteMany({ collection, where: { partner: { equals: partner } }, ...inside(req) });
}

async function findKey(
  db: LogDatabase,
  where: NonNullable<Parameters<LogDatabase['findOne']>[0]['where']>,
): Promise<PartnerKey | null> {
  const row = await db.findOne<StoredRow>({ collection, where });
  return row === null ? null : readKeyRow(row);
}

function inside(req: InTransaction | undefined): { req?: InTransaction } {
  return req === undefined ? {} : { req };
}
