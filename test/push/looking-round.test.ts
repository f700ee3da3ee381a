import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { workerParts } from '../../src/composition/run-push.ts';
import type { LogDatabase } from '../../src/log/log-database.ts';
import { numberPending } from '../../src/log/writing/sequencer.ts';
import { touchSubscription } from '../../src/push/state/subscriptions-version.ts';
import { publishNews } from '../support/content.ts';
import { eventually } from '../support/eventually.ts';
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

  it('sends nothing under embargo to a partner that lost sight of it while the text was looked for', async () => {
    const { payload, clock } = centre;
    const { id: partner } = await payload.create({
      collection: 'partners',
      data: { name: 'Агенція', requestsPerMinute: 600, seesEmbargoed: true },
    });
    await centre.subscribe(`${receiver.url}/a`, { partner: partner as number });
    let letThrough = () => {};
    const open = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    const { deliverers } = await workerParts(centre, null, clock);
    const prepare: typeof deliverers.webhook.prepare = async (news) => {
      const dispatch = await deliverers.webhook.prepare(news);
      await open;
      return dispatch;
    };
    const worker = await centre.openWorker({
      deliverers: { ...deliverers, webhook: { ...deliverers.webhook, prepare } },
    });
    const embargoUntil = new Date(Date.parse(clock.now()) + 86_400_000).toISOString();
    await publishNews(payload, { title: 'Таємна', embargoUntil });
    await numberPending(payload.db);
    await worker.look();
    await payload.update({ collection: 'partners', id: partner, data: { seesEmbargoed: false } });
    await worker.look();
    letThrough();
    await worker.settled();
    await publishNews(payload, { title: 'Для всіх' });
    await centre.work(worker);
    expect(receiver.received.map(({ body }) => body.data.item?.title)).toEqual(['Для всіх']);
    await worker.close();
  });

  it('sends nothing under embargo to a partner that lost sight of it while a request was under way', async () => {
    const { payload, clock } = centre;
    const { id: partner } = await payload.create({
      collection: 'partners',
      data: { name: 'Агенція', requestsPerMinute: 600, seesEmbargoed: true },
    });
    await centre.subscribe(`${receiver.url}/a`, { partner: partner as number });
    let letThrough = () => {};
    const open = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    let ended = 0;
    let isToEnd = false;
    // The first request ends just when the worker, which has looked at subscriptions already, reads the log.
    const db = finding(payload.db, async (collection) => {
      if (!isToEnd || collection !== 'releases') return;
      letThrough();
      await eventually(() => expect(ended).toBe(1));
    });
    const { send } = await workerParts(centre, null, clock);
    const worker = await centre.openWorker({
      db,
      send: async (request, limits) => {
        await open;
        return send(request, limits).finally(() => {
          ended += 1;
        });
      },
    });
    await publishNews(payload, { title: 'Для всіх' });
    await numberPending(payload.db);
    await worker.look();
    await payload.update({ collection: 'partners', id: partner, data: { seesEmbargoed: false } });
    const embargoUntil = new Date(Date.parse(clock.now()) + 86_400_000).toISOString();
    await publishNews(payload, { title: 'Таємна', embargoUntil });
    await numberPending(payload.db);
    isToEnd = true;
    await worker.look();
    await worker.settled();
    expect(told(receiver.received)).toEqual(['1 item.published']);
    await publishNews(payload, { title: 'Знову для всіх' });
    await centre.work(worker);
    expect(receiver.received.map(({ body }) => body.data.item?.title)).toEqual(['Для всіх', 'Знову для всіх']);
    await worker.close();
  });
});
