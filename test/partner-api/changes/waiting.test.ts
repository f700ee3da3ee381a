import { get, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTag, publishNews } from '../../support/content.ts';
import { eventually } from '../../support/eventually.ts';
import { askChanges } from '../../support/follow-changes.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE } from '../../support/press-centre.ts';

const CLIENTS = 300;

describe(`waiting for changes (${DATABASE})`, () => {
  let centre: HttpCentre;

  beforeAll(async () => {
    centre = await openHttpCentre();
    await makeTag(centre.payload, 'дороги');
    await makeTag(centre.payload, 'мости');
  });
  afterAll(() => centre.close());

  const now = async () => {
    await centre.settled();
    return eventually(async () => {
      const { cursor } = await askChanges(centre, 'after=now');
      // What is settled is followed when nothing is left to be heard.
      expect((await askChanges(centre, `after=${cursor}`)).cursor).toBe(cursor);
      return cursor;
    });
  };
  const waiting = (count: number) => eventually(() => expect(centre.tail.waiting).toBe(count));

  it('answers when a text is published that was asked for, and not for any other', async () => {
    const cursor = await now();
    const tag = await centre.payload.find({ collection: 'tags', where: { slug: { equals: 'dorohy' } } });
    const answered: string[] = [];
    const roads = askChanges(centre, `after=${cursor}&tag=dorohy&wait=30`).then((reply) => {
      answered.push('roads');
      return reply;
    });
    const bridges = askChanges(centre, `after=${cursor}&tag=mosty&wait=1`).then((reply) => {
      answered.push('bridges');
      return reply;
    });
    await waiting(2);
    const first = await publishNews(centre.payload, { title: 'Ні про те, ні про те' });
    const second = await publishNews(centre.payload, { title: 'Про дороги', tags: [tag.docs[0]?.id] });
    expect((await roads).changes.map(({ number }) => number)).toEqual([second.number]);
    const quiet = await bridges;
    expect(answered).toEqual(['roads', 'bridges']);
    expect([quiet.changes, quiet.hasMore]).toEqual([[], false]);
    // It has heard that there was nothing for it, and goes on after that.
    expect(quiet.cursor).not.toBe(cursor);
    expect((await askChanges(centre, `after=${cursor}`)).changes.map(({ number }) => number)).toEqual([
      first.number,
      second.number,
    ]);
  });

  it('answers at once where there is something already', async () => {
    const cursor = await now();
    const item = await publishNews(centre.payload, { title: 'Уже є' });
    await centre.settled();
    const { changes } = await askChanges(centre, `after=${cursor}&wait=30`);
    expect(changes.map(({ number }) => number)).toEqual([item.number]);
  });

  it(`${CLIENTS} clients wait without a query, and all hear of one text in the same words`, async () => {
    const cursor = await now();
    const replies = Array.from({ length: CLIENTS }, (_, index) =>
      centre.ask(`/v1/changes?after=${cursor}&wait=30${index % 3 === 0 ? '&kind=news' : ''}`),
    );
    await waiting(CLIENTS);
    const item = await publishNews(centre.payload, { title: 'Усім' });
    const bodies = (await Promise.all(replies)).map(({ status, text }) => `${status} ${text}`);
    expect(new Set(bodies).size).toBe(1);
    expect(bodies[0]).toContain(`/news/${item.number}`);
    expect(centre.tail.waiting).toBe(0);
  });

  it('nothing new is answered, and waited for, without a query', async () => {
    const cursor = await now();
    const { db } = centre.payload;
    const asked: string[] = [];
    const watched = ['find', 'findOne', 'count'] as const;
    const original = watched.map((name) => db[name]);
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 100;
    const isOurs = (query: unknown) =>
      !/payload-jobs|rereleases/.test(String((query as { collection?: string }).collection));
    try {
      for (const [index, name] of watched.entries()) {
        const ask = original[index] as (query: unknown) => unknown;
        Object.assign(db, {
          [name]: (query: unknown) => {
            // What the press centre does by itself is not the waiting client's.
            if (isOurs(query) && new Error().stack?.includes('/src/partner-api/')) asked.push(name);
            return ask.call(db, query);
          },
        });
      }
      for (const query of ['', '&wait=1', '&tag=dorohy', '&tag=dorohy&wait=1'])
        expect((await askChanges(centre, `after=${cursor}${query}`)).changes).toEqual([]);
      expect(asked).toEqual([]);
      await centre.ask('/v1/changes?after=now&tag=mosty');
      expect(asked.length).toBeGreaterThan(0);
    } finally {
      Error.stackTraceLimit = stackTraceLimit;
      for (const [index, name] of watched.entries()) Object.assign(db, { [name]: original[index] });
    }
  });

  it('a client that leaves is forgotten', async () => {
    const cursor = await now();
    const requests = Array.from({ length: 20 }, () =>
      get(`${centre.url}/v1/changes?after=${cursor}&wait=30`).on('error', () => undefined),
    );
    await waiting(20);
    for (const request of requests) request.destroy();
    await waiting(0);
  });

  it('HEAD and conditional requests wait as well', async () => {
    const cursor = await now();
    const quiet = await centre.ask(`/v1/changes?after=${cursor}`);
    const same = centre.ask(`/v1/changes?after=${cursor}&wait=1`, {
      headers: { 'If-None-Match': String(quiet.headers.etag) },
    });
    expect((await same).status).toBe(304);
  });
});

describe(`stopping while clients wait (${DATABASE})`, () => {
  it('answers each of them, with nothing and no promise of more', async () => {
    const centre = await openHttpCentre();
    const { cursor } = await askChanges(centre, 'after=now');
    const replies = Array.from({ length: 20 }, () => read(`${centre.url}/v1/changes?after=${cursor}&wait=30`));
    await eventually(() => expect(centre.tail.waiting).toBe(20));
    centre.stop();
    const bodies = await Promise.all(replies);
    expect(new Set(bodies)).toEqual(new Set([`200 {"changes":[],"cursor":"${cursor}","hasMore":false}`]));
    await centre.close();
  });
});

function read(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, (reply: IncomingMessage) => {
      let text = '';
      reply.setEncoding('utf8');
      reply.on('data', (chunk: string) => {
        text += chunk;
      });
      reply.on('end', () => resolve(`${reply.statusCode} ${text}`));
    }).on('error', reject);
  });
}
