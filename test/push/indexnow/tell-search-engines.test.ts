import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexNowKeyPath } from '../../../src/publication/addresses.ts';
import { tellSearchEngines } from '../../../src/push/indexnow/tell-search-engines.ts';
import type { OutgoingRequest } from '../../../src/push/outgoing/answer.ts';
import { body, bringHistory, publishNews } from '../../support/content.ts';
import { eventually } from '../../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE, ORIGIN } from '../../support/press-centre.ts';
import { openPeer, type Peer } from '../outgoing/peers.ts';

const KEY = 'abcd-1234-EFGH';

describe(`search engines are told what changed (${DATABASE})`, () => {
  let centre: HttpCentre;
  let nowMs = 0;
  let answerWith = 200;
  let refusals = 0;
  const asked: OutgoingRequest[] = [];
  let tell: () => Promise<void>;

  /** As a worker that has just started: what it knows is in the database. */
  const start = () => {
    const duty = tellSearchEngines({
      db: centre.payload.db,
      sender: {
        send: async (request) => {
          asked.push(request);
          return { kind: 'answered', status: answerWith, headers: {}, body: Buffer.alloc(0), truncated: false };
        },
        close: () => undefined,
      },
      endpoint: 'https://engine.example/indexnow',
      key: KEY,
      keyUrl: ORIGIN + indexNowKeyPath(),
      monotonicMs: () => nowMs,
      onRefusal: () => {
        refusals += 1;
      },
    });
    return () => duty(new AbortController().signal);
  };
  /** Two texts of one act come in either order. */
  const told = () =>
    asked.splice(0).map(({ body: sent }) => {
      const list = JSON.parse(String(sent)) as { urlList: string[] };
      return { ...list, urlList: list.urlList.toSorted() };
    });
  const paths = () => told().map(({ urlList }) => urlList.map((url) => url.replace(ORIGIN, '')));
  const withdraw = (id: number | string) =>
    centre.payload.update({ collection: 'news', id, locale: 'uk', data: { _status: 'draft' } });

  beforeAll(async () => {
    centre = await openHttpCentre();
    await publishNews(centre.payload, { title: 'Давня' });
    await centre.settled();
    tell = start();
  });
  afterAll(() => centre.close());

  it('begins with what changes from then on', async () => {
    await tell();
    expect(asked).toEqual([]);
  });

  it('in one list of addresses, with the key and where it stands', async () => {
    await publishNews(centre.payload, { title: 'Нова' }, { title: 'New' });
    await centre.settled();
    await tell();
    const [request] = asked;
    expect(request).toMatchObject({ method: 'POST', url: 'https://engine.example/indexnow' });
    expect(told()).toEqual([
      {
        host: 'visnyk.example',
        key: KEY,
        keyLocation: `${ORIGIN}/indexnow.txt`,
        urlList: [`${ORIGIN}/en/news/2`, `${ORIGIN}/news/2`],
      },
    ]);
    nowMs += 30_000;
    await tell();
    expect(asked).toEqual([]);
  });

  it('each once for half a minute, and a withdrawal as any change', async () => {
    const item = await publishNews(centre.payload, { title: 'Третя' });
    await centre.settled();
    await tell();
    expect(paths()).toEqual([['/news/3']]);
    await centre.payload.update({
      collection: 'news',
      id: item.id,
      locale: 'uk',
      data: { body: body('Інше.'), _status: 'published' },
    });
    await withdraw(item.id);
    await centre.settled();
    await tell();
    expect(asked).toEqual([]);
    nowMs += 30_000;
    await tell();
    expect(paths()).toEqual([['/news/3']]);
    nowMs += 30_000;
  });

  it('never of drafts and of texts that trusted partners alone have', async () => {
    await centre.payload.create({
      collection: 'news',
      locale: 'uk',
      draft: true,
      data: { kind: 'news', title: 'Чернетка' },
    });
    const embargoUntil = new Date(Date.now() + 86_400_000).toISOString();
    await publishNews(centre.payload, { title: 'Під ембарго', embargoUntil });
    await centre.settled();
    await tell();
    expect(asked).toEqual([]);
  });

  it('again where it was not taken, after pauses that grow, by whichever worker is there', async () => {
    answerWith = 429;
    const { number } = await publishNews(centre.payload, { title: 'Четверта' });
    await centre.settled();
    await tell();
    await tell();
    expect([asked.splice(0).length, refusals]).toEqual([1, 1]);
    nowMs += 30_000;
    await tell();
    nowMs += 30_000;
    await tell();
    expect([asked.splice(0).length, refusals]).toEqual([1, 2]);
    answerWith = 202;
    await start()();
    expect(paths()).toEqual([[`/news/${number}`]]);
    nowMs += 60_000;
    await tell();
    expect(asked).toEqual([]);
  });

  it('not of what an import brought', async () => {
    await bringHistory(centre.payload, { title: 'З архіву' });
    await centre.settled();
    nowMs += 86_400_000;
    await tell();
    expect(asked).toEqual([]);
  });
});

describe('with INDEXNOW_KEY', () => {
  let centre: HttpCentre | null = null;
  let engine: Peer | null = null;
  afterAll(async () => {
    await centre?.close();
    await engine?.close();
  });

  it('the key stands at the root of the site, and a worker tells; without one there is no such file', async () => {
    const lists: string[][] = [];
    engine = await openPeer(async (req, res) => {
      const chunks: Buffer[] = [];
      for await (const chunk of req as AsyncIterable<Buffer>) chunks.push(chunk);
      lists.push((JSON.parse(Buffer.concat(chunks).toString()) as { urlList: string[] }).urlList);
      res.writeHead(202).end();
    });
    const env = { INDEXNOW_KEY: KEY, INDEXNOW_ENDPOINT: engine.url, CALLBACK_ALLOW: '127.0.0.1' };
    centre = await openHttpCentre({ env });
    expect(await centre.read('/indexnow.txt')).toBe(KEY);
    const { number } = await publishNews(centre.payload, { title: 'Новина' });
    await eventually(() => expect(lists).toEqual([[`${ORIGIN}/news/${number}`]]));
    const without = await openHttpCentre();
    expect((await without.ask('/indexnow.txt')).status).toBe(404);
    await without.close();
  });
});
