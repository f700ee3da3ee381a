import { describe, expect, it } from 'vitest';
import { workerParts } from '../../src/composition/run-push.ts';
import { numberPending } from '../../src/log/writing/sequencer.ts';
import { publishNews } from '../support/content.ts';
import { DATABASE } from '../support/press-centre.ts';
import { told } from '../support/push/push-centre.ts';
import { closedGate, usePushStage } from '../support/push/push-stage.ts';
import { accept, status } from '../support/push/webhook-receiver.ts';

const HOUR_MS = 3_600_000;

describe(`a webhook that moves to another address (${DATABASE})`, () => {
  const stage = usePushStage();

  const answerByPath = (code: number) =>
    stage.receiver.answer((request, res) => (request.path === '/new' ? accept : status(code))(request, res));

  it('is sent what it has still to get at once: the failures were those of the old address', async () => {
    const { payload, clock } = stage.centre;
    const { id } = await stage.centre.subscribe(`${stage.receiver.url}/old`);
    answerByPath(500);
    const worker = await stage.centre.openWorker();
    await publishNews(payload, { title: 'Перша' });
    for (let hour = 0; hour < 24; hour += 1) {
      clock.pass(HOUR_MS);
      await stage.centre.work(worker);
    }
    await payload.update({ collection: 'subscriptions', id, data: { address: `${stage.receiver.url}/new` } });
    await stage.centre.work(worker);
    expect(told(stage.receiver.at('/new'))).toEqual(['1 item.published']);
    await worker.close();
  });

  it('goes on there although the old address said meanwhile that it is gone', async () => {
    const { payload } = stage.centre;
    const { id } = await stage.centre.subscribe(`${stage.receiver.url}/old`);
    answerByPath(410);
    const gate = closedGate();
    const { send } = await workerParts(stage.centre, null, stage.centre.clock);
    const worker = await stage.centre.openWorker({
      send: async (request, limits) => {
        await gate.isOpen;
        return send(request, limits);
      },
    });
    await publishNews(payload, { title: 'Перша' });
    await numberPending(payload.db);
    await worker.look();
    await payload.update({ collection: 'subscriptions', id, data: { address: `${stage.receiver.url}/new` } });
    await worker.look();
    gate.open();
    await worker.settled();
    await stage.centre.work(worker);
    expect((await payload.findByID({ collection: 'subscriptions', id })).status).toBe('active');
    expect(told(stage.receiver.at('/new'))).toEqual(['1 item.published']);
    await worker.close();
  });
});
