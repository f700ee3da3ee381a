import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { workerParts } from '../../src/composition/run-push.ts';
import { numberPending } from '../../src/log/writing/sequencer.ts';
import { touchSubscription } from '../../src/push/state/subscriptions-version.ts';
import { REQUEST_LIMITS } from '../../src/push/worker/concurrency-limits.ts';
import { publishNews } from '../support/content.ts';
import { DATABASE } from '../support/press-centre.ts';
import { openPushCentre, type PushCentre } from '../support/push-centre.ts';
import { openReceiver, type Receiver } from '../support/webhook-receiver.ts';

describe(`many subscribers on one host (${DATABASE})`, () => {
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

  it('all have their turn although they were read anew while they waited', async () => {
    const { payload } = centre;
    const paths = ['/a', '/b', '/c', '/d'];
    for (const path of paths) await centre.subscribe(receiver.url + path);
    let letThrough = () => {};
    const open = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    const { send } = await workerParts(centre, null, centre.clock);
    const worker = await centre.openWorker({
      limits: { ...REQUEST_LIMITS, perHost: 1 },
      send: async (request, limits) => {
        await open;
        return send(request, limits);
      },
    });
    await publishNews(payload, { title: 'Для всіх' });
    await numberPending(payload.db);
    await worker.look();
    for (const { id } of await centre.subscriptions()) await touchSubscription(payload.db, id);
    await worker.look();
    letThrough();
    await worker.settled();
    expect(receiver.received.map(({ path }) => path).sort()).toEqual(paths);
    await worker.close();
  });
});
