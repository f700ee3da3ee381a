import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { guardOfSettings } from '../../src/push/outgoing/guard-of-settings.ts';
import { createSender } from '../../src/push/outgoing/send.ts';
import { subscriptionHealth } from '../../src/push/readings/subscription-health.ts';
import { touchSubscription } from '../../src/push/state/subscriptions-version.ts';
import type { PushWorker, WorkerParts } from '../../src/push/worker/push-worker.ts';
import { DAY_MS } from '../../src/push/worker/retry.ts';
import { publishNews } from '../support/content.ts';
import { DATABASE } from '../support/press-centre.ts';
import { notedAttempts } from '../support/push/push-attempts.ts';
import { openPushCentre, type PushCentre } from '../support/push/push-centre.ts';
import { expectMirror } from '../support/push/push-mirror.ts';
import {
  type Answering,
  accept,
  openReceiver,
  type Received,
  type Receiver,
  status,
} from '../support/push/webhook-receiver.ts';

const HOUR_MS = 3_600_000;

describe(`subscribers that fail (${DATABASE})`, () => {
  let centre: PushCentre;
  let receiver: Receiver;
  /** What the failing subscriber has accepted at last, and what the healthy one did all the time. */
  let accepted: Received[];
  let healthy: Receiver;
  let worker: PushWorker;

  beforeEach(async () => {
    centre = await openPushCentre();
    [receiver, healthy] = await Promise.all([openReceiver(), openReceiver()]);
    accepted = [];
    await centre.subscribe(`${receiver.url}/failing`);
    await centre.subscribe(`${healthy.url}/healthy`);
  });
  afterEach(async () => {
    await worker.close();
    expect(centre.trouble).toEqual([]);
    await Promise.all([centre.close(), receiver.close(), healthy.close()]);
  });

  const recover = () =>
    receiver.answer((request, res) => {
      accepted.push(request);
      accept(request, res);
    });
  const impatient = (): Partial<WorkerParts> => {
    const { send } = createSender({ guard: guardOfSettings(centre.settings) });
    return { send: (request, limits) => send(request, { ...limits, connectMs: 1_000, wholeMs: 300 }) };
  };

  /** Publishes, revises and withdraws, so that every kind of change is on its way. */
  async function story(between: () => Promise<void>): Promise<void> {
    const { payload } = centre;
    const kept = await publishNews(payload, { title: 'Лишається' });
    const recalled = await publishNews(payload, { title: 'Відкликана' });
    await between();
    await payload.update({
      collection: 'news',
      id: kept.id,
      locale: 'uk',
      data: { title: 'Змінена', _status: 'published' },
    });
    await between();
    await payload.update({ collection: 'news', id: recalled.id, locale: 'all', data: { _status: 'draft' } });
    await publishNews(payload, { title: 'Остання' });
    await between();
  }

  const pass = async (hours: number) => {
    for (let hour = 0; hour < hours; hour += 1) {
      centre.clock.pass(HOUR_MS);
      await centre.work(worker);
    }
  };

  const FAULTS: [string, Answering][] = [
    ['answers 500', status(500)],
    ['redirects', status(302, { location: 'http://127.0.0.1:1/elsewhere' })],
    ['asks for a pause', status(503, { 'retry-after': '7200' })],
    ['hangs', () => undefined],
    ['answers byte by byte', drip],
    ['says that its answer is longer than it is', shortBody],
    ['answers nonsense', (_request, res) => void res.socket?.end('HTTP/1.1 200 OK\r\nContent-Length: 1x\r\n\r\n')],
    ['closes the connection', (_request, res) => void res.socket?.destroy()],
  ];

  it.each(FAULTS)('one that %s gets everything once it is well, and holds up nobody', async (_name, fault) => {
    worker = await centre.openWorker(impatient());
    receiver.answer(fault);
    await story(() => centre.work(worker));
    expect(accepted).toEqual([]);
    await expectMirror(centre, healthy.received);
    recover();
    await pass(3);
    await expectMirror(centre, accepted);
  });

  it('one that is down for a week is disabled with a notice, and gets each text once, as it is, when it is back', async () => {
    const notices: string[] = [];
    worker = await centre.openWorker({ onNotice: (_subscription, { kind }) => notices.push(kind) });
    receiver.answer(status(500));
    await story(() => pass(24));
    await pass(4 * 24);
    expect(notices).toEqual(['silent', 'disabled']);
    const before = receiver.received.length;
    // The schedule, not every hour: five days cost some twenty requests.
    expect(before).toBeLessThan(30);
    await pass(24);
    expect(receiver.received).toHaveLength(before);
    await expectMirror(centre, healthy.received);

    recover();
    const { docs } = await centre.payload.find({
      collection: 'subscriptions',
      where: { status: { equals: 'disabled' } },
    });
    expect(docs.map(({ address }) => address)).toEqual([`${receiver.url}/failing`]);
    await centre.payload.update({ collection: 'subscriptions', id: docs[0]?.id ?? '', data: { status: 'active' } });
    await centre.work(worker);
    await expectMirror(centre, accepted);
    expect(accepted).toHaveLength(3);
  });

  it('one that is changed again and again while it waits takes no more memory', async () => {
    worker = await centre.openWorker();
    receiver.answer(status(500));
    await story(() => centre.work(worker));
    const failing = (await centre.subscriptions()).find(({ address }) => address.endsWith('/failing'));
    for (let change = 0; change < 20; change += 1) {
      await touchSubscription(centre.payload.db, failing?.id ?? '');
      await worker.look();
    }
    expect(worker.waiting).toBe(1);
  });

  it('one whose name moves to a private address is not followed there, and gets everything when it is back', async () => {
    let ip = '127.0.0.1';
    const { send } = createSender({
      guard: guardOfSettings(centre.settings),
      resolve: () => Promise.resolve([ip]),
      // Kept connections lead where they led before.
      idle: { maxIdle: 0, idleMs: 1 },
    });
    const { port } = new URL(receiver.url);
    const { docs } = await centre.payload.find({
      collection: 'subscriptions',
      where: { address: { contains: '/failing' } },
    });
    const id = docs[0]?.id ?? '';
    await centre.payload.update({
      collection: 'subscriptions',
      id,
      data: { address: `http://partner.example:${port}/failing` },
    });
    worker = await centre.openWorker({ send });
    recover();
    await publishNews(centre.payload, { title: 'Ще вдома' });
    await centre.work(worker);
    expect(accepted).toHaveLength(1);
    ip = '10.0.0.5';
    await story(() => centre.work(worker));
    expect(accepted).toHaveLength(1);
    const [attempt] = await notedAttempts(centre.payload.db, `webhook:${id}`);
    expect(attempt?.status).toBe('refused');
    ip = '127.0.0.1';
    await pass(3);
    await expectMirror(centre, accepted);
  });

  it.each([
    ['forwards', 6 * DAY_MS],
    ['backwards', -400 * DAY_MS],
  ])('a clock that jumps %s neither disables anybody nor makes anybody wait for long', async (_name, jump) => {
    const notices: string[] = [];
    worker = await centre.openWorker({ onNotice: (_subscription, { kind }) => notices.push(kind) });
    receiver.answer(status(500));
    await story(() => centre.work(worker));
    centre.clock.jump(jump);
    await centre.work(worker);
    expect(notices).not.toContain('disabled');
    recover();
    await pass(1);
    await expectMirror(centre, accepted);
    await publishNews(centre.payload, { title: 'Після стрибка' });
    await centre.work(worker);
    await expectMirror(centre, accepted);
  });

  it('a clock that jumped back while no worker ran does not make a subscriber wait for longer than its schedule', async () => {
    worker = await centre.openWorker();
    receiver.answer(status(500));
    await story(() => centre.work(worker));
    await worker.close();
    centre.clock.jump(-400 * DAY_MS);
    worker = await centre.openWorker();
    recover();
    await pass(2);
    await expectMirror(centre, accepted);
  });

  it('people see how far behind it is, what it answered, and when it is asked again', async () => {
    worker = await centre.openWorker();
    receiver.answer(status(503, { 'retry-after': '600' }));
    await story(() => centre.work(worker));
    const subscriptions = await centre.subscriptions();
    const failing = subscriptions.find(({ address }) => address.endsWith('/failing'));
    const well = subscriptions.find(({ address }) => address.endsWith('/healthy'));
    if (failing === undefined || well === undefined) throw new Error('Nobody subscribes');
    const state = await subscriptionHealth(centre.payload.db, failing);
    expect(state).toMatchObject({ lag: 3, failures: 1, deliveredAt: null });
    expect(state?.lastAnswers.map(([, outcome]) => outcome)).toEqual([503]);
    const waitMs = Date.parse(state?.nextAttemptAt ?? '') - Date.parse(state?.failingSince ?? '');
    expect(waitMs).toBe(600_000);
    expect(await subscriptionHealth(centre.payload.db, well)).toMatchObject({ lag: 0, lagSince: null, failures: 0 });
  });
});

/** One byte of a header now and then, for ever. */
function drip(_request: Received, res: ServerResponse): void {
  res.socket?.write('HTTP/1.1 200 OK\r\nX-Slow: ');
  const timer = setInterval(() => res.socket?.write('a'), 20);
  res.socket?.once('close', () => clearInterval(timer));
}

function shortBody(_request: Received, res: ServerResponse): void {
  res.socket?.end('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nshort');
}
