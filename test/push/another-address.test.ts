import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { workerParts } from '../../src/composition/run-push.ts';
import { numberPending } from '../../src/log/writing/sequencer.ts';
import { publishNews } from '../support/content.ts';
import { DATABASE } from '../support/press-centre.ts';
import { openPushCentre, type PushCentre, told } from '../support/push-centre.ts';
import { accept, openReceiver, type Receiver, status } from '../support/webhook-receiver.ts';

const HOUR_MS = 3_600_000;

describe(`a webhook that moves to another address (${DATABASE})`, () => {
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

  const answerByPath = (code: number) =>
    receiver.answer((request, res) => (request.path === '/new' ? accept : status(code))(request, res));

  it('is sent what it has still to get at once: the failures were those of the old address', async () => {
    const { payload, clock } = centre;
    const { id } = await centre.subscribe(`${receiver.url}/old`);
    answerByPath(500);
    const worker = await centre.openWorker();
    await publishNews(payload, { title: 'Перша' });
    for (let hour = 0; hour < 24; hour += 1) {
      clock.pass(HOUR_MS);
      await centre.work(worker);
    }
    await payload.update({ collection: 'subscriptions', id, data: { address: `${receiver.url}/new` } });
    await centre.work(worker);
    expect(told(receiver.at('/new'))).toEqual(['1 item.published']);
    await worker.close();
  });

  it('goes on there although the old address said meanwhile that it is gone', async () => {
    const { payload } = centre;
    const { id } = await centre.subscribe(`${receiver.url}/old`);
    answerByPath(410);
    let letThrough = () => {};
    const open = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    const { send } = await workerParts(centre, null, centre.clock);
    const worker = await centre.openWorker({
      send: async (request, limits) => {
        await open;
        return send(request, limits);
      },
    });
    await publishNews(payload, { title: 'Перша' });
    await numberPending(payload.db);
    await worker.look();
    await payload.update({ collection: 'subscriptions', id, data: { address: `${receiver.url}/new` } });
    await worker.look();
    letThrough();
    await worker.settled();
    await centre.work(worker);
    expect((await payload.findByID({ collection: 'subscriptions', id })).status).toBe('active');
    expect(told(receiver.at('/new'))).toEqual(['1 item.published']);
    await worker.close();
  });
});
