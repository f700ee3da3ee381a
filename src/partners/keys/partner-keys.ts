import type { InTransaction, LogDatabase } from '../../log/log-database.ts';
import type { Instant } from '../../publication/release.ts';
import { findRow, findRows } from '../../stored-rows/find-rows.ts';
import { isRowId } from '../../stored-rows/value-forms.ts';
import { type PartnerKey, readKeyRow, stateOf } from './key-row.ts';

const collection = 'partner-keys';

/** Keys that work no longer are kept so far back; what is older says nothing to anybody. */
const KEPT_GONE = 48;

/** A partner's keys, those that work and the last that did, the newest first. All that are kept: none that works is ever passed over. */
export async function keysOf(db: LogDatabase, partner: string, req?: InTransaction): Promise<PartnerKey[]> {
  return findRows(
    db,
    {
      collection,
      where: { partner: { equals: partner } },
      sort: ['-madeAt', '-id'],
      req,
    },
    readKeyRow,
  );
}

/** Deletes a partner's oldest keys among those that stand in none of the `places` for live ones, or rotating would fill the database. */
export async function forgetOldKeys(db: LogDatabase, partner: string, places: readonly string[]): Promise<void> {
  const docs = await findRows(db, {
    collection,
    where: { and: [{ partner: { equals: partner } }, { place: { not_in: [...places] } }] },
    sort: ['-madeAt', '-id'],
    select: { madeAt: true },
  });
  const old = docs.slice(KEPT_GONE).map(({ id }) => id);
  if (old.length > 0) await db.deleteMany({ collection, where: { id: { in: old } } });
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
  return isRowId(id, db) ? findKey(db, { id: { equals: id } }) : Promise.resolve(null);
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
  const row = await findRow(db, { collection, where });
  return row === null ? null : readKeyRow(row);
}

function inside(req: InTransaction | undefined): { req?: InTransaction } {
  return req === undefined ? {} : { req };
}
