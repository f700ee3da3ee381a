import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OutgoingRequest, SendResult } from '../../../src/push/outgoing/answer.ts';
import { createGuard } from '../../../src/push/outgoing/guard.ts';
import { createSender } from '../../../src/push/outgoing/send.ts';
import { type HubParts, WebSubHub } from '../../../src/push/websub/hub.ts';
import { HUB_LIMITS } from '../../../src/push/websub/hub-limits.ts';
import { loopbackGuard, openPeer } from '../outgoing/peers.ts';
import { memoryStore } from './memory-store.ts';

const ORIGIN = 'https://visnyk.example';
const TOPIC = `${ORIGIN}/feeds/uk/all.rss`;

/** A hub whose subscribers confirm everything, unless told otherwise; what it asks them is kept in `sent`. */
function openHub(overrides: Partial<HubParts> = {}, answer: (request: OutgoingRequest) => SendResult = confirm) {
  const store = memoryStore();
  const sent: OutgoingRequest[] = [];
  const clock = { ms: 0 };
  const hub = new WebSubHub({
    store,
    checkTopic: async (topic) => ({ kind: 'topic', isCombined: topic.includes('/query.') }),
    guard: createGuard({ isHttpsOnly: true, isListed: () => false, hasListed: false }),
    senderWith: () => ({
      send: async (request) => {
        sent.push(request);
        return answer(request);
      },
      close: () => undefined,
    }),
    origin: ORIGIN,
    limits: HUB_LIMITS,
    clock: { now: () => '2026-11-22T10:00:00.000Z', monotonicMs: () => clock.ms },
    onError: (cause) => expect.fail(String(cause)),
    ...overrides,
  });
  const ask = (parameters: Record<string, string>) =>
    hub.accept(
      Buffer.from(new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.topic': TOPIC, ...parameters }).toString()),
    );
  return { hub, store, sent, clock, ask };
}

function confirm({ url }: OutgoingRequest): SendResult {
  const challenge = new URL(url).searchParams.get('hub.challenge') ?? '';
  return { kind: 'answered', status: 200, headers: {}, body: Buffer.from(challenge) };
}

describe('the hub cannot be used to flood others', () => {
  it('one callback host is asked so many times and no more, however many paths and topics it has', async () => {
    const { hub, sent, clock, ask } = openHub();
    const answers = [];
    for (let n = 0; n < 500; n += 1) answers.push(await ask({ 'hub.callback': `https://victim.example/${n}` }));
    await hub.idle();
    expect(sent).toHaveLength(HUB_LIMITS.callbackHost.burst);
    expect(answers.at(-1)).toMatchObject({ kind: 'refused', status: 429, retryAfterSeconds: 2 });
    expect(await ask({ 'hub.callback': 'https://VICTIM.example.:8443/other' })).toMatchObject({ status: 429 });
    expect(await ask({ 'hub.callback': 'https://other.example/' })).toEqual({ kind: 'accepted' });
    clock.ms += 2_000;
    expect(await ask({ 'hub.callback': 'https://victim.example/' })).toEqual({ kind: 'accepted' });
  });

  it('one IP address is asked no more often than that either, whatever names lead there', async () => {
    const victim = await openPeer((_req, res) => res.end('?'));
    const { hub, ask } = openHub({
      guard: loopbackGuard,
      limits: { ...HUB_LIMITS, callbackIp: { burst: 3, refillMs: 60_000, maxKeys: 10 } },
      senderWith: (mayConnect) =>
        createSender({
          guard: loopbackGuard,
          mayConnect,
          resolve: async () => ['127.0.0.1'],
          idle: { maxIdle: 0, idleMs: 1 },
        }),
    });
    for (let n = 0; n < 20; n += 1) await ask({ 'hub.callback': `http://n${n}.attacker.example:${victim.port}/` });
    await hub.idle();
    expect(victim.connections()).toBe(3);
    await hub.close();
    await victim.close();
  });

  it('one requester is heard so often, and another is not held up by it', () => {
    const { hub, clock } = openHub();
    for (let n = 0; n < HUB_LIMITS.requester.burst; n += 1) expect(hub.admit('192.0.2.1')).toBeNull();
    expect(hub.admit('192.0.2.1')).toMatchObject({ status: 429, retryAfterSeconds: 1 });
    expect(hub.admit('192.0.2.2')).toBeNull();
    clock.ms += 1_000;
    expect(hub.admit('192.0.2.1')).toBeNull();
  });

  it('an end that there is nothing to end of sends nothing', async () => {
    const { hub, sent, ask } = openHub();
    expect(await ask({ 'hub.mode': 'unsubscribe', 'hub.callback': 'https://victim.example/' })).toMatchObject({
      status: 404,
    });
    await hub.idle();
    expect(sent).toEqual([]);
  });

  it('a host that hangs holds up nobody else', async () => {
    const { hub, store, ask } = openHub({
      senderWith: () => ({
        send: (request) =>
          request.url.includes('hanging.example') ? new Promise(() => undefined) : Promise.resolve(confirm(request)),
        close: () => undefined,
      }),
    });
    for (let n = 0; n < 20; n += 1) await ask({ 'hub.callback': `https://hanging.example/${n}` });
    await ask({ 'hub.callback': 'https://healthy.example/' });
    await vi.waitFor(() => expect(store.granted.size).toBe(1));
    void hub;
  });
});

describe('the hub cannot be filled up', () => {
  it('by 10,000 topics of one host; what it has it may renew', async () => {
    const { hub, store, ask } = openHub({ limits: { ...HUB_LIMITS, callbackHost: PLENTY, perHost: 100 } });
    const subscribe = (n: number) =>
      ask({ 'hub.callback': 'https://greedy.example/', 'hub.topic': `${ORIGIN}/feeds/uk/tag/t${n}.rss` });
    let refused = 0;
    for (let n = 0; n < 10_000; n += 1) {
      if ((await subscribe(n)).kind === 'refused') refused += 1;
      if (n <= 200) await hub.idle();
    }
    expect(store.granted.size).toBe(100);
    expect(refused).toBe(9_900);
    expect(await subscribe(1)).toEqual({ kind: 'accepted' });
    expect(await subscribe(10_001)).toMatchObject({ status: 403 });
    expect(await ask({ 'hub.callback': 'https://modest.example/' })).toEqual({ kind: 'accepted' });
  });

  it('by combined feeds, which are as many as somebody makes up', async () => {
    const { hub, ask } = openHub({ limits: { ...HUB_LIMITS, ofCombined: 2 } });
    const subscribe = async (n: number, topic: string) => {
      const answer = await ask({ 'hub.callback': `https://h${n}.example/`, 'hub.topic': ORIGIN + topic });
      await hub.idle();
      return answer.kind;
    };
    expect(await subscribe(1, '/feeds/uk/query.rss?tag=a,b')).toBe('accepted');
    expect(await subscribe(2, '/feeds/uk/query.rss?tag=a,c')).toBe('accepted');
    expect(await subscribe(3, '/feeds/uk/query.rss?tag=a,d')).toBe('refused');
    expect(await subscribe(4, '/feeds/uk/tag/a.rss')).toBe('accepted');
  });

  it('by verifications that wait', async () => {
    const { ask } = openHub({
      limits: { ...HUB_LIMITS, atOnce: 1, waiting: 2 },
      senderWith: () => ({ send: () => new Promise(() => undefined), close: () => undefined }),
    });
    const answers = [];
    for (let n = 0; n < 5; n += 1) answers.push((await ask({ 'hub.callback': `https://h${n}.example/` })).kind);
    expect(answers).toEqual(['accepted', 'accepted', 'accepted', 'refused', 'refused']);
  });
});

describe('callbacks that nobody can reach', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('are asked again only as long as few are', async () => {
    const { hub, ask } = openHub({ limits: { ...HUB_LIMITS, waiting: 10 } }, () => {
      return { kind: 'failed', stage: 'dns', detail: '' };
    });
    for (let n = 0; n < 100; n += 1) {
      expect(await ask({ 'hub.callback': `https://h${n}.example/` })).toEqual({ kind: 'accepted' });
      await hub.idle();
    }
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(10);
  });
});

describe('callbacks that the hub does not call', () => {
  it.each([
    'http://partner.example/callback',
    'https://127.0.0.1/callback',
    'https://2130706433/callback',
    'https://[::ffff:10.0.0.1]/callback',
    'https://169.254.169.254/latest/meta-data/',
    'https://localhost/callback',
    'https://user:word@partner.example/callback',
    'https://partner.example/callback#part',
    'https://partner.example:6379/callback',
    `https://partner.example/${'a'.repeat(3_000)}`,
    'javascript:alert(1)',
    `${ORIGIN}/api/news`,
    `https://VISNYK.example.:443/`,
    'не адреса',
  ])('%s', async (callback) => {
    const { hub, sent, ask } = openHub();
    const answer = await ask({ 'hub.callback': callback });
    expect(answer).toMatchObject({ kind: 'refused', status: 400, detail: expect.stringContaining('hub.callback') });
    await hub.idle();
    expect(sent).toEqual([]);
  });
});

describe('verification', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is tried again, twice, where nobody answered; an answer is final', async () => {
    const { sent, store, ask, clock } = openHub({}, (request) =>
      sent.length < 3 ? { kind: 'failed', stage: 'connect', detail: '' } : confirm(request),
    );
    await ask({ 'hub.callback': 'https://late.example/' });
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent).toHaveLength(2);
    clock.ms += 65_000;
    await vi.advanceTimersByTimeAsync(60_000);
    expect([sent.length, store.granted.size]).toEqual([3, 1]);
  });

  it('gives up after that', async () => {
    const { sent, ask } = openHub({}, () => ({ kind: 'failed', stage: 'timeout', detail: '' }));
    await ask({ 'hub.callback': 'https://gone.example/' });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(sent).toHaveLength(3);
  });

  it('of an earlier request says nothing once a later one came (WebSub 5.1: the last request counts)', async () => {
    const waiting: (() => void)[] = [];
    const { hub, store, ask } = openHub({
      senderWith: () => ({
        send: (request) => new Promise((resolve) => waiting.push(() => resolve(confirm(request)))),
        close: () => undefined,
      }),
    });
    await ask({ 'hub.callback': 'https://partner.example/' });
    await ask({ 'hub.callback': 'https://partner.example/', 'hub.mode': 'unsubscribe' });
    waiting[1]?.();
    await vi.advanceTimersByTimeAsync(0);
    waiting[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    await hub.idle();
    expect(store.granted.size).toBe(0);
  });
});

const PLENTY = { burst: 1_000_000, refillMs: 1, maxKeys: 100 };
