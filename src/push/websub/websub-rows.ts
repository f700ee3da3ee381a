import { createHash } from 'node:crypto';
import type { InTransaction, LogDatabase } from '../../log/log-database.ts';
import { findRow, findRows } from '../../stored-rows/find-rows.ts';
import { instant, rowId, type StoredRow } from '../../stored-rows/row-fields.ts';
import { hostOf } from '../outgoing/guard.ts';
import { beginSubscriber, forgetSubscriber } from '../state/subscriber-states.ts';
import { touchSubscription } from '../state/subscriptions-version.ts';
import { subscriptionId } from '../subscription.ts';
import type { SecretBox } from '../webhooks/secret-box.ts';
import type { Grant, SubscriptionKey, WebSubStore } from './store.ts';

export interface WebSubRowParts {
  db: LogDatabase;
  transact: <T>(work: (req: InTransaction) => Promise<T>) => Promise<T>;
  box: SecretBox;
}

type Where = NonNullable<Parameters<LogDatabase['find']>[0]['where']>;

const collection = 'websub-subscriptions';
/** So many are forgotten in one step, so that others run in between. */
const STEP = 200;
/** Two changes at once may disturb each other on a database that does not queue its writers. */
const TRIES = 5;

/** Subscriptions of the hub, kept in the database; the workers are notified of every change. */
export function webSubStore({ db, transact, box }: WebSubRowParts): WebSubStore {
  const find = (key: SubscriptionKey, req: InTransaction) =>
    findRow(db, { collection, where: { name: { equals: nameOf(key) } }, req });

  const grantOnce = (grant: Grant) =>
    transact(async (req) => {
      const data = { secret: grant.secret === null ? null : box.seal(grant.secret), leaseUntil: grant.leaseUntil };
      const found = await find(grant, req);
      const where = { name: { equals: nameOf(grant) } };
      if (found !== null) await db.updateOne({ collection, where, data, options: { atomic: true }, req });
      const row = found ?? (await db.create({ collection, data: { ...newRow(grant), ...data }, req }));
      const id = subscriptionId('websub', rowId(row));
      await beginSubscriber(db, id, { req });
      await touchSubscription(db, id, req);
    });

  /** Where the row still is as it was found: meanwhile its lease may have been renewed. */
  const forget = (row: StoredRow, asFound: Where[] = []) =>
    transact(async (req) => {
      const id = subscriptionId('websub', rowId(row));
      const where = { and: [{ id: { equals: row['id'] } }, ...asFound] };
      if ((await db.count({ collection, where, req })).totalDocs === 0) return false;
      await db.deleteMany({ collection, where, req });
      await forgetSubscriber(db, id, req);
      await touchSubscription(db, id, req);
      return true;
    });

  return {
    grant: (grant) => trying(() => grantOnce(grant)),
    async end(key) {
      const row = await find(key, {});
      return row === null ? false : trying(() => forget(row));
    },
    has: async (key) => (await find(key, {})) !== null,
    async count(callbackHost) {
      const count = async (where: Record<string, { equals: unknown }>) =>
        (await db.count({ collection, where })).totalDocs;
      return {
        ofHost: await count({ callbackHost: { equals: callbackHost } }),
        ofCombined: await count({ isCombined: { equals: true } }),
        inAll: await count({}),
      };
    },
    async callbacksOf(topic) {
      const rows = await findAll(db, { topicName: { equals: digest(topic) } });
      return rows.map((row) => String(row['callback']));
    },
    async expire(now) {
      const where = { leaseUntil: { less_than: now } };
      const docs = await findRows(db, { collection, where, limit: STEP });
      for (const row of docs) await trying(() => forget(row, [where]));
      return docs.length;
    },
  };
}

/** Rows that meet a condition, all of them. */
export async function findAll(db: LogDatabase, where: Where): Promise<StoredRow[]> {
  return await findRows(db, { collection, where, sort: 'id' });
}

/** What a row says, with its secret still sealed. */
export function readWebSubRow(row: StoredRow) {
  const secret = row['secret'];
  return {
    id: subscriptionId('websub', rowId(row)),
    callback: String(row['callback']),
    topic: String(row['topic']),
    sealedSecret: typeof secret === 'string' ? secret : null,
    leaseUntil: instant(row['leaseUntil']) ?? '',
  };
}

function newRow({ callback, topic, isCombined }: Grant) {
  return {
    name: nameOf({ callback, topic }),
    callback,
    callbackHost: hostOf(new URL(callback)),
    topic,
    topicName: digest(topic),
    isCombined,
  };
}

/** Neither may hold a line's end: the guard and the feeds' addresses refuse it. */
function nameOf({ callback, topic }: SubscriptionKey): string {
  return digest(`${callback}\n${topic}`);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

async function trying<T>(work: () => Promise<T>): Promise<T> {
  for (let left = TRIES - 1; ; left -= 1) {
    try {
      return await work();
    } catch (cause) {
      if (left === 0) throw cause;
    }
  }
}
