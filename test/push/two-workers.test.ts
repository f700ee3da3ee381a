import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BUCKETS } from '../../src/push/state/buckets.ts';
import type { PushWorker } from '../../src/push/worker/push-worker.ts';
import { publishNews } from '../support/content.ts';
import { DATABASE } from '../support/press-centre.ts';
import { openPushCentre, type PushCentre } from '../support/push/push-centre.ts';
import { expectMirror } from '../support/push/push-mirror.ts';
import { openReceiver, type Receiver } from '../support/push/webhook-receiver.ts';

const SUBSCRIBERS = 24;

describe(`several workers (${DATABASE})`, () => {
  let centre: PushCentre;
  let receiver: Receiver;
  let workers: PushWorker[];

  beforeEach(async () => {
    centre = await openPushCentre();
    receiver = await openReceiver();
    workers = [];
    for (let index = 0; index < SUBSCRIBERS; index += 1) await centre.subscribe(`${receiver.url}/${index}`);
  });
  afterEach(async () => {
    for (const worker of workers) await worker.close();
    expect(centre.trouble).toEqual([]);
    await Promise.all([centre.close(), receiver.close()]);
  });

  const open = async () => {
    const worker = await centre.openWorker();
    workers.push(worker);
    return worker;
  };
  /** All look round once a beat, for as long as it takes to share the work. */
  const beats = async (count: number) => {
    for (let beat = 0; beat < count; beat += 1) {
      centre.clock.pass(5_000);
      for (const worker of workers) await centre.work(worker);
    }
  };
  const publish = (title: string) => publishNews(centre.payload, { title });
  const expectEverything = async () => {
    for (let index = 0; index < SUBSCRIBERS; index += 1) await expectMirror(centre, receiver.at(`/${index}`));
  };

  it('share the subscribers evenly, and each change is sent once', async () => {
    const [first, second] = [await open(), await open()];
    await beats(6);
    expect([first.buckets, second.buckets]).toEqual([BUCKETS / 2, BUCKETS / 2]);
    await publish('Перша');
    await Promise.all([centre.work(first), centre.work(second)]);
    await publish('Друга');
    await Promise.all([centre.work(first), centre.work(second)]);
    await expectEverything();
    expect(receiver.received).toHaveLength(2 * SUBSCRIBERS);
  });

  it('take over what a dead one held when its lease ends, and not before', async () => {
    const dead = await open();
    await beats(2);
    workers = [];
    const alive = await open();
    await beats(2);
    await publish('Поки мовчить');
    await beats(1);
    expect(alive.buckets).toBe(0);
    expect(receiver.received).toEqual([]);
    await beats(8);
    expect(alive.buckets).toBe(BUCKETS);
    await expectEverything();

    // It was only asleep: what it held is not its own any more, and it asks nobody.
    const before = receiver.received.length;
    await publish('Після пробудження');
    await centre.work(dead);
    expect(dead.buckets).toBe(0);
    expect(receiver.received).toHaveLength(before);
    workers.push(dead);
    await beats(6);
    expect(receiver.received).toHaveLength(before + SUBSCRIBERS);
    await expectEverything();
  });

  it('leave their work to others at once when they stop in good order', async () => {
    await open();
    await beats(2);
    const [first] = workers.splice(0);
    const second = await open();
    await beats(1);
    await first?.close();
    await publish('Після передачі');
    await beats(1);
    expect(second.buckets).toBe(BUCKETS);
    await expectEverything();
  });
});
