import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { publishNews } from '../support/content.ts';
import { eventually } from '../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { talk } from '../support/http-request.ts';
import { DATABASE } from '../support/press-centre.ts';

const HTML = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

describe(`errors (${DATABASE})`, () => {
  let centre: HttpCentre;

  beforeAll(async () => {
    centre = await openHttpCentre();
    await publishNews(centre.payload, { title: 'Новина' });
    await eventually(async () => expect((await centre.ask('/news/1')).status).toBe(200));
  });
  afterAll(() => centre.close());

  const problemOf = async (path: string, options: Parameters<HttpCentre['ask']>[1] = {}) => {
    const reply = await centre.ask(path, options);
    expect(reply.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    return { reply, problem: JSON.parse(reply.text) as Record<string, unknown> };
  };

  it.each([
    '/nothing',
    '/news/999',
    '/news/0',
    '/news/x',
    '/news/1e3',
    '/feeds/de',
    '/feeds/de/all.rss',
    '/feeds/uk/all.pdf',
    '/feeds/uk/nothing',
    '/feeds/uk/tag/nothing.rss',
    '/tags/nothing',
    '/?before=yesterday',
    '/?before=1&before=2',
    '/?before=2026-13-45T00:00:00.000Z_00000000-0000-0000-0000-000000000000',
    '/media/images/nothing.jpg',
    '/newz/1',
  ])('%s is a problem for machines, a page for people, and is not kept', async (path) => {
    const { reply, problem } = await problemOf(path);
    expect(problem).toMatchObject({ type: 'about:blank', status: 404, title: 'Not found' });
    expect([reply.status, reply.headers['cache-control']]).toEqual([404, 'no-store']);
    const page = await centre.ask(path, { headers: { Accept: HTML } });
    expect([page.status, page.headers['content-type'], page.headers.vary]).toEqual([
      404,
      'text/html; charset=utf-8',
      'Accept, Accept-Encoding',
    ]);
    expect(page.text).toMatch(/^<!doctype html>\n<html lang="uk">/);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it.each([
    ['/nothing', 'uk'],
    ['/en/nothing', 'en'],
    ['/en', 'en'],
    ['/feeds/en/nothing', 'en'],
    ['/english', 'uk'],
  ])('%s speaks %s', async (path, locale) => {
    const page = await centre.ask(path, { headers: { Accept: HTML } });
    expect(page.text).toContain(`<html lang="${locale}">`);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])('%s is not for feeds and pages', async (method) => {
    for (const path of ['/', '/feeds/uk/all.rss', '/news/1', '/nothing', '/media/images/x.jpg', '/healthz']) {
      const { reply, problem } = await problemOf(path, { method });
      expect([path, reply.status, reply.headers.allow]).toEqual([path, 405, 'GET, HEAD']);
      expect(problem['title']).toBe('Method not allowed');
    }
  });

  it('OPTIONS tells what a feed takes', async () => {
    const reply = await centre.ask('/feeds/uk/all.rss', { method: 'OPTIONS' });
    expect(reply.status).toBeLessThan(500);
    expect(reply.headers.allow).toContain('GET');
  });

  it.each([
    '/%',
    '/%E0%A4%A',
    '/news/%',
    '/tags/%FF',
    '/feeds/uk/%ZZ.rss',
    '/media/images/%',
    '/media/documents/%C0%AE',
    '/api/%',
    '/en/news/%',
    '/%00',
    '/tags/%00',
    '/feeds/uk/tag/%00.rss',
    '//',
    '/\\',
    '/..',
    '/./news/1',
    '//evil.example/',
    '/feeds//uk',
    '/;a=b',
    '/feeds/uk/tag/a/b/c.rss',
    '/feeds/uk/__proto__.rss',
    '/constructor',
    '/?__proto__[x]=1',
    '/?before[__proto__]=1',
    '/?before[a]=1',
  ])('lives through %s', async (path) => {
    for (const headers of [{}, { Accept: HTML }]) {
      const reply = await centre.ask(path, { headers });
      expect([path, reply.status < 500]).toEqual([path, true]);
    }
    expect((await centre.ask('/readyz')).text).toBe('ready\n');
  });

  it('lives through a query of 10 kB, and through hundreds of parameters', async () => {
    for (const query of [
      `x=${'y'.repeat(10_000)}`,
      Array.from({ length: 2000 }, (_, index) => `a=${index}`).join('&'),
      `${'['.repeat(500)}=1`,
      `before=${'9'.repeat(10_000)}`,
    ]) {
      for (const path of ['/', '/feeds/uk/all.rss', '/nothing', '/api/users/me', '/media/images/x'])
        expect((await centre.ask(`${path}?${query}`)).status).toBeLessThan(500);
    }
    expect(await talk(centre.url, `GET /${'x'.repeat(100_000)} HTTP/1.1\r\nHost: x\r\n\r\n`)).toMatch(/^HTTP\/1\.1 4/);
  });

  it.each([
    ['letters that are not ASCII', 'GET /v1/items?q=громади HTTP/1.1\r\nHost: x\r\n\r\n', 400, 'percent-encoded'],
    ['something else than HTTP', 'SSH-2.0-client\r\n\r\n', 400, 'not HTTP'],
    ['endless headers', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(50_000)}\r\n\r\n`, 431, '16 KB'],
  ])('%s: a problem in words, too, and the connection is closed', async (_name, bytes, status, words) => {
    const [head = '', body = ''] = (await talk(centre.url, bytes)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} .*\\r\\nContent-Type: application/problem\\+json\\r\\n`));
    expect(JSON.parse(body)).toMatchObject({ status, detail: expect.stringContaining(words) });
    expect((await centre.ask('/healthz')).status).toBe(200);
  });

  it.each([
    '*/*',
    '',
    ';;;',
    'text/html;q=nonsense',
    'x',
    '/',
    ',,,',
    'text/html;q=0',
    'application/json',
    'image/png',
    'a'.repeat(5000),
    'text/*',
    '*/html',
  ])('lives through Accept: %s', async (accept) => {
    for (const path of ['/nothing', '/', '/feeds/uk/all.json', '/%'])
      expect((await centre.ask(path, { headers: { Accept: accept } })).status).toBeLessThan(500);
  });

  it.each(['gzip;q=2', 'br;q=', ';', '*;q=0', 'identity;q=0', 'zstd', 'gzip, gzip, gzip', ','.repeat(3000)])(
    'lives through Accept-Encoding: %s',
    async (accept) => {
      const reply = await centre.ask('/feeds/uk/all.rss', { headers: { 'Accept-Encoding': accept } });
      expect(reply.status).toBe(200);
    },
  );

  it('tells nothing of a fault of its own, to machines and to people', async () => {
    const { db, logger } = centre.payload;
    const fault = new Error('SECRET-CAUSE at /home/visnyk');
    const logged = vi.spyOn(logger, 'error').mockImplementation(() => undefined);
    const broken = [vi.spyOn(db, 'findOne'), vi.spyOn(db, 'find'), vi.spyOn(db, 'findGlobal'), vi.spyOn(db, 'count')];
    for (const spy of broken) spy.mockRejectedValue(fault);
    try {
      for (const path of ['/news/77', '/tags/abc', '/feeds/en/news.rss', '/media/images/x.jpg', '/metrics']) {
        const { reply, problem } = await problemOf(path);
        expect([path, reply.status]).toEqual([path, 500]);
        expect(problem).toEqual({
          type: 'about:blank',
          title: 'Server error',
          status: 500,
          detail: 'Something went wrong here. It has been noted.',
        });
        const page = await centre.ask(path, { headers: { Accept: HTML } });
        expect([path, page.status, page.headers['content-type']]).toEqual([path, 500, 'text/html; charset=utf-8']);
        expect(page.text).toMatch(/^<!doctype html>/);
        expect(page.text + page.rawHeaders.join()).not.toMatch(/SECRET|home|at |\.ts/);
      }
      const ready = await centre.ask('/readyz');
      expect([ready.status, ready.headers['retry-after']]).toEqual([503, '5']);
      expect((await centre.ask('/healthz')).status).toBe(200);
      expect((await centre.ask('/nothing', { headers: { Accept: HTML } })).status).toBe(404);
      expect(logged).toHaveBeenCalledWith(expect.objectContaining({ err: fault }));
    } finally {
      for (const spy of broken) spy.mockRestore();
      logged.mockRestore();
    }
    expect((await centre.ask('/news/1')).status).toBe(200);
    expect((await centre.ask('/news/77')).status).toBe(404);
  });

  it('sends the same safe headers with every page, and says nothing of what it runs on', async () => {
    for (const path of ['/', '/news/1', '/feeds', '/feeds/uk/all']) {
      const { headers } = await centre.ask(path);
      expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['set-cookie']).toBeUndefined();
    }
  });
});
