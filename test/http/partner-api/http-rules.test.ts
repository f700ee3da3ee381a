import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishNews } from '../../support/content.ts';
import { eventually } from '../../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import type { Ask, Reply } from '../../support/http-request.ts';
import { DATABASE, ORIGIN } from '../../support/press-centre.ts';

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

describe(`HTTP under /v1 (${DATABASE})`, () => {
  let centre: HttpCentre;

  beforeAll(async () => {
    centre = await openHttpCentre();
    await publishNews(centre.payload, { title: 'Перша', text: 'Довгий текст. '.repeat(50) }, { title: 'First' });
    await centre.settled();
  });
  afterAll(() => centre.close());

  const problemOf = (reply: Reply) => {
    expect(reply.headers['content-type']).toBe('application/problem+json');
    expect(reply.headers['cache-control']).toBe('no-store');
    const problem = JSON.parse(reply.text) as Record<string, unknown>;
    expect(problem).toMatchObject({ status: reply.status, instance: reply.headers['x-request-id'] });
    return problem;
  };

  it.each<[string, Ask, number, string, string?]>([
    ['/v1', {}, 404, 'not-found'],
    ['/v1/', {}, 404, 'not-found'],
    ['/v1/nothing', {}, 404, 'not-found'],
    ['/v1/nothing', { headers: { Accept: BROWSER } }, 404, 'not-found'],
    ['/v1/nothing', { method: 'POST' }, 404, 'not-found'],
    ['/v1/nothing', { method: 'OPTIONS' }, 404, 'not-found'],
    ['/v1/items.xml', {}, 404, 'not-found'],
    ['/v1/tags.json', {}, 404, 'not-found'],
    ['/v1/items/not-a-uuid', {}, 404, 'not-found'],
    ['/v1/items/00000000-0000-4000-8000-000000000000', {}, 404, 'not-found'],
    ['/v1/items/%ZZ', {}, 400, 'bad-request'],
    ['/v1/items?foo=1', {}, 400, 'bad-parameter', 'foo'],
    ['/v1/tags?limit=1', {}, 400, 'bad-parameter', 'limit'],
    ['/v1/guides?kind=guide', {}, 400, 'bad-parameter', 'kind'],
    ['/v1/items?tag=a&tag=b', {}, 400, 'bad-parameter', 'tag'],
    ['/v1/items?tag=nemaie', {}, 400, 'bad-parameter', 'tag'],
    ['/v1/items?source=nemaie', {}, 400, 'bad-parameter', 'source'],
    ['/v1/items?not=nemaie', {}, 400, 'bad-parameter', 'not'],
    [`/v1/items?tag=${'a,'.repeat(20)}${'b'}`, {}, 400, 'bad-parameter', 'tag'],
    ['/v1/items?q=%00%00', {}, 400, 'bad-parameter', 'q'],
    ['/v1/items?q=...', {}, 400, 'bad-parameter', 'q'],
    ['/v1/items?after=xyz', {}, 400, 'bad-cursor', 'after'],
    ['/v1/items?after=MSAyMDI2LTExLTIyVDEwOjAwOjAwLjAwMFog', {}, 400, 'bad-cursor', 'after'],
    ['/v1/items.ndjson?limit=5', {}, 400, 'bad-parameter', 'limit'],
    ['/v1/items.ndjson?q=test', {}, 400, 'bad-parameter', 'q'],
    ['/v1/items?locale=de', {}, 400, 'bad-parameter', 'locale'],
    ['/v1/items?token=abc', {}, 400, 'key-in-query', 'token'],
    ['/v1/nothing?api_key=abc', {}, 400, 'key-in-query', 'api_key'],
    ['/v1/items?q=vsk_abcdef', {}, 400, 'key-in-query'],
    [`/v1/items?q=${'a'.repeat(10_000)}`, {}, 414, 'query-too-long'],
    ['/v1/items', { method: 'POST', body: '{}' }, 405, 'method-not-allowed'],
    ['/v1/items', { method: 'DELETE' }, 405, 'method-not-allowed'],
    ['/v1/items', { method: 'PROPFIND' }, 405, 'method-not-allowed'],
    ['/v1/items', { headers: { Accept: 'text/html' } }, 406, 'not-acceptable'],
    ['/v1/items', { headers: { Accept: 'application/json;q=0' } }, 406, 'not-acceptable'],
    ['/v1/items', { headers: { Authorization: 'Bearer vsk_wrong' } }, 401, 'bad-key'],
  ])('%s %j: %i %s', async (path, request, status, name, parameter) => {
    const reply = await centre.ask(path, request);
    const problem = problemOf(reply);
    expect([reply.status, problem['type'], problem['parameter']]).toEqual([
      status,
      `${ORIGIN}/v1/docs#problem-${name}`,
      parameter,
    ]);
    expect(String(problem['detail']).length).toBeGreaterThan(20);
    expect(reply.text).not.toContain('vsk_wrong');
    if (status === 405) expect(reply.headers.allow).toBe('GET, HEAD, OPTIONS');
    if (status === 401)
      expect(reply.headers['www-authenticate']).toBe('Bearer realm="partners", error="invalid_token"');
  });

  it.each([
    ['/v1/items', undefined, 'application/json'],
    ['/v1/items', '*/*', 'application/json'],
    ['/v1/items', BROWSER, 'application/json'],
    ['/v1/items.json', 'application/ninjs+json', 'application/json'],
    ['/v1/items', 'application/ninjs+json', 'application/ninjs+json'],
    ['/v1/items', 'application/json;q=0.5, application/ninjs+json', 'application/ninjs+json'],
    ['/v1/items', 'application/feed+json', 'application/feed+json'],
    ['/v1/items', 'application/x-ndjson', 'application/x-ndjson'],
    ['/v1/items.ninjs', undefined, 'application/ninjs+json'],
    ['/v1/items.jsonfeed', 'text/html', 'application/feed+json'],
    ['/v1/items.ndjson', undefined, 'application/x-ndjson'],
    ['/v1/guides.ninjs', undefined, 'application/ninjs+json'],
    ['/v1/tags', undefined, 'application/json'],
    ['/v1/sources', undefined, 'application/json'],
    ['/v1/feeds', undefined, 'application/json'],
  ])('%s with Accept %s is %s, in every coding, and 304 to who has it', async (path, accept, type) => {
    const headers = accept === undefined ? {} : { Accept: accept };
    const plain = await centre.ask(path, { headers });
    expect([plain.status, plain.headers['content-type']]).toEqual([200, type]);
    expect(plain.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': type.includes('ndjson')
        ? 'public, max-age=0, must-revalidate'
        : 'public, max-age=30, s-maxage=30, stale-while-revalidate=30, stale-if-error=86400',
      vary: 'Accept-Encoding, Accept, Authorization',
      'ratelimit-policy': expect.stringMatching(/^"public";q=\d+;w=\d+$/),
      ratelimit: expect.stringMatching(/^"public";r=\d+;t=\d+$/),
      'x-request-id': expect.stringMatching(/^[\w-]{36}$/),
    });
    const tags = new Set([plain.headers.etag]);
    for (const [coding, decode] of [
      ['gzip', gunzipSync],
      ['br', brotliDecompressSync],
    ] as const) {
      const coded = await centre.ask(path, { headers: { ...headers, 'Accept-Encoding': coding } });
      expect(coded.headers['content-encoding']).toBe(coding);
      expect(decode(coded.bytes).toString()).toBe(plain.text);
      tags.add(coded.headers.etag);
      const again = { ...headers, 'Accept-Encoding': coding, 'If-None-Match': String(coded.headers.etag) };
      const same = await centre.ask(path, { headers: again });
      expect([same.status, same.text, same.headers.etag]).toEqual([304, '', coded.headers.etag]);
      expect(same.headers).toMatchObject({ ratelimit: expect.anything(), 'x-request-id': expect.anything() });
    }
    expect(tags.size).toBe(3);
    const without = await centre.ask(path, { method: 'HEAD', headers });
    expect([without.status, without.text, without.headers.etag]).toEqual([200, '', plain.headers.etag]);
  });

  it.each([
    ['my-request_1', 'my-request_1'],
    ['x'.repeat(65), null],
    ['a b', null],
    ['', null],
  ])('a request id %j', async (given, kept) => {
    const { headers } = await centre.ask('/v1/items?limit=0', { headers: { 'X-Request-Id': given } });
    if (kept === null) expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    else expect(headers['x-request-id']).toBe(kept);
  });

  it('lets scripts of other sites ask, with a key', async () => {
    const preflight = await centre.ask('/v1/items?limit=1', {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://portal.example',
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'authorization',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      'access-control-allow-headers': expect.stringContaining('Authorization'),
      'access-control-expose-headers': expect.stringContaining('RateLimit'),
    });
    expect(preflight.headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it('has another entity tag as soon as anything in the answer has changed', async () => {
    const before = await centre.ask('/v1/items?limit=1');
    await publishNews(centre.payload, { title: 'Друга' });
    await eventually(async () => {
      const after = await centre.ask('/v1/items?limit=1', {
        headers: { 'If-None-Match': String(before.headers.etag) },
      });
      expect(after.status).toBe(200);
      expect(after.text).toContain('Друга');
    });
    const whole = await centre.ask('/v1/items.ndjson');
    expect(whole.text).toContain('Друга');
  });
});
