import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSecretBox } from '../../../src/push/webhooks/secret-box.ts';
import { webSubStore } from '../../../src/push/websub/websub-rows.ts';
import { webSubSource } from '../../../src/push/websub/websub-source.ts';
import { DATABASE, ORIGIN, openTestCentre, type TestCentre } from '../../support/press-centre.ts';

const NOW = '2026-11-22T10:00:00.000Z';
const LATER = '2026-12-01T10:00:00.000Z';
const topicOf = (name: string) => `${ORIGIN}/feeds/uk/${name}.rss`;

describe(`subscriptions of the hub as they are kept (${DATABASE})`, () => {
  let centre: TestCentre;

  beforeAll(async () => {
    centre = await openTestCentre();
  });
  afterAll(() => centre.close());

  const open = (secret: string, now = NOW) => {
    const { transact, payload } = centre;
    const box = createSecretBox(secret);
    const gone: string[] = [];
    const trouble: unknown[] = [];
    const looked: string[] = [];
    const store = webSubStore({ db: payload.db, transact, box });
    const source = webSubSource({
      db: payload.db,
      store,
      box,
      selectTopic: async (topic) => {
        looked.push(topic);
        return topic.includes('gone') ? null : { locales: ['uk'], filter: { anyOf: [['all']], noneOf: [] } };
      },
      now: () => now,
      onGone: (topic) => gone.push(topic),
      onTrouble: (cause) => trouble.push(cause),
    });
    return { store, source, gone, trouble, looked };
  };
  const grant = (callback: string, name: string, secret: string | null = null, leaseUntil = LATER) => ({
    callback,
    topic: topicOf(name),
    isCombined: false,
    secret,
    leaseUntil,
  });

  it('are kept where the lease was renewed just when it was found to be over', async () => {
    const { store, source } = open('a');
    const over = grant('https://late.example/c', 'all', null, '2026-11-22T09:00:00.000Z');
    await store.grant(over);
    const { payload, transact } = centre;
    // Somebody finds those that are over; before it forgets them, one is renewed.
    const find = async (query: Parameters<typeof payload.db.find>[0]) => {
      const found = await payload.db.find(query);
      await store.grant({ ...over, leaseUntil: LATER });
      return found;
    };
    const db = new Proxy(payload.db, {
      get: (target, name) => {
        if (name === 'find') return find;
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    await webSubStore({ db, transact, box: createSecretBox('a') }).expire(NOW);
    expect(await store.has(over)).toBe(true);
    expect(await source.load(null)).toMatchObject([{ address: over.callback, leaseUntil: LATER }]);
    await store.end(over);
  });

  it('are one for each callback and topic, by many at once too', async () => {
    const { store, source } = open('a');
    await Promise.all([1, 2, 3].map((n) => store.grant(grant('https://p.example/c', 'all', `secret ${n}`))));
    await store.grant(grant('https://p.example/c', 'news'));
    await store.grant(grant('https://q.example/c', 'all'));
    expect(await store.count('p.example')).toEqual({ ofHost: 2, ofCombined: 0, inAll: 3 });
    const loaded = await source.load(null);
    expect(loaded.map(({ address, secrets }) => [address, secrets.length])).toEqual([
      ['https://p.example/c', 1],
      ['https://p.example/c', 0],
      ['https://q.example/c', 0],
    ]);
    expect(await source.load([loaded[1]?.id ?? ''])).toEqual([loaded[1]]);
  });

  it('look each topic up once, and tell of one that is gone', async () => {
    const { store, source, gone, looked } = open('a');
    await store.grant(grant('https://r.example/1', 'tag/gone'));
    await store.grant(grant('https://r.example/2', 'tag/gone'));
    await source.load(null);
    expect(looked.filter((topic) => topic === topicOf('tag/gone'))).toHaveLength(1);
    expect(gone).toEqual([topicOf('tag/gone')]);
    expect(await store.callbacksOf(topicOf('tag/gone'))).toEqual(['https://r.example/1', 'https://r.example/2']);
  });

  it('are told apart as active, over, and with a secret that does not open', async () => {
    const other = open('another secret');
    const statuses = (await other.source.load(null)).map(({ address, status }) => `${address} ${status}`);
    expect(statuses).toContain('https://p.example/c paused');
    expect(statuses).toContain('https://q.example/c active');
    expect(other.trouble).toHaveLength(1);
    const late = open('a', '2027-01-01T00:00:00.000Z');
    expect(new Set((await late.source.load(null)).map(({ status }) => status))).toEqual(new Set(['ended']));
  });

  it('end when their subscriber says so, and not because it fails', async () => {
    const { store, source } = open('a');
    const [first, ...rest] = await source.load(null);
    if (first === undefined) return expect.fail('there is no subscription');
    await source.setStatus(first.id, 'disabled');
    expect(await source.load([first.id])).toHaveLength(1);
    await source.setStatus(first.id, 'ended');
    expect(await source.load(null)).toHaveLength(rest.length);
    expect(await store.end({ callback: 'https://q.example/c', topic: topicOf('all') })).toBe(true);
    expect(await store.end({ callback: 'https://q.example/c', topic: topicOf('all') })).toBe(false);
  });

  it('are forgotten once their lease is over, with where they stood', async () => {
    const { store, source } = open('a');
    await store.grant(grant('https://brief.example/', 'all', null, '2026-11-22T11:00:00.000Z'));
    expect(await store.expire('2026-11-22T12:00:00.000Z')).toBe(1);
    expect(await store.expire('2027-01-01T00:00:00.000Z')).toBeGreaterThan(0);
    expect(await source.load(null)).toEqual([]);
    const { totalDocs } = await centre.payload.db.count({ collection: 'subscription-positions', where: {} });
    expect(totalDocs).toBe(0);
  });
});
