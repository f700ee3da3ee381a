import { describe, expect, it } from 'vitest';
import { workerParts } from '../../src/composition/run-push.ts';
import { numberPending } from '../../src/log/writing/sequencer.ts';
import { touchSubscription } from '../../src/push/state/subscriptions-version.ts';
import { REQUEST_LIMITS } from '../../src/push/worker/concurrency-limits.ts';
import { publishNews } from '../support/content.ts';
import { DATABASE } from '../support/press-centre.ts';
import { closedGate, usePushStage } from '../support/push/push-stage.ts';

describe(`many subscribers on one host (${DATABASE})`, () => {
  const stage = usePushStage();

  it('all have their turn although they were read again while they waited', async () => {
    const { payload } = stage.centre;
    const paths = ['/a', '/b', '/c', '/d'];
    for (const path of paths) await stage.centre.subscribe(stage.receiver.url + path);
    const gate = closedGate();
    const { send } = await workerParts(stage.centre, null, stage.centre.clock);
    const worker = await stage.centre.openWorker({
      limits: { ...REQUEST_LIMITS, perHost: 1 },
      send: async (request, limits) => {
        await gate.isOpen;
        return send(request, limits);
      },
    });
    await publishNews(payload, { title: 'Для всіх' });
    await numberPending(payload.db);
    await worker.look();
    for (const { id } of await stage.centre.subscriptions()) await touchSubscription(payload.db, id);
    await worker.look();
    gate.open();
    await worker.settled();
    expect(stage.receiver.received.map(({ path }) => path).sort()).toEqual(paths);
    await worker.close();
  });
});
