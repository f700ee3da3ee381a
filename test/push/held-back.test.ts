import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changesAfter } from '../../src/log/reading/read-log.ts';
import { whoGot } from '../../src/push/readings/recipients.ts';
import { subscriberState } from '../../src/push/readings/subscriber-state.ts';
import { publishNews } from '../support/content.ts';
import { DATABASE } from '../support/press-centre.ts';
import { openPushCentre, type PushCentre, told } from '../support/push-centre.ts';
import { openReceiver, type Receiver } from '../support/webhook-receiver.ts';

const DAY_MS = 86_400_000;

describe(`what trusted partners alone are told (${DATABASE})`, () => {
  let centre: PushCentre;
  let receiver: Receiver;

  beforeEach(async () => {
    centre = await openPushCentre();
    receiver = await openReceiver();
    const { id: partner } = await centre.payload.create({
      collection: 'partners',
      data: { name: 'Агенція', requestsPerMinute: 600, seesEmbargoed: true },
    });
    await centre.subscribe(`${receiver.url}/trusted`, { partner: partner as number });
  });
  afterEach(async () => {
    expect(centre.trouble).toEqual([]);
    await Promise.all([centre.close(), receiver.close()]);
  });

  /** Publishes a text, withdraws it and prepares its return under embargo; `between` comes before the last. */
  async function returning(step: () => Promise<void>, between: () => Promise<void>): Promise<void> {
    const { payload, clock } = centre;
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
    await centre.subscribe(`${receiver.url}/all`);
    const worker = await centre.openWorker();
    await returning(
      () => centre.work(worker),
      () => Promise.resolve(),
    );
    expect(told(receiver.at('/all'))).toEqual(['1 item.published', '2 item.withdrawn']);
    expect(told(receiver.at('/trusted'))).toEqual(['1 item.published', '2 item.withdrawn', '3 item.embargoed']);
    const [row] = await changesAfter(centre.payload.db, 0);
    const subscriptions = await centre.subscriptions();
    const { recipients, takedowns } = await whoGot(centre.payload.db, subscriptions, row?.key ?? '');
    expect(recipients.map(({ event, reached }) => `${event} ${reached}`).sort()).toEqual([
      'embargoed delivered',
      'withdrawn delivered',
    ]);
    expect(takedowns).toHaveLength(2);
    for (const subscription of subscriptions)
      expect(await subscriberState(centre.payload.db, subscription)).toMatchObject({ lag: 0 });
    await worker.close();
  });

  it.each([
    ['in its place', 0],
    ['in its place, however long ago', 600],
  ])('lets everyone who was away hear of the withdrawal once, %s', async (_name, later) => {
    const { payload } = centre;
    const { id } = await centre.subscribe(`${receiver.url}/all`);
    let worker = await centre.openWorker();
    await returning(
      () => centre.work(worker),
      async () => {
        await payload.update({ collection: 'subscriptions', id, data: { status: 'paused' } });
        await payload.db.updateOne({
          collection: 'subscription-positions',
          where: { subscription: { equals: `webhook:${id}` } },
          data: { position: 1 },
        });
        await publishNews(payload, { title: 'Пізніша' });
        await centre.work(worker);
        // As if so many positions had been passed: whoever is away stands before what a worker keeps at hand.
        for (const name of later === 0 ? [] : ['log', 'log-applied']) {
          const where = { name: { equals: name } };
          const data = { value: 3 + later, note: null };
          await payload.db.updateOne({ collection: 'counters', where, data });
        }
      },
    );
    await worker.close();
    receiver.received.splice(0);
    worker = await centre.openWorker();
    await payload.update({ collection: 'subscriptions', id, data: { status: 'active' } });
    await centre.work(worker);
    expect(told(receiver.at('/all'))).toEqual(['2 item.withdrawn', '3 item.published']);
    await worker.close();
  });
});
