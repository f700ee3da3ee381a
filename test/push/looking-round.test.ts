import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LogDatabase } from '../../src/log/log-database.ts';
import { touchSubscription } from '../../src/push/state/subscriptions-version.ts';
import { publishNews } from '../support/content.ts';
import { DATABASE } from '../support/press-centre.ts';
import { openPushCentre, type PushCentre, told } from '../support/push-centre.ts';
import { openReceiver, type Receiver } from '../support/webhook-receiver.ts';

type Find = Parameters<LogDatabase['find']>[0];

/** A database that does something before it answers what is found in a collection. */
function finding(db: LogDatabase, before: (collection: string) => Promise<void>): LogDatabase {
  const find = async (query: Find) => {
    await before(query.collection);
    return db.find(query);
  };
  return new Proxy(db, {
    get: (target, name) => {
      if (name === 'find') return find;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

describe(`a worker that looks round (${DATABASE})`, () => {
  let centre: PushCentre;
  let receiver: Receiver;

  beforeEach(async () => {
    centre = await openPushCentre();
    receiver = await openReceiver();
  });
  afterEach(async () => {
    expect(centre.trouble).toEqual([]);
    await Promise.all([centre.close(), receiver.close()]);
  });

  it.each([
    ['at first', false],
    ['later', true],
  ])('loses nobody where the database fails %s while somebody is read anew', async (_when, isLater) => {
    const { payload } = centre;
    const { id } = await centre.subscribe(`${receiver.url}/a`);
    let isAway = false;
    const db = finding(payload.db, async (collection) => {
      if (isAway && collection === 'subscription-positions') throw new Error('The database is away');
    });
    const worker = await centre.openWorker({ db });
    if (isLater) await centre.work(worker);
    await touchSubscription(payload.db, `webhook:${id}`);
    isAway = true;
    await expect(worker.look()).rejects.toThrow('away');
    isAway = false;
    await publishNews(payload, { title: 'Після збою' });
    await centre.work(worker);
    expect(told(receiver.received)).toEqual(['1 item.published']);
    await worker.close();
  });
});
