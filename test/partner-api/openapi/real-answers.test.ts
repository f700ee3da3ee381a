import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { body, publishNews } from '../../support/content.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import type { Ask, Reply } from '../../support/http-request.ts';
import { DATABASE } from '../../support/press-centre.ts';
import { makeWorld } from '../../support/world.ts';
import { giveKey, makePartner } from '../support/partner.ts';
import { ContractCheck } from './contract-check.ts';

describe(`answers of a running centre, by its contract (${DATABASE})`, () => {
  const check = new ContractCheck();
  let centre: HttpCentre;
  let trusted: Record<string, string>;
  let uids: Record<'published' | 'corrected' | 'embargoed' | 'withdrawn', string>;

  beforeAll(async () => {
    centre = await openHttpCentre();
    const { payload } = centre;
    const { main } = await makeWorld(payload);
    const corrected = await publishNews(payload, { title: 'Із помилкою' });
    const withdrawn = await publishNews(payload, { title: 'Помилково' }, { title: 'By mistake' });
    const embargoed = await publishNews(payload, { title: 'Завтра', embargoUntil: '2099-01-01T00:00:00.000Z' });
    await centre.settled();
    await payload.update({
      collection: 'news',
      id: corrected.id,
      locale: 'uk',
      data: { title: 'Без помилки', body: body('Виправлено.'), correction: 'Було не так.', _status: 'published' },
    });
    await payload.update({ collection: 'news', id: withdrawn.id, locale: 'all', data: { _status: 'draft' } });
    await centre.settled();
    const uidOf = (item: Record<string, unknown>) => String(item['uid']);
    uids = {
      published: uidOf(main),
      corrected: uidOf(corrected),
      embargoed: uidOf(embargoed),
      withdrawn: uidOf(withdrawn),
    };
    trusted = (await giveKey(centre, await makePartner(centre, { seesEmbargoed: true }))).headers;
  });
  afterAll(() => centre.close());

  async function documented(id: string, path: string, request: Ask = {}): Promise<Reply> {
    const reply = await centre.ask(path, request);
    expect([path, reply.status, check.faults(id, reply)]).toEqual([path, reply.status, []]);
    return reply;
  }

  it.each([
    ['listItems', '/v1/items'],
    ['listGuides', '/v1/guides'],
  ])('%s is as documented in every format', async (id, path) => {
    const formats = { '': '', '.json': '', '.ninjs': 'AsNinjs', '.jsonfeed': 'AsJsonFeed', '.ndjson': 'AsNdjson' };
    for (const [suffix, as] of Object.entries(formats)) {
      const reply = await documented(id + as, path + suffix, { headers: trusted });
      expect([suffix, reply.status]).toEqual([suffix, 200]);
    }
  });

  it.each([
    ['listTags', '/v1/tags'],
    ['listSources', '/v1/sources'],
    ['listFeeds', '/v1/feeds'],
    ['listChanges', '/v1/changes?limit=500'],
    ['playStory', '/v1/sandbox/changes'],
    ['readContract', '/v1/openapi.json'],
    ['readDocs', '/v1/docs'],
    ['readDocsUk', '/v1/docs/uk'],
    ['readAccount', '/v1/account'],
  ])('%s is as documented', async (id, path) => {
    expect((await documented(id, path, { headers: trusted })).status).toBe(200);
  });

  it('a text is as documented in each of its states', async () => {
    const item = async (uid: string, headers = {}) => documented('getItem', `/v1/items/${uid}`, { headers });
    expect(JSON.parse((await item(uids.published)).text)).toMatchObject({ pubStatus: 'usable', correction: null });
    expect(JSON.parse((await item(uids.corrected)).text)).toMatchObject({ correction: 'Було не так.' });
    expect(JSON.parse((await item(uids.embargoed, trusted)).text)).toMatchObject({ pubStatus: 'embargoed' });
    expect((await item(uids.embargoed)).status).toBe(404);
    const gone = await item(uids.withdrawn);
    expect([gone.status, JSON.parse(gone.text)]).toEqual([
      410,
      expect.objectContaining({ tombstone: expect.objectContaining({ pubStatus: 'canceled', uid: uids.withdrawn }) }),
    ]);
    for (const uid of [uids.published, uids.corrected, uids.embargoed])
      await documented('getItemAsNinjs', `/v1/items/${uid}.ninjs`, { headers: trusted });
  });

  it('every event of the changes is as documented', async () => {
    const { text } = await documented('listChanges', '/v1/changes?limit=500', { headers: trusted });
    const events = (JSON.parse(text) as { changes: { event: string }[] }).changes.map(({ event }) => event);
    expect([...new Set(events)].sort()).toEqual(['embargoed', 'published', 'revised', 'withdrawn']);
  });

  it('OPTIONS names the methods that the contract has, at every address of it', async () => {
    for (const [path, item] of Object.entries(check.document.paths)) {
      const methods = Object.keys(item).map((method) => method.toUpperCase());
      const reply = await centre.ask(path.replace('{uid}', uids.published).replace('{id}', 'x'), { method: 'OPTIONS' });
      const allowed = (reply.headers['allow'] ?? '').split(', ');
      const expected = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'];
      expect([path, reply.status, allowed.sort()]).toEqual([path, 204, expected.sort()]);
    }
  });

  it('keys are made and revoked as documented', async () => {
    const headers = { ...trusted, 'Content-Type': 'application/json' };
    const made = await documented('makeKey', '/v1/account/keys', {
      method: 'POST',
      headers,
      body: '{"label":"друга"}',
    });
    expect(made.status).toBe(201);
    const third = await documented('makeKey', '/v1/account/keys', { method: 'POST', headers, body: '{}' });
    expect(third.status).toBe(409);
    const { id } = JSON.parse(made.text) as { id: string };
    expect((await documented('revokeKey', `/v1/account/keys/${id}`, { method: 'DELETE', headers })).status).toBe(204);
  });

  it.each<[string, number, string, Ask]>([
    ['listItems', 400, '/v1/items?nonsense=1', {}],
    ['listItems', 400, '/v1/items?after=nonsense', {}],
    ['listItems', 401, '/v1/items', { headers: { Authorization: 'Bearer vsk_wrong' } }],
    ['readAccount', 401, '/v1/account', {}],
    ['getItem', 404, '/v1/items/00000000-0000-4000-8000-000000000000', {}],
    ['listItems', 406, '/v1/items', { headers: { Accept: 'image/png' } }],
    ['listItems', 414, `/v1/items?q=${'x'.repeat(5000)}`, {}],
  ])('%s refuses with %i as documented', async (id, status, path, request) => {
    expect((await documented(id, path, request)).status).toBe(status);
  });

  it.each<[number, string, Ask['body'], Record<string, string>]>([
    [413, 'too large', 'x'.repeat(70_000), { 'Content-Type': 'application/json' }],
    [415, 'of another type', 'label=x', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    [422, 'saying something wrong', '{"label":1}', { 'Content-Type': 'application/json' }],
  ])('refuses with %i a body that is %s', async (status, _what, sent, headers) => {
    const request = {
      method: 'POST',
      headers: { ...trusted, ...headers },
      ...(sent === undefined ? {} : { body: sent }),
    };
    expect((await documented('makeKey', '/v1/account/keys', request)).status).toBe(status);
  });
});
