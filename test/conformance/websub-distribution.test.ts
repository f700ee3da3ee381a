import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FEED_FORMATS } from '../../src/feeds/feed-document.ts';
import { makeTag, publishNews } from '../support/content.ts';
import { eventually } from '../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { DATABASE, ORIGIN } from '../support/press-centre.ts';
import { answering, askHub, openSubscriber, type Subscriber, UNHURRIED } from '../support/push/websub-subscriber.ts';

const HOUR_MS = 3_600_000;

type Position = Record<string, unknown> & { id: string };

describe(`what the WebSub hub sends (${DATABASE})`, () => {
  let centre: HttpCentre;
  let subscriber: Subscriber;
  let hoursLater = 0;
  let tag: string | number;

  beforeEach(async () => {
    hoursLater = 0;
    centre = await openHttpCentre({
      env: { CALLBACK_ALLOW: '127.0.0.1' },
      now: () => new Date(Date.now() + hoursLater * HOUR_MS).toISOString(),
      websub: { limits: UNHURRIED },
    });
    subscriber = await openSubscriber();
    tag = (await makeTag(centre.payload, 'освіта')).id;
    await publish('Перша');
  });
  afterEach(async () => {
    await centre.close();
    await subscriber.close();
  });

  const publish = async (title: string, more: Record<string, unknown> = {}) => {
    const item = await publishNews(centre.payload, { title, tags: [tag], ...more });
    await centre.settled();
    return item;
  };
  const subscribe = async (path: string, more: Record<string, string> = {}, who = subscriber) => {
    const before = who.asked.length;
    const reply = await askHub(centre, {
      'hub.mode': 'subscribe',
      'hub.topic': ORIGIN + path,
      'hub.callback': who.callback,
      ...more,
    });
    expect([reply.status, reply.text]).toEqual([202, expect.any(String)]);
    await eventually(() => expect(who.asked.length).toBeGreaterThan(before));
    await centre.websub.hub.idle();
  };
  /** The last thing a subscriber got, once it says so. */
  const got = (text: string, who = subscriber) =>
    eventually(() => {
      const last = who.delivered.at(-1);
      expect(last?.body.toString('utf8')).toContain(text);
      return last ?? expect.fail('nothing was delivered');
    });

  describe('WebSub 6 publishing', () => {
    it('is heard of by the hub itself: every change of the feed arrives', async () => {
      await subscribe('/feeds/uk/all.rss');
      const item = await publish('Друга');
      await got('Друга');
      await centre.payload.update({
        collection: 'news',
        id: item.id,
        locale: 'uk',
        data: { title: 'Виправлена', _status: 'published' },
      });
      await got('Виправлена');
      await centre.payload.update({ collection: 'news', id: item.id, locale: 'all', data: { _status: 'draft' } });
      await eventually(() => expect(subscriber.delivered.at(-1)?.body.toString()).not.toContain('Виправлена'));
    });

    it('F19: publish, update and withdrawal reach the subscribers of every touched feed', async () => {
      const paths = [
        'all.rss',
        'news.atom',
        'tag/osvita.json',
        'all.json?form=summary',
        'query.atom?kind=news&region=UA-46',
      ];
      for (const path of paths) await subscribe(`/feeds/uk/${path}`);
      /** The last of each feed, by what its Link header says it is. */
      const last = () =>
        new Map(subscriber.delivered.map(({ headers, body }) => [/, <([^>]+)>/.exec(String(headers.link))?.[1], body]));
      const all = (isIn: (text: string) => boolean) =>
        eventually(() => {
          const texts = paths.map((path) => last().get(`${ORIGIN}/feeds/uk/${path}`)?.toString() ?? '');
          expect(texts.map(isIn)).toEqual(paths.map(() => true));
        });
      const { id } = await publish('Друга', { regions: ['UA-46'] });
      await all((text) => text.includes('Друга'));
      const data = { title: 'Виправлена', _status: 'published' } as const;
      await centre.payload.update({ collection: 'news', id, locale: 'uk', data });
      await all((text) => text.includes('Виправлена'));
      await centre.payload.update({ collection: 'news', id, locale: 'all', data: { _status: 'draft' } });
      await all((text) => !text.includes('Виправлена') && text !== '');
    });

    it('concerns a feed alone whose texts have changed', async () => {
      const other = await openSubscriber();
      await subscribe('/feeds/uk/vacancies.rss');
      await subscribe('/feeds/uk/all.rss', {}, other);
      await publish('Новина');
      await got('Новина', other);
      await publish('Вакансія', { kind: 'vacancy' });
      await got('Вакансія');
      expect(subscriber.delivered).toHaveLength(1);
      await other.close();
    });

    it('coalesces: changes that wait for one subscriber are one request with the latest of all', async () => {
      let release = () => {};
      subscriber.behave((call, res) => {
        if (call.method === 'GET') return void res.end(call.query.get('hub.challenge'));
        release = () => res.end();
      });
      await subscribe('/feeds/uk/all.rss');
      await publish('Друга');
      await eventually(() => expect(subscriber.delivered).toHaveLength(1));
      for (const title of ['Третя', 'Четверта', 'Пʼята']) await publish(title);
      release();
      const last = await got('Пʼята');
      expect(subscriber.delivered).toHaveLength(2);
      expect(last.body.toString()).toMatch(/Пʼята[\s\S]*Четверта[\s\S]*Третя/);
      release();
    });
  });

  describe('WebSub 6.1 subscription migration', () => {
    it('a feed that was renamed is sent from its new address until the lease ends; only that can be asked for again', async () => {
      await subscribe('/feeds/uk/tag/osvita.rss');
      await centre.payload.update({ collection: 'tags', id: tag, data: { slug: 'nauka' } });
      await eventually(async () => expect((await centre.ask('/feeds/uk/tag/osvita.rss')).status).toBe(301));
      await eventually(async () => expect(await centre.read('/feeds/uk/tag/nauka.rss')).toContain('Перша'));
      await publish('Після перейменування');
      const last = await got('Після перейменування');
      expect(last.headers.link).toContain(`<${ORIGIN}/feeds/uk/tag/nauka.rss>; rel="self"`);
      const again = await askHub(centre, {
        'hub.mode': 'subscribe',
        'hub.topic': `${ORIGIN}/feeds/uk/tag/osvita.rss`,
        'hub.callback': subscriber.callback,
      });
      expect([again.status, again.text]).toEqual([
        400,
        `hub.topic: that feed is at ${ORIGIN}/feeds/uk/tag/nauka.rss\n`,
      ]);
    });
  });

  describe('WebSub 5.2 denial', () => {
    it('of a feed that is gone is told by a GET, and the subscription ends', async () => {
      const saved = await centre.payload.create({
        collection: 'saved-feeds',
        locale: 'uk',
        data: { name: 'Для шкіл', slug: 'dlia-shkil', tags: [tag] },
      });
      await subscribe('/feeds/uk/saved/dlia-shkil.atom');
      await centre.payload.delete({ collection: 'saved-feeds', id: saved.id });
      const denied = await eventually(() => {
        const last = subscriber.asked.at(-1);
        expect(last?.query.get('hub.mode')).toBe('denied');
        return last;
      });
      expect(denied?.query.get('hub.topic')).toBe(`${ORIGIN}/feeds/uk/saved/dlia-shkil.atom`);
      expect(denied?.query.get('hub.reason')).toContain('no such feed');
      const { totalDocs } = await centre.payload.db.count({ collection: 'websub-subscriptions', where: {} });
      expect(totalDocs).toBe(0);
    });
  });

  describe('WebSub 5.3.1 leases', () => {
    it('are enforced: nothing is sent after the end, and the subscription is forgotten', async () => {
      const patient = await openSubscriber();
      await subscribe('/feeds/uk/all.rss', { 'hub.lease_seconds': '3600' });
      await subscribe('/feeds/uk/all.rss', { 'hub.lease_seconds': '86400' }, patient);
      await publish('До кінця');
      await got('До кінця');
      hoursLater = 2;
      await publish('По кінці');
      await got('По кінці', patient);
      await publish('Остання');
      await got('Остання', patient);
      expect(subscriber.delivered).toHaveLength(1);
      expect(await centre.websub.store.expire(new Date(Date.now() + hoursLater * HOUR_MS).toISOString())).toBe(1);
      const { totalDocs } = await centre.payload.db.count({ collection: 'websub-subscriptions', where: {} });
      expect(totalDocs).toBe(1);
      await patient.close();
    });

    it('are renewed without a gap', async () => {
      await subscribe('/feeds/uk/all.rss', { 'hub.lease_seconds': '3600' });
      await subscribe('/feeds/uk/all.rss', { 'hub.lease_seconds': '86400' });
      hoursLater = 2;
      await publish('Далі');
      await got('Далі');
    });
  });

  describe('WebSub 7 content distribution', () => {
    it.each(
      FEED_FORMATS.flatMap((format) => [`/feeds/uk/all.${format}`, `/feeds/uk/tag/osvita.${format}?form=summary`]),
    )('%s: a POST of exactly what a GET gives, with its type and one Link header', async (path) => {
      await subscribe(path, { 'hub.callback': `${subscriber.callback}?user=7` });
      await publish('Друга');
      const delivery = await got('Друга');
      const { headers, bytes } = await centre.ask(path);
      expect(delivery.method).toBe('POST');
      expect(delivery.path).toBe('/callback?user=7');
      expect(delivery.headers['content-type']).toBe(headers['content-type']);
      expect(delivery.body.equals(bytes)).toBe(true);
      expect(delivery.headers.link).toBe(`<${ORIGIN}/websub>; rel="hub", <${ORIGIN}${path}>; rel="self"`);
      expect(delivery.headers['x-hub-signature']).toBeUndefined();
    });

    it('of a combined feed and of a saved one', async () => {
      await centre.payload.create({
        collection: 'saved-feeds',
        locale: 'uk',
        data: { name: 'Для шкіл', slug: 'dlia-shkil', tags: [tag] },
      });
      for (const path of ['/feeds/uk/query.json?tag=osvita&kind=news', '/feeds/uk/saved/dlia-shkil.atom']) {
        await subscribe(path);
        await publish(`Для ${path}`);
        await eventually(async () => {
          const bodies = subscriber.delivered.map(({ body }) => body.toString());
          expect(bodies).toContain(await centre.read(path));
        });
      }
    });

    it('410 ends the subscription', async () => {
      await subscribe('/feeds/uk/all.rss');
      subscriber.behave(answering(410));
      await publish('Друга');
      await eventually(async () => {
        const { totalDocs } = await centre.payload.db.count({ collection: 'websub-subscriptions', where: {} });
        expect(totalDocs).toBe(0);
      });
      await publish('Третя');
      expect(subscriber.delivered).toHaveLength(1);
    });

    it.each([302, 404, 500])('an answer of %i is a failure, after which the subscription stays', async (status) => {
      await subscribe('/feeds/uk/all.rss');
      subscriber.behave(answering(status));
      await publish('Друга');
      const position = async () => {
        const where = {};
        const row = await centre.payload.db.findOne<Position>({ collection: 'subscription-positions', where });
        return row ?? expect.fail('there is no position');
      };
      await eventually(async () => expect((await position())['failures']).toBe(1));
      const { totalDocs } = await centre.payload.db.count({ collection: 'websub-subscriptions', where: {} });
      expect(totalDocs).toBe(1);
      expect((await position())['dueAt']).not.toBeNull();
    });

    it('nothing that the public may not see is in it', async () => {
      await subscribe('/feeds/uk/all.json');
      await publish('Таємна', { embargoUntil: new Date(Date.now() + 24 * HOUR_MS).toISOString() });
      await publish('Явна');
      await got('Явна');
      for (const { body } of subscriber.delivered) expect(body.toString()).not.toContain('Таємна');
    });
  });

  describe('WebSub 7.1 authenticated content distribution', () => {
    it('signs the very bytes with the secret of the last confirmed request; without one there is no signature', async () => {
      await subscribe('/feeds/uk/all.atom', { 'hub.secret': 'перший секрет' });
      await publish('Друга');
      const first = await got('Друга');
      expect(first.headers['x-hub-signature']).toBe(`sha256=${hmac('перший секрет', first.body)}`);
      await subscribe('/feeds/uk/all.atom', { 'hub.secret': 'second' });
      await publish('Третя');
      const second = await got('Третя');
      expect(second.headers['x-hub-signature']).toBe(`sha256=${hmac('second', second.body)}`);
      await subscribe('/feeds/uk/all.atom');
      await publish('Четверта');
      expect((await got('Четверта')).headers['x-hub-signature']).toBeUndefined();
    });
  });
});

function hmac(secret: string, body: Buffer): string {
  return createHmac('sha256', secret).update(body).digest('hex');
}
