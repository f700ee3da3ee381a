import type { Request, Response } from 'express';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { metricsDoor } from '../../../src/http/metrics-door.ts';
import { publishNews } from '../../support/content.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { headerValues, talk } from '../../support/http-request.ts';
import { DATABASE } from '../../support/press-centre.ts';

const TOKEN = 'metrics-token-of-the-test';
const HSTS = ['max-age=31536000'];
/** Every kind of answer there is: prepared, of the API, of the desk, refused, moved, of the process. */
const ANSWERS: readonly [path: string, method?: string][] = [
  ...['/', '/news/1', '/feeds/uk/all.rss', '/feeds/uk/all', '/feeds/uk.opml', '/robots.txt', '/favicon.ico'].map(
    (path) => [path] as [string],
  ),
  ...['/v1/items', '/v1/tags', '/v1/changes', '/v1/nothing', '/v1/account', '/v1/docs', '/v1/openapi.json'].map(
    (path) => [path] as [string],
  ),
  ...['/nothing', '/feed', '/Feeds/', '/feeds/uk/query.rss?a=b', '/media/images/x.jpg', '/admin', '/api/news'].map(
    (path) => [path] as [string],
  ),
  ...['/healthz', '/readyz', '/metrics', '/websub'].map((path) => [path] as [string]),
  ['/', 'DELETE'],
  ['/feeds/uk/all.rss', 'OPTIONS'],
  ['/v1/items', 'OPTIONS'],
];

describe(`doors of HTTP (${DATABASE})`, () => {
  let centre: HttpCentre;
  let open: HttpCentre;

  beforeAll(async () => {
    [centre, open] = [
      await openHttpCentre({ env: { METRICS_TOKEN: TOKEN } }),
      await openHttpCentre({ env: { ORIGIN: 'http://localhost:3000' } }),
    ];
    await publishNews(centre.payload, { title: 'Новина' });
    await centre.settled();
  });
  afterAll(async () => {
    await centre.close();
    await open.close();
  });

  it.each(ANSWERS)('RFC 6797 7.2 %s %s says once that the way is https', async (path, method = 'GET') => {
    for (const Accept of ['text/html', '*/*']) {
      // The second is answered from memory.
      for (let time = 0; time < 2; time += 1) {
        const reply = await centre.ask(path, { method, headers: { Accept } });
        expect([path, headerValues(reply, 'strict-transport-security')]).toEqual([path, HSTS]);
      }
    }
    expect((await open.ask(path, { method })).headers['strict-transport-security']).toBeUndefined();
  });

  it('RFC 8288 3 leaves every Link of an answer, be it rendered just now or kept', async () => {
    const links = async () => headerValues(await centre.ask('/feeds/en/vacancies.atom'), 'link');
    const first = await links();
    expect(first.map((link) => /rel="(\w+)"/.exec(link)?.[1])).toEqual(['self', 'hub', 'alternate']);
    expect(await links()).toEqual(first);
  });

  it('RFC 6797 7.2 so do 304, and what cannot be read', async () => {
    const { etag } = (await centre.ask('/feeds/uk/all.rss')).headers;
    const reply = await centre.ask('/feeds/uk/all.rss', { headers: { 'If-None-Match': String(etag) } });
    expect([reply.status, headerValues(reply, 'strict-transport-security')]).toEqual([304, HSTS]);
    expect(await talk(centre.url, 'nonsense\r\n\r\n')).toMatch(
      /^HTTP\/1.1 400 .*\r\nStrict-Transport-Security: max-age/s,
    );
  });

  it.each([
    ['two', 'Host: visnyk.example\r\nHost: evil.example\r\n'],
    ['two of one name', 'Host: visnyk.example\r\nhOsT: visnyk.example\r\n'],
    ['a list', 'Host: visnyk.example, evil.example\r\n'],
    ['a user', 'Host: user@visnyk.example\r\n'],
    ['an address', 'Host: https://visnyk.example\r\n'],
    ['a path', 'Host: visnyk.example/x\r\n'],
    ['two ports', 'Host: visnyk.example:1:2\r\n'],
    ['a port of letters', 'Host: visnyk.example:http\r\n'],
    ['nothing', 'Host:\r\n'],
    ['none', ''],
  ])('RFC 9112 3.2 %s for a Host is 400', async (_what, host) => {
    for (const path of ['/feeds/uk/all.rss', '/v1/items', '/nothing', '/admin']) {
      const reply = await talk(centre.url, `GET ${path} HTTP/1.1\r\n${host}Connection: close\r\n\r\n`);
      expect([path, reply.slice(0, 12)]).toEqual([path, 'HTTP/1.1 400']);
      expect(reply).not.toContain('evil');
    }
  });

  it.each(['visnyk.example', 'visnyk.example:443', 'VISNYK.example.', '127.0.0.1:80', '[::1]:3000', 'a_b:'])(
    'RFC 9112 3.2 %s is one',
    async (host) => {
      const reply = await talk(centre.url, `GET /healthz HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
      expect(reply.slice(0, 12)).toBe('HTTP/1.1 200');
    },
  );

  it.each([
    [200, { Authorization: `Bearer ${TOKEN}` }],
    [401, {}],
    [401, { Authorization: `Bearer ${TOKEN}x` }],
    [401, { Authorization: `bearer` }],
    [401, { Authorization: `Basic ${TOKEN}` }],
  ])('/metrics with a token set is %d to %j', async (status, headers) => {
    const reply = await centre.ask('/metrics', { headers });
    expect([reply.status, reply.text.includes('visnyk_log_head')]).toEqual([status, status === 200]);
    expect(reply.headers['www-authenticate'] !== undefined).toBe(status === 401);
  });

  it.each([
    ['127.0.0.1', {}, true],
    ['::ffff:127.0.0.5', {}, true],
    ['::1', {}, true],
    ['10.0.0.1', {}, false],
    ['2001:db8::1', {}, false],
    ['127.0.0.1', { 'x-forwarded-for': '203.0.113.1' }, false],
    ['127.0.0.1', { forwarded: 'for=203.0.113.1' }, false],
    ['', {}, false],
  ])('/metrics without a token asked from %s with %j: seen is %s', (remoteAddress, headers, isSeen) => {
    const next = vi.fn();
    const res = { status: vi.fn(() => res), set: () => res, type: () => res, send: () => res };
    const req = { socket: { remoteAddress }, headers, path: '/metrics' };
    metricsDoor(null)(req as unknown as Request, res as unknown as Response, next);
    expect([next.mock.calls.length === 1, res.status.mock.calls]).toEqual(isSeen ? [true, []] : [false, [[404]]]);
  });

  it('/metrics without a token is seen from this machine', async () => {
    expect((await open.ask('/metrics')).text).toContain('visnyk_log_head');
    expect((await open.ask('/metrics', { headers: { 'X-Forwarded-For': '203.0.113.1' } })).status).toBe(404);
  });
});
