import type { InTransaction, LogDatabase } from '../../log/log-database.ts';
import { putRow } from '../../log/writing/put-row.ts';
import { readHead } from '../../log/writing/sequencer.ts';
import type { Instant } from '../../publication/release.ts';
import { findRow, findRows } from '../../stored-rows/find-rows.ts';
import { instant, type StoredRow } from '../../stored-rows/row-fields.ts';
import type { LastAnswer } from './attempt.ts';
import { bucketOf } from './buckets.ts';
import { PUSH_COLLECTIONS } from './collections.ts';
import { type Notice, readNotice } from './notice.ts';

/** Where a subscriber stands: the whole of what is kept about it from one delivery to the next. */
export interface SubscriberState {
  subscription: string;
  /** Every change up to here was delivered, or never concerned it. */
  position: number;
  /** Where it began: earlier changes were never meant for it. */
  since: number;
  /** Grows with every replay: what was under way before it says nothing about the new position. */
  generation: number;
  /** When the next attempt is due after a failure; null while all is well. */
  dueAt: Instant | null;
  /** When the first failure after the last success was. */
  failingSince: Instant | null;
  /** Failures since the last success. */
  failures: number;
  /** The last success. */
  deliveredAt: Instant | null;
  /** Oldest first. */
  lastAnswers: readonly LastAnswer[];
  notice: Notice | null;
}

const collection = PUSH_COLLECTIONS.positions;
/** A query takes only so many values. */
const MAX_IDS = 500;

/** Lets a new subscription begin: with the next change, or after `position`. Does nothing where it has begun already. */
export async function beginSubscriber(
  db: LogDatabase,
  subscription: string,
  options: { position?: number; req?: InTransaction } = {},
): Promise<void> {
  const where = { subscription: { equals: subscription } };
  const req = options.req ?? {};
  if ((await db.count({ collection, where, req })).totalDocs > 0) return;
  const position = options.position ?? (await readHead(db));
  const initially = { ...startOf(subscription, position), generation: 0 };
  await putRow(db, { collection, where, data: { bucket: bucketOf(subscription) }, initially }, req);
}

/** What the row of a subscription says at its beginning, but for its bucket. */
export function startOf(subscription: string, position: number) {
  return { subscription, position, since: position, failures: 0, lastAnswers: [] };
}

/** Lets a subscription begin again after `position`, at once; what was failing or disabled starts with a clean slate. */
export async function replayFrom(
  db: LogDatabase,
  subscription: string,
  position: number,
  req: InTransaction = {},
): Promise<void> {
  for (;;) {
    const stored = await findRow(db, { collection, where: { subscription: { equals: subscription } }, req });
    if (stored === null) return beginSubscriber(db, subscription, { position, req });
    const { generation, since } = readState(stored);
    const swapped: unknown = await db.updateOne({
      collection,
      where: { and: [{ subscription: { equals: subscription } }, { generation: { equals: generation } }] },
      data: {
        position,
        since: Math.min(since, position),
        generation: generation + 1,
        dueAt: null,
        failingSince: null,
        failures: 0,
        notice: null,
      },
      options: { atomic: true },
      req,
    });
    if (swapped !== null) return;
  }
}

/** Lets the next attempt be made at once: the subscriber says that it is well again. */
export async function forgiveFailures(db: LogDatabase, subscription: string, req: InTransaction = {}): Promise<void> {
  const where = { subscription: { equals: subscription } };
  const data = { dueAt: null, failingSince: null, failures: 0, notice: null };
  await db.updateOne({ collection, where, data, options: { atomic: true }, req });
}

/** Forgets a subscription that is gone for good; its take-downs stay. */
export async function forgetSubscriber(db: LogDatabase, subscription: string, req: InTransaction = {}): Promise<void> {
  await db.deleteMany({ collection, where: { subscription: { equals: subscription } }, req });
}

/** States of the subscribers in some buckets. */
export async function statesIn(db: LogDatabase, buckets: readonly number[]): Promise<SubscriberState[]> {
  return find(db, { bucket: { in: [...buckets] } });
}

/** States of all subscribers. */
export async function allStates(db: LogDatabase): Promise<SubscriberState[]> {
  return find(db, {});
}

/** States of some subscribers; those that have not begun are left out. */
export async function statesOf(db: LogDatabase, subscriptions: readonly string[]): Promise<SubscriberState[]> {
  const found: SubscriberState[] = [];
  for (let start = 0; start < subscriptions.length; start += MAX_IDS)
    found.push(...(await find(db, { subscription: { in: subscriptions.slice(start, start + MAX_IDS) } })));
  return found;
}

async function find(
  db: LogDatabase,
  where: NonNullable<Parameters<LogDatabase['find']>[0]['where']>,
): Promise<SubscriberState[]> {
  return findRows(db, { collection, where }, readState);
}

function readState(row: StoredRow): SubscriberState {
  return {
    subscription: String(row['subscription']),
    position: Number(row['position'] ?? 0),
    since: Number(row['since'] ?? 0),
    generation: Number(row['generation'] ?? 0),
    dueAt: instant(row['dueAt']),
    failingSince: instant(row['failingSince']),
    failures: Number(row['failures'] ?? 0),
    deliveredAt: instant(row['deliveredAt']),
    lastAnswers: Array.isArray(row['lastAnswers']) ? (row['lastAnswers'] as LastAnswer[]) : [],
    notice: readNotice(row['notice']),
  };
}
