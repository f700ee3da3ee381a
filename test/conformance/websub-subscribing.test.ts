import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findRows } from '../../src/stored-rows/find-rows.ts';
import { makeTag, publishNews } from '../support/content.ts';
import { eventually } from '../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { DATABASE, ORIGIN } from '../support/press-centre.ts';
import {
  answering,
  askHub,
  openSubscriber,
  type Subscriber,
  UNHURRIED,
  willing,
} from '../support/push/websub-subscriber.ts';

const TOPIC = `${ORIGIN}/feeds/uk/all.rss`;
const DAY = 86_400;

describe(`subscribing at the WebSub hub (${DATABASE})`, () => {
  let centre: HttpCentre;
  let subscriber: Subscriber;

  beforeAll(async () => {
    centre = await openHttpCentre({ env: { CALLBACK_ALLOW: '127.0.0.1' }, websub: { limits: UNHURRIED } });
    const { id } = await makeTag(centre.payload, 'освіта');
    await publishNews(centre.payload, { title: 'Перша', tags: [id] });
    await centre.settled();
    await eventually(async () => expect(await centre.read('/feeds/uk/all.rss')).toContain('Перша'));
  });
  afterAll(() => centre.close());
  beforeEach(async () => {
    subscriber = await openSubscriber();
  });
  afterEach(() => subscriber.close());

  const ask = (parameters: Record<string, string>) =>
    askHub(centre, { 'hub.callback': subscriber.callback, ...parameters });
  const subscribe = (more: Record<string, string> = {}) =>
    ask({ 'hub.mode': 'subscribe', 'hub.topic': TOPIC, ...more });
  const unsubscribe = (more: Record<string, string> = {}) =>
    ask({ 'hub.mode': 'unsubscribe', 'hub.topic': TOPIC, ...more });
  const stored = () =>
    findRows(centre.payload.db, {
      collection: 'websub-subscriptions',
      where: { callback: { equals: subscriber.callback } },
    });
  /** What the hub asked, once it has asked and dealt with what it was answered. */
  const verified = async (times = 1) => {
    await eventually(() => expect(subscriber.asked).toHaveLength(times));
    await centre.websub.hub.idle();
    return subscriber.asked.at(-1)?.query ?? new URLSearchParams();
  };

  describe('WebSub 5.1 the subscription request', () => {
    it('takes hub.callback, hub.mode and hub.topic', async () => {
      expect((await subscribe()).status).toBe(202);
      await verified();
      expect(await stored()).toHaveLength(1);
    });

    it.each([
      ['no hub.mode', { 'hub.mode': '' }, 'hub.mode'],
      ['another hub.mode', { 'hub.mode': 'listen' }, 'hub.mode'],
      ['hub.mode=publish', { 'hub.mode': 'publish' }, 'hub.mode'],
      ['no hub.topic', { 'hub.topic': '' }, 'hub.topic'],
      ['no hub.callback', { 'hub.callback': '' }, 'hub.callback'],
      ['hub.lease_seconds=0', { 'hub.lease_seconds': '0' }, 'hub.lease_seconds'],
      ['a negative hub.lease_seconds', { 'hub.lease_seconds': '-5' }, 'hub.lease_seconds'],
      ['a hub.lease_seconds that is no number', { 'hub.lease_seconds': '1e3' }, 'hub.lease_seconds'],
      ['a hub.secret of 200 bytes', { 'hub.secret': 'a'.repeat(200) }, 'hub.secret'],
      ['a hub.secret of 100 letters and 200 bytes', { 'hub.secret': 'я'.repeat(100) }, 'hub.secret'],
    ])('refuses %s and says so in plain text', async (_name, parameters, named) => {
      const reply = await subscribe(parameters);
      expect(reply.status).toBe(400);
      expect(reply.headers['content-type']).toBe('text/plain; charset=utf-8');
      expect(reply.text).toContain(named);
      await centre.websub.hub.idle();
      expect(subscriber.asked).toEqual([]);
    });

    it('takes a secret of 199 bytes, and keeps it sealed', async () => {
      const secret = 'x'.repeat(199);
      expect((await subscribe({ 'hub.secret': secret })).status).toBe(202);
      await verified();
      const [row] = await stored();
      expect(row?.['secret']).toEqual(expect.any(String));
      expect(JSON.stringify(row)).not.toContain(secret);
    });

    it.each([
      ['application/json', 415],
      ['multipart/form-data; boundary=x', 415],
      ['application/x-www-form-urlencoded; charset=windows-1251', 415],
      ['application/x-www-form-urlencoded; charset=UTF-8', 202],
    ])('a body of type %s is answered %i', async (type, status) => {
      const body = new URLSearchParams({
        'hub.mode': 'subscribe',
        'hub.topic': TOPIC,
        'hub.callback': subscriber.callback,
      }).toString();
      const reply = await centre.ask('/websub', { method: 'POST', headers: { 'Content-Type': type }, body });
      expect(reply.status).toBe(status);
      await centre.websub.hub.idle();
    });

    it('ignores parameters it does not know', async () => {
      expect((await subscribe({ 'hub.verify': 'sync', 'hub.verify_token': 'x', colour: 'blue' })).status).toBe(202);
      await verified();
    });

    it('lets an active subscription be asked for again: one subscription, a new lease', async () => {
      await subscribe({ 'hub.lease_seconds': String(DAY) });
      await verified();
      const [before] = await stored();
      expect((await subscribe({ 'hub.lease_seconds': String(2 * DAY), 'hub.secret': 'new' })).status).toBe(202);
      await verified(2);
      const rows = await stored();
      expect(rows).toHaveLength(1);
      expect(String(rows[0]?.['leaseUntil']) > String(before?.['leaseUntil'])).toBe(true);
      expect(rows[0]?.['secret']).not.toBeNull();
    });

    it('leaves the subscription as it was where the new request is not confirmed', async () => {
      await subscribe({ 'hub.secret': 'first' });
      await verified();
      const before = await stored();
      subscriber.behave(answering(404));
      await subscribe({ 'hub.secret': 'second', 'hub.lease_seconds': String(80 * DAY) });
      await verified(2);
      expect(await stored()).toEqual(before);
      await unsubscribe();
      await verified(3);
      expect(await stored()).toEqual(before);
    });
  });

  describe('WebSub 5.1.1 parameters', () => {
    it.each([
      ['/feeds/uk/all', 'that is a page'],
      ['/feeds/uk/all/archive/2026-W10.rss', 'archive'],
      ['/feeds/uk/tag/nema.rss', 'no such feed'],
      ['/feeds/uk/saved/nema.rss', 'no such feed'],
      ['/feeds/uk/query.rss?colour=blue', 'colour'],
      ['/feeds/uk/query.rss?tag=nema,osvita', 'nema'],
      ['/news/1', 'not the address of a feed'],
      ['/feeds/de/all.rss', 'not the address of a feed'],
      ['/feeds/uk/../../etc/passwd', 'that is a page'],
      ['/feeds/uk/../../etc/passwd.rss', 'no such feed'],
    ])('refuses the topic %s', async (path, words) => {
      const reply = await subscribe({ 'hub.topic': ORIGIN + path });
      expect(reply.status).toBe(400);
      expect(reply.text).toContain(words);
    });

    it.each(['https://elsewhere.example/feeds/uk/all.rss', `${ORIGIN}.evil.example/feeds/uk/all.rss`, 'all.rss'])(
      'refuses a topic of another host: %s',
      async (topic) => {
        const reply = await subscribe({ 'hub.topic': topic });
        expect([reply.status, reply.text.includes(ORIGIN)]).toEqual([400, true]);
      },
    );

    it.each([
      ['/feeds/uk/all.rss?utm_source=x', '/feeds/uk/all.rss'],
      ['/feeds/uk/query.rss?kind=news&tag=osvita', '/feeds/uk/query.rss?tag=osvita&kind=news'],
      ['/feeds/uk/query.rss?tag=osvita', '/feeds/uk/tag/osvita.rss'],
    ])('names the one address of a feed: %s', async (path, right) => {
      const reply = await subscribe({ 'hub.topic': ORIGIN + path });
      expect(reply.status).toBe(400);
      expect(reply.text).toContain(`${ORIGIN}${right}\n`);
    });

    it('decodes what needs no encoding in topic and callback', async () => {
      expect((await subscribe({ 'hub.topic': `${ORIGIN}/feeds/uk/%61ll.rss` })).status).toBe(202);
      expect((await verified()).get('hub.topic')).toBe(TOPIC);
    });

    it('keeps the query of the callback as it is and adds to its end, overwriting nothing', async () => {
      const query = 'foo=bar&red=%D1%84+x&hub.mode=mine';
      await subscribe({ 'hub.callback': `${subscriber.callback}?${query}` });
      await eventually(() => expect(subscriber.asked).toHaveLength(1));
      expect(subscriber.asked[0]?.path).toMatch(
        new RegExp(`^/callback\\?${query.replace('+', '\\+')}&hub\\.mode=subscribe&`),
      );
      expect(subscriber.asked[0]?.query.getAll('hub.mode')).toEqual(['mine', 'subscribe']);
    });
  });

  describe('WebSub 5.1.2 the response', () => {
    it('is 202 whatever comes of the verification', async () => {
      subscriber.behave(answering(500));
      expect((await subscribe()).status).toBe(202);
      await verified();
      await subscriber.close();
      expect((await subscribe()).status).toBe(202);
      subscriber = await openSubscriber();
    });

    it('comes before the verification is over', async () => {
      let release = () => {};
      subscriber.behave((call, res) => {
        release = () => willing(call, res);
      });
      expect((await subscribe()).status).toBe(202);
      expect(await stored()).toEqual([]);
      await eventually(() => expect(subscriber.asked).toHaveLength(1));
      release();
      await eventually(async () => expect(await stored()).toHaveLength(1));
    });

    it('is problem+json for whoever asks for it', async () => {
      const reply = await centre.ask('/websub', {
        method: 'POST',
        headers: { Accept: 'application/problem+json', 'Content-Type': 'application/x-www-form-urlencoded' },
        body: 'hub.mode=subscribe',
      });
      expect(reply.headers['content-type']).toContain('application/problem+json');
      expect(JSON.parse(reply.text)).toMatchObject({ status: 400, detail: expect.stringContaining('hub.callback') });
    });
  });

  describe('WebSub 5.3 verification of intent', () => {
    it('is a GET of the callback with mode, topic, challenge and lease', async () => {
      await subscribe();
      const query = await verified();
      expect(subscriber.asked[0]?.method).toBe('GET');
      expect(query.get('hub.mode')).toBe('subscribe');
      expect(query.get('hub.topic')).toBe(TOPIC);
      expect(query.get('hub.challenge')).toMatch(/^[\w-]{40,}$/);
      expect(query.get('hub.lease_seconds')).toBe(String(10 * DAY));
    });

    it('has another challenge every time', async () => {
      await subscribe();
      await verified();
      await subscribe();
      await verified(2);
      const [first, second] = subscriber.asked.map(({ query }) => query.get('hub.challenge'));
      expect(first).not.toBe(second);
    });

    it('of the end of a subscription says so, and ends it', async () => {
      await subscribe();
      await verified();
      expect((await unsubscribe({ 'hub.lease_seconds': 'nonsense' })).status).toBe(202);
      expect((await verified(2)).get('hub.mode')).toBe('unsubscribe');
      expect(await stored()).toEqual([]);
    });

    it('is not asked for a subscription that there is not', async () => {
      const reply = await unsubscribe();
      expect([reply.status, reply.text]).toEqual([404, 'There is no such subscription.\n']);
      await centre.websub.hub.idle();
      expect(subscriber.asked).toEqual([]);
    });
  });

  describe('WebSub 5.3.1 verification details', () => {
    it.each([301, 302, 307, 400, 404, 410, 500, 503])('an answer of %i declines', async (status) => {
      subscriber.behave(answering(status));
      await subscribe();
      await verified();
      expect(await stored()).toEqual([]);
    });

    it.each([200, 201, 202, 299])('an answer of %i with the challenge confirms', async (status) => {
      subscriber.behave(answering(status));
      await subscribe();
      await verified();
      expect(await stored()).toHaveLength(1);
    });

    it.each([
      ['nothing', () => ''],
      ['another challenge', () => 'A'.repeat(43)],
      ['the challenge and more', (challenge: string) => `${challenge}\n`],
      ['the challenge in another case', (challenge: string) => challenge.toUpperCase()],
      ['a megabyte', () => 'x'.repeat(1_000_000)],
    ])('a 200 with %s declines', async (_name, bodyOf) => {
      subscriber.behave((call, res) => res.end(bodyOf(call.query.get('hub.challenge') ?? '')));
      await subscribe();
      await verified();
      expect(await stored()).toEqual([]);
    });

    it.each([
      ['', 10 * DAY],
      ['7200', 7200],
      ['60', 3600],
      ['999999999', 90 * DAY],
    ])('a lease of “%s” seconds becomes %i: never shorter than an hour, never for ever', async (asked, given) => {
      await subscribe({ 'hub.lease_seconds': asked });
      expect((await verified()).get('hub.lease_seconds')).toBe(String(given));
      const [row] = await stored();
      const seconds = (Date.parse(String(row?.['leaseUntil'])) - Date.now()) / 1000;
      expect(seconds).toBeGreaterThan(given - 60);
      expect(seconds).toBeLessThanOrEqual(given);
    });
  });
});
