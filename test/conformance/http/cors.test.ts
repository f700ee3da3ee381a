import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTag, publishNews } from '../../support/content.ts';
import { eventually } from '../../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE } from '../../support/press-centre.ts';

const ORIGIN_HEADER = { Origin: 'https://reader.example' };
const list = (value: unknown) =>
  String(value)
    .split(',')
    .map((part) => part.trim().toLowerCase());

describe(`Fetch 3.2 feeds read by scripts of other sites (${DATABASE})`, () => {
  let centre: HttpCentre;

  beforeAll(async () => {
    centre = await openHttpCentre();
    const tag = await makeTag(centre.payload, 'тема');
    await publishNews(centre.payload, { title: 'Новина', tags: [tag.id] });
    await centre.settled();
    await centre.payload.update({ collection: 'tags', id: tag.id, data: { slug: 'nova' } });
    await centre.settled();
    await eventually(async () => expect(await centre.read('/feeds/uk/tag/nova.rss')).toContain('Новина'));
  });
  afterAll(() => centre.close());

  it.each([
    [200, '/feeds/uk/all.rss'],
    [200, '/feeds/uk/tag/nova.atom'],
    [200, '/feeds/uk/query.json?kind=calls,news'],
    [200, '/feeds/uk.opml'],
    [301, '/feeds/uk/tag/tema.rss'],
    [301, '/feeds/uk/query.rss?kind=calls,news&tag=nova&utm_source=x'],
    [301, '/feeds/uk/All.rss'],
    [301, '/rss.xml'],
    [400, '/feeds/uk/query.rss?colour=red'],
    [404, '/feeds/uk/tag/nemaie.rss'],
    [404, '/feeds/uk/all/archive/2020-W01.atom'],
    [404, '/feeds/de/all.rss'],
  ])('%d %s may be read, and its headers too', async (status, address) => {
    for (const method of ['GET', 'HEAD']) {
      const reply = await centre.ask(address, { method, headers: ORIGIN_HEADER });
      expect([reply.status, reply.headers['access-control-allow-origin']]).toEqual([status, '*']);
      const exposed = list(reply.headers['access-control-expose-headers']);
      expect(exposed).toEqual(expect.arrayContaining(['etag', 'last-modified', 'link']));
    }
  });

  it('304 says the same as 200', async () => {
    const first = await centre.ask('/feeds/uk/all.atom', { headers: ORIGIN_HEADER });
    const again = await centre.ask('/feeds/uk/all.atom', {
      headers: { ...ORIGIN_HEADER, 'If-None-Match': String(first.headers.etag) },
    });
    expect(again.status).toBe(304);
    for (const name of ['access-control-allow-origin', 'access-control-expose-headers'])
      expect([name, again.headers[name]]).toEqual([name, first.headers[name]]);
  });

  it.each(['/feeds/uk/all.rss', '/feeds/uk/tag/nemaie.json', '/feeds/uk/query.rss?kind=news,calls', '/rss.xml'])(
    'a preflight of %s lets it be asked for as readers ask',
    async (address) => {
      const reply = await centre.ask(address, {
        method: 'OPTIONS',
        headers: {
          ...ORIGIN_HEADER,
          'Access-Control-Request-Method': 'GET',
          'Access-Control-Request-Headers': 'cache-control,if-modified-since,if-none-match',
        },
      });
      expect([reply.status, reply.text, reply.headers['access-control-allow-origin']]).toEqual([204, '', '*']);
      expect(list(reply.headers['access-control-allow-headers'])).toEqual(
        expect.arrayContaining(['if-none-match', 'if-modified-since', 'cache-control', 'pragma']),
      );
      expect(list(reply.headers['access-control-allow-methods'])).toEqual(['get', 'head', 'options']);
      expect(reply.headers['access-control-allow-credentials']).toBeUndefined();
    },
  );

  it('the desk and the pages are not opened by it', async () => {
    for (const address of ['/', '/api/news', '/admin']) {
      const reply = await centre.ask(address, { method: 'OPTIONS', headers: ORIGIN_HEADER });
      expect(reply.headers['access-control-allow-origin'], address).toBeUndefined();
    }
  });

  it('RFC 9110 8.8.2.2 what was changed just now bears no date, and is sent whatever date is known', async () => {
    await publishNews(centre.payload, { title: 'Щойно' });
    await centre.settled();
    await eventually(async () => expect(await centre.read('/feeds/uk/all.rss')).toContain('Щойно'));
    const reply = await centre.ask('/feeds/uk/all.rss', {
      headers: { 'If-Modified-Since': new Date(Date.now() + 2_000).toUTCString() },
    });
    expect([reply.status, reply.headers['last-modified']]).toEqual([200, undefined]);
  });
});
