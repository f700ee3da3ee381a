import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_LIMIT } from '../../../src/http/admin/clamp-query.ts';
import { makeTag } from '../../support/content.ts';
import { type DeskUser, signIn, withJson } from '../../support/desk-api.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { talk } from '../../support/http-request.ts';
import { DATABASE } from '../../support/press-centre.ts';

const TAGS = 105;
/** An id that a row may have, on either database. */
const SOME_ID = DATABASE === 'sqlite' ? '1' : '0123456789abcdef01234567';
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
const AS_GET = { ...FORM, 'X-Payload-HTTP-Method-Override': 'GET' };
const manyClauses = Array.from({ length: 200 }, (_, index) => `where[or][${index}][slug][equals]=x`).join('&');
const clausesInJson = JSON.stringify({ or: Array.from({ length: 50 }, () => ({ slug: { equals: 'x' } })) });

describe(`the desk's REST API (${DATABASE})`, () => {
  let centre: HttpCentre;
  let editor: DeskUser;

  beforeAll(async () => {
    centre = await openHttpCentre();
    editor = await signIn(centre, 'editor');
    await makeTag(centre.payload, 'освіта');
    // Beside Payload's own hooks: a hundred rows are wanted, not a hundred edits.
    for (let index = 1; index < TAGS; index += 1) {
      await centre.payload.db.create({
        collection: 'tags',
        data: { slug: `tag-${index}`, name: { uk: `Тег ${index}` }, type: 'topic' },
      });
    }
  });
  afterAll(() => centre.close());

  it.each([
    ['limit=0', MAX_LIMIT],
    ['limit=100000', MAX_LIMIT],
    ['limit=-1', MAX_LIMIT],
    ['limit=1e9', MAX_LIMIT],
    ['limit=', MAX_LIMIT],
    ['limit=0&pagination=false', MAX_LIMIT],
    ['pagination=false', MAX_LIMIT],
    ['limit=0&limit=0', MAX_LIMIT],
    ['limit=3', 3],
    ['limit=3&depth=50', 3],
    ['%6Cimit=0', MAX_LIMIT],
    ['page=abc', 10],
    ['page=-3&limit=5', 5],
    ['', 10],
  ])('tags?%s gives no more than allowed: %i', async (query, rows) => {
    const reply = await editor.send('GET', `/api/tags?${query}`);
    expect(reply.status).toBe(200);
    expect(reply.json.docs).toHaveLength(rows);
  });

  it.each([
    ['200 conditions', manyClauses, 'where'],
    ['conditions in JSON', `where=${encodeURIComponent(clausesInJson)}`, 'where'],
    ['where that is no JSON', 'where={', 'where'],
    ['a list of limits', 'limit[0]=0', 'limit'],
    ['a list of limits, unnumbered', 'limit[]=0', 'limit'],
    ['an object for a limit', 'limit[a]=0', 'limit'],
    ['depth as a list', 'depth[0]=9', 'depth'],
    ['many sort fields', 'sort=a,b,c,d,e', 'sort'],
    ['a list of sort fields', 'sort[0]=a&sort[1]=b&sort[2]=c&sort[3]=d&sort[4]=e', 'sort'],
    ['deep nesting', `where${'[and][0]'.repeat(9)}[slug][equals]=x`, 'where'],
    ['a long query', `where[slug][equals]=${'x'.repeat(9000)}`, 'query'],
  ])('refuses %s and says what is too much', async (_name, query, named) => {
    const reply = await editor.send('GET', `/api/tags?${query}`);
    expect(reply.status).toBe(400);
    expect(reply.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(reply.json['detail']).toMatch(new RegExp(named, 'i'));
  });

  it.each([
    'where[nothing][equals]=1',
    'where[slug][nonsense]=1',
    'where[slug]=1',
    'where[or]=1',
    'where=5',
    'sort=nothing',
    'sort[a][b]=1',
    'select[nothing]=true',
    'select=nonsense',
    'populate=nonsense',
    'joins=nonsense',
    'locale=xx',
    'locale=all',
    'fallback-locale=xx',
    'page=999999999',
    'where[id][equals]=%00',
    'where[slug][like]=%F0%9F%87%BA',
    'draft=maybe',
  ])('lives through tags?%s', async (query) => {
    const reply = await editor.send('GET', `/api/tags?${query}`);
    expect(reply.status).toBeLessThan(500);
  });

  it('brings nested limits and depths within bounds', async () => {
    const reply = await editor.send('GET', '/api/news?joins[x][limit]=0&populate[tags][depth]=9&depth=50');
    expect(reply.status).toBeLessThan(500);
  });

  it('reads a query in a body under the same limits', async () => {
    const headers = { ...AS_GET };
    const read = (body: string, more: Record<string, string> = {}) =>
      centre.ask('/api/tags', { method: 'POST', headers: { ...headers, ...more, ...authorization }, body });
    const authorization = {
      Authorization: `JWT ${(await centre.payload.login({ collection: 'users', data: editor })).token}`,
    };
    const reply = withJson(await read('limit=0&pagination=false'));
    expect([reply.status, reply.json.docs?.length]).toEqual([200, MAX_LIMIT]);
    expect((await read(manyClauses)).status).toBe(400);
    expect((await read(`limit=1&x=${'y'.repeat(70_000)}`)).status).toBe(413);
    const asJson = await read('{"limit":0}', { 'Content-Type': 'application/json' });
    expect(asJson.status).toBe(400);
    const small = withJson(await read('limit=0', { 'X-Payload-HTTP-Method-Override': 'get' }));
    expect(small.json.docs ?? []).not.toHaveLength(TAGS);
  });

  it('refuses a body that is too large, told beforehand or not, and lives', async () => {
    const large = JSON.stringify({ name: 'x'.repeat(9_000_000) });
    const told = await editor.send('POST', '/api/tags', JSON.parse(large));
    expect(told.status).toBe(413);
    const { hostname, port } = new URL(centre.url);
    const chunked = await new Promise<number>((resolve, reject) => {
      import('node:http').then(({ request }) => {
        const outgoing = request(
          {
            hostname,
            port,
            path: '/api/users/login',
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            agent: false,
          },
          (incoming) => {
            incoming.resume();
            resolve(incoming.statusCode ?? 0);
          },
        );
        outgoing.on('error', reject);
        for (let part = 0; part < 9; part += 1) outgoing.write(Buffer.alloc(1_000_000, 32));
        outgoing.end();
      }, reject);
    });
    expect(chunked).toBe(413);
    expect((await centre.ask('/readyz')).status).toBe(200);
  });

  it.each(['{', '[]', '"text"', 'null', '5'])('lives through the body %s', async (body) => {
    for (const [method, path] of [
      ['POST', '/api/tags'],
      ['PATCH', '/api/tags?where[slug][equals]=nothing'],
      ['POST', '/api/users/login'],
    ] as const) {
      const reply = await centre.ask(path, { method, headers: { 'Content-Type': 'application/json' }, body });
      expect([path, reply.status < 500]).toEqual([path, true]);
    }
  });

  it.each([
    'news',
    'guides',
    'tags',
    'sources',
    'media',
    'documents',
    'users',
    'releases',
    'placements',
    'counters',
    'rereleases',
    'partners',
    'partner-keys',
    'partner-usage',
    'payload-jobs',
    'payload-locked-documents',
  ])('shows a stranger nothing of %s', async (collection) => {
    for (const path of [
      `/api/${collection}`,
      `/api/${collection}/1`,
      `/api/${collection}/count`,
      `/api/${collection}/versions`,
    ]) {
      const reply = await centre.ask(path);
      expect([path, [403, 404].includes(reply.status)]).toEqual([path, true]);
    }
    for (const method of ['POST', 'PATCH', 'DELETE']) {
      const path = method === 'POST' ? `/api/${collection}` : `/api/${collection}/1`;
      const reply = await centre.ask(path, { method, headers: { 'Content-Type': 'application/json' }, body: '{}' });
      expect([method, path, [401, 403, 404].includes(reply.status)]).toEqual([method, path, true]);
    }
  });

  it('shows a stranger 403 for the list of each of our collections, and no files', async () => {
    for (const collection of [
      'news',
      'guides',
      'tags',
      'sources',
      'media',
      'documents',
      'users',
      'partners',
      'releases',
    ])
      expect([collection, (await centre.ask(`/api/${collection}`)).status]).toEqual([collection, 403]);
    expect((await centre.ask('/api/globals/site-settings')).status).toBe(403);
    expect((await centre.ask('/api/documents/file/anything.pdf')).status).toBeGreaterThanOrEqual(403);
  });

  it('has nothing of a stranger’s preferences, and no way at all to the list of migrations', async () => {
    expect((await centre.ask('/api/payload-preferences/anything')).status).toBe(403);
    expect((await centre.ask('/api/payload-migrations')).status).toBe(403);
    expect((await editor.send('GET', '/api/payload-migrations')).status).toBe(501);
  });

  it('keeps the machinery from those who are signed in, too', async () => {
    for (const collection of ['placements', 'counters', 'rereleases', 'partner-keys', 'partner-usage'])
      expect((await editor.send('GET', `/api/${collection}`)).status).toBe(403);
    for (const [method, path] of [
      ['POST', '/api/releases'],
      ['PATCH', `/api/releases/${SOME_ID}`],
      ['DELETE', `/api/releases/${SOME_ID}`],
    ] as const)
      expect([method, (await editor.send(method, path, {})).status]).toEqual([method, 403]);
    expect((await editor.send('GET', '/api/payload-jobs/run')).status).toBeGreaterThanOrEqual(400);
    expect((await editor.send('GET', '/api/payload-jobs/handle-schedules')).status).toBeGreaterThanOrEqual(400);
  });

  it('has no GraphQL unless asked', async () => {
    for (const method of ['GET', 'POST']) {
      for (const path of ['/api/graphql', '/api/graphql-playground'])
        expect([method, path, (await centre.ask(path, { method })).status]).toEqual([method, path, 404]);
    }
  });

  it('takes nobody else’s host for its own', async () => {
    const reply = await talk(
      centre.url,
      'GET http://evil.example/api/access HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
    );
    expect(reply).toMatch(/^HTTP\/1\.1 (200|404)/);
    expect(reply).not.toContain('evil.example');
  });
});
