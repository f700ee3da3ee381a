import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveKey, makePartner } from '../../partner-api/support/partner.ts';
import { publishNews } from '../../support/content.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import type { Reply } from '../../support/http-request.ts';
import { DATABASE } from '../../support/press-centre.ts';

const SECRET = 'Лише для довірених';

describe(`answers at the socket (${DATABASE})`, () => {
  let centre: HttpCentre;
  let senders: Record<'nobody' | 'partner' | 'trusted' | 'stranger', Record<string, string>>;
  let uid: string;
  let cursor: string;
  let spelling = 0;

  beforeAll(async () => {
    centre = await openHttpCentre();
    const item = await publishNews(centre.payload, { title: 'Для всіх', text: 'Текст. '.repeat(300) });
    uid = String(item.uid);
    await centre.settled();
    senders = {
      nobody: {},
      partner: (await giveKey(centre, await makePartner(centre, { requestsPerMinute: 6000 }))).headers,
      trusted: (await giveKey(centre, await makePartner(centre, { requestsPerMinute: 6000, seesEmbargoed: true })))
        .headers,
      stranger: { Authorization: `Bearer vsk_${'x'.repeat(43)}` },
    };
    ({ cursor } = JSON.parse(await centre.read('/v1/changes?after=now')) as { cursor: string });
  });
  afterAll(() => centre.close());

  const paths = () => [
    '/v1/items',
    '/v1/items.ninjs',
    '/v1/items.jsonfeed',
    '/v1/items?locale=uk&limit=2',
    `/v1/items/${uid}`,
    `/v1/items/${uid}?locale=en`,
    '/v1/tags',
    '/v1/changes?after=now',
    `/v1/changes?after=${cursor}`,
    '/v1/changes',
    '/v1/docs',
  ];
  /** The same address as nobody has ever written it: it is answered by the way that every request takes, and from no memory. */
  const afresh = (path: string) => {
    spelling += 1;
    return `${path}${path.includes('?') ? '' : '?'}${'&'.repeat(spelling)}`;
  };
  /** All that is told, but for what tells one request from another. */
  const told = ({ status, headers, text, bytes }: Reply) => {
    const { date: _date, 'x-request-id': _id, ratelimit: _limit, ...rest } = headers;
    const isProblem = status >= 400 && text !== '';
    const body = isProblem ? (JSON.parse(text) as { type: string }).type : bytes;
    const { 'content-length': _length, ...others } = rest;
    return { status, headers: status >= 400 ? others : rest, body };
  };

  it('forget a key the moment it is revoked', async () => {
    const partner = await makePartner(centre);
    const { headers, id } = await giveKey(centre, partner);
    for (let count = 0; count < 3; count += 1) expect((await centre.ask('/v1/items', { headers })).status).toBe(200);
    const revoked = await centre.ask(`/v1/account/keys/${id}`, { method: 'DELETE', headers });
    expect(revoked.status).toBe(204);
    await expect.poll(async () => (await centre.ask('/v1/items', { headers })).status, { timeout: 5_000 }).toBe(401);
  });

  it('say what every request would be told, whoever asks, whatever happened meanwhile', async () => {
    const event = fc.constantFrom('nothing', 'nothing', 'nothing', 'publish', 'embargo', 'release', 'withdraw');
    const request = fc.record({
      path: fc.nat(),
      who: fc.constantFrom('nobody', 'partner', 'trusted', 'stranger') as fc.Arbitrary<keyof typeof senders>,
      method: fc.constantFrom('GET', 'GET', 'HEAD'),
      accept: fc.constantFrom(undefined, '*/*', 'application/json', 'application/ninjs+json', 'image/png'),
      coding: fc.constantFrom(undefined, 'gzip', 'br', 'identity'),
      tag: fc.constantFrom('none', 'known', 'any', 'other'),
    });
    const held: (string | number)[] = [];
    await fc.assert(
      fc.asyncProperty(event, fc.array(request, { minLength: 1, maxLength: 6 }), async (what, requests) => {
        await happen(what, held);
        for (const { path: index, who, method, accept, coding, tag } of requests) {
          const all = paths();
          const path = all[index % all.length] ?? '';
          const headers = {
            ...senders[who],
            ...(accept === undefined ? {} : { Accept: accept }),
            ...(coding === undefined ? {} : { 'Accept-Encoding': coding }),
          };
          const first = await centre.ask(path, { headers, method });
          const known = { none: undefined, known: first.headers.etag, any: '*', other: '"other"' }[tag];
          const conditional = known === undefined ? headers : { ...headers, 'If-None-Match': known };
          const hot = await centre.ask(path, { headers: conditional, method });
          const cold = await centre.ask(afresh(path), { headers: conditional, method });
          expect([path, who, told(hot)]).toEqual([path, who, told(cold)]);
          if (who !== 'trusted') expect(hot.text + first.text).not.toContain(SECRET);
        }
      }),
      { numRuns: 40 },
    );
  });

  async function happen(what: string, held: (string | number)[]): Promise<void> {
    const { payload } = centre;
    if (what === 'nothing') return;
    if (what === 'publish') await publishNews(payload, { title: `Ще одна ${crypto.randomUUID()}` });
    if (what === 'embargo') {
      const embargoUntil = '2099-01-01T00:00:00.000Z';
      const title = `${SECRET} ${crypto.randomUUID()}`;
      held.push((await publishNews(payload, { title, text: 'Текст', embargoUntil })).id);
    }
    const id = what === 'release' || what === 'withdraw' ? held.pop() : undefined;
    if (id !== undefined && what === 'release')
      await payload.update({
        collection: 'news',
        id,
        locale: 'uk',
        data: { title: 'Тепер для всіх', embargoUntil: null, _status: 'published' },
      });
    if (id !== undefined && what === 'withdraw')
      await payload.update({ collection: 'news', id, locale: 'all', data: { _status: 'draft' } });
    await centre.settled();
  }

  it('keep nothing that was asked for with an address too long to mean anything', async () => {
    const path = `/v1/items?${'&'.repeat(2_000)}`;
    const first = await centre.ask(path);
    expect([first.status, (await centre.ask(path)).text]).toEqual([200, first.text]);
  });
});

describe(`what costs nothing of a share (${DATABASE})`, () => {
  let centre: HttpCentre;
  beforeAll(async () => {
    centre = await openHttpCentre({ publicPerMinute: 5 });
    await publishNews(centre.payload, { title: 'Перша' });
    await centre.settled();
  });
  afterAll(() => centre.close());

  const left = (reply: Reply) => Number(/r=(\d+)/.exec(String(reply.headers.ratelimit))?.[1]);

  it('the docs, the contract, and 304 – kept and made anew', async () => {
    for (let count = 0; count < 8; count += 1)
      for (const path of ['/v1/docs', '/v1/docs/uk', '/v1/openapi.json'])
        expect([path, (await centre.ask(path)).status]).toEqual([path, 200]);
    const first = await centre.ask('/v1/items');
    expect([first.status, left(first)]).toEqual([200, 4]);
    const headers = { 'If-None-Match': String(first.headers.etag) };
    for (let count = 0; count < 8; count += 1) {
      // Kept, and in a spelling that nobody used before.
      for (const path of ['/v1/items', `/v1/items?${'&'.repeat(count)}`]) {
        const same = await centre.ask(path, { headers });
        expect([path, same.status, left(same)]).toEqual([path, 304, 4]);
      }
    }
  });

  it('lets a widget that many open behind one address go on when the share is used up', async () => {
    const first = await centre.ask('/v1/items');
    while ((await centre.ask('/v1/items')).status === 200);
    expect((await centre.ask('/v1/items')).status).toBe(429);
    const headers = { 'If-None-Match': String(first.headers.etag) };
    for (let count = 0; count < 20; count += 1) expect((await centre.ask('/v1/items', { headers })).status).toBe(304);
    // What has to be made first is not given away.
    expect((await centre.ask('/v1/items?limit=1', { headers })).status).toBe(429);
  });
});
