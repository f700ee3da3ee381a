import { beforeEach, describe, expect, it } from 'vitest';
import { changesAfter } from '../../src/log/reading/changes-after.ts';
import { findRecipients } from '../../src/push/readings/recipients.ts';
import { subscriptionHealth } from '../../src/push/readings/subscription-health.ts';
import { publishNews } from '../support/content.ts';
import { DATABASE } from '../support/press-centre.ts';
import { told } from '../support/push/push-centre.ts';
import { usePushStage } from '../support/push/push-stage.ts';

const DAY_MS = 86_400_000;

describe(`what trusted partners alone are told (${DATABASE})`, () => {
  const stage = usePushStage();

  beforeEach(async () => {
    const { id: partner } = await stage.centre.payload.create({
      collection: 'partners',
      data: { name: 'Агенція', requestsPerMinute: 600, seesEmbargoed: true },
    });
    await stage.centre.subscribe(`${stage.receiver.url}/trusted`, { partner: partner as number });
  });

  /** Publishes a text, withdraws it and prepares its return under embargo; `between` comes before the last. */
  async function returning(step: () => Promise<void>, between: () => Promise<void>): Promise<void> {
    const { payload, clock } = stage.centre;
    const { id } = await publishNews(payload, { title: 'Перша' });
    await step();
    await payload.update({ collection: 'news', id, locale: 'all', data: { _status: 'draft' } });
    await step();
    await between();
    const embargoUntil = new Date(Date.parse(clock.now()) + DAY_MS).toISOString();
    const data = { embargoUntil, title: 'Повернення', _status: 'published' } as const;
    await payload.update({ collection: 'news', id, locale: 'uk', data });
    await step();
  }

  it('does not let everyone know that the return of a withdrawn text is prepared', async () => {
    await stage.centre.subscribe(`${stage.receiver.url}/all`);
    const worker = await stage.centre.openWorker();
    await returning(
      () => stage.centre.work(worker),
      () => Promise.resolve(),
    );
    expect(told(stage.receiver.at('/all'))).toEqual(['1 item.published', '2 item.withdrawn']);
    expect(told(stage.receiver.at('/trusted'))).toEqual(['1 item.published', '2 item.withdrawn', '3 item.embargoed']);
    const [row] = await changesAfter(stage.centre.payload.db, 0);
    const subscriptions = await stage.centre.subscriptions();
    const { recipients, takedowns } = await findRecipients(stage.centre.payload.db, subscriptions, row?.key ?? '');
    expect(recipients.map(({ event, status }) => `${event} ${status}`).sort()).toEqual([
      'embargoed delivered',
      'withdrawn delivered',
    ]);
    expect(takedowns).toHaveLength(2);
    for (const subscription of subscriptions)
      expect(await subscriptionHealth(stage.centre.payload.db, subscription)).toMatchObject({ lag: 0 });
    await worker.close();
  });

  it.each([
    ['in its place', 0],
    ['in its place, however long ago', 600],
  ])('lets everyone who was away hear of the withdrawal once, %s', async (_name, later) => {
    const { payload } = stage.centre;
    const { id } = await stage.centre.subscribe(`${stage.receiver.url}/all`);
    let worker = await stage.centre.openWorker();
    await returning(
      () => stage.centre.work(worker),
      async () => {
        await payload.update({ collection: 'subscriptions', id, data: { status: 'paused' } });
        await payload.db.updateOne({
          collection: 'subscription-positions',
          where: { subscription: { equals: `webhook:${id}` } },
          data: { position: 1 },
        });
        await publishNews(payload, { title: 'Пізніша' });
        await stage.centre.work(worker);
        // As if so many positions had been passed: whoever is away stands before what a worker keeps at hand.
        for (const name of later === 0 ? [] : ['log', 'log-applied']) {
          const where = { name: { equals: name } };
          const data = { value: 3 + later, note: null };
          await payload.db.updateOne({ collection: 'counters', where, data });
        }
      },
    );
    await worker.close();
    stage.receiver.received.splice(0);
    worker = await stage.centre.openWorker();
    await payload.update({ collection: 'subscriptions', id, data: { status: 'active' } });
    await stage.centre.work(worker);
    expect(told(stage.receiver.at('/all'))).toEqual(['2 item.withdrawn', '3 item.published']);
    await worker.close();
  });
});
