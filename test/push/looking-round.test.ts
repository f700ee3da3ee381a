import { describe, expect, it } from 'vitest';
import { workerParts } from '../../src/composition/run-push.ts';
import type { LogDatabase } from '../../src/log/log-database.ts';
import { numberPending } from '../../src/log/writing/sequencer.ts';
import { touchSubscription } from '../../src/push/state/subscriptions-version.ts';
import { publishNews } from '../support/content.ts';
import { eventually } from '../support/eventually.ts';
import { DATABASE } from '../support/press-centre.ts';
import { told } from '../support/push/push-centre.ts';
import { closedGate, usePushStage } from '../support/push/push-stage.ts';

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
  const stage = usePushStage();

  it.each([
    ['at first', false],
    ['later', true],
  ])('loses nobody where the database fails %s while somebody is read again', async (_when, isLater) => {
    const { payload } = stage.centre;
    const { id } = await stage.centre.subscribe(`${stage.receiver.url}/a`);
    let isAway = false;
    const db = finding(payload.db, async (collection) => {
      if (isAway && collection === 'subscription-positions') throw new Error('The database is away');
    });
    const worker = await stage.centre.openWorker({ db });
    if (isLater) await stage.centre.work(worker);
    await touchSubscription(payload.db, `webhook:${id}`);
    isAway = true;
    await expect(worker.look()).rejects.toThrow('away');
    isAway = false;
    await publishNews(payload, { title: 'Після збою' });
    await stage.centre.work(worker);
    expect(told(stage.receiver.received)).toEqual(['1 item.published']);
    await worker.close();
  });

  it('sends nothing under embargo to a partner that lost sight of it while the text was looked for', async () => {
    const { payload, clock } = stage.centre;
    const { id: partner } = await payload.create({
      collection: 'partners',
      data: { name: 'Агенція', requestsPerMinute: 600, seesEmbargoed: true },
    });
    await stage.centre.subscribe(`${stage.receiver.url}/a`, { partner: partner as number });
    const gate = closedGate();
    const { deliverers } = await workerParts(stage.centre, null, clock);
    const prepare: typeof deliverers.webhook.prepare = async (news) => {
      const dispatch = await deliverers.webhook.prepare(news);
      await gate.isOpen;
      return dispatch;
    };
    const worker = await stage.centre.openWorker({
      deliverers: { ...deliverers, webhook: { ...deliverers.webhook, prepare } },
    });
    const embargoUntil = new Date(Date.parse(clock.now()) + 86_400_000).toISOString();
    await publishNews(payload, { title: 'Таємна', embargoUntil });
    await numberPending(payload.db);
    await worker.look();
    await payload.update({ collection: 'partners', id: partner, data: { seesEmbargoed: false } });
    await worker.look();
    gate.open();
    await worker.settled();
    await publishNews(payload, { title: 'Для всіх' });
    await stage.centre.work(worker);
    expect(stage.receiver.received.map(({ body }) => body.data.item?.title)).toEqual(['Для всіх']);
    await worker.close();
  });

  it('sends nothing under embargo to a partner that lost sight of it while a request was under way', async () => {
    const { payload, clock } = stage.centre;
    const { id: partner } = await payload.create({
      collection: 'partners',
      data: { name: 'Агенція', requestsPerMinute: 600, seesEmbargoed: true },
    });
    await stage.centre.subscribe(`${stage.receiver.url}/a`, { partner: partner as number });
    const gate = closedGate();
    let ended = 0;
    let isToEnd = false;
    // The first request ends just when the worker, which has looked at subscriptions already, reads the log.
    const db = finding(payload.db, async (collection) => {
      if (!isToEnd || collection !== 'releases') return;
      gate.open();
      await eventually(() => expect(ended).toBe(1));
    });
    const { send } = await workerParts(stage.centre, null, clock);
    const worker = await stage.centre.openWorker({
      db,
      send: async (request, limits) => {
        await gate.isOpen;
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
    expect(told(stage.receiver.received)).toEqual(['1 item.published']);
    await publishNews(payload, { title: 'Знову для всіх' });
    await stage.centre.work(worker);
    expect(stage.receiver.received.map(({ body }) => body.data.item?.title)).toEqual(['Для всіх', 'Знову для всіх']);
    await worker.close();
  });
});
