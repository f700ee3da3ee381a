import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { LOG_COLLECTIONS } from '../../../src/log/log-database.ts';
import { makeSource, makeTag, publishNews } from '../../support/content.ts';
import { eventually } from '../../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE } from '../../support/press-centre.ts';

const FORMATS = ['.rss', '.atom', '.json', ''];
const ofFeed = (name: string) => FORMATS.map((format) => `/feeds/uk/${name}${format}`);
/** What the background asks for by itself is none of these. */
const OURS: readonly string[] = [LOG_COLLECTIONS.placements, 'tags', 'sources', 'saved-feeds'];

describe(`what holds nothing is answered from memory (${DATABASE})`, () => {
  let centre: HttpCentre;
  const ids: Record<string, number | string> = {};

  beforeAll(async () => {
    centre = await openHttpCentre({ now: () => '2026-03-04T12:00:00.000Z' });
    const { payload } = centre;
    for (const name of ['тема', 'інша']) ids[name] = (await makeTag(payload, name)).id;
    ids['джерело'] = (await makeSource(payload, 'джерело')).id;
    const data = { name: 'Порожня', slug: 'porozhnia', kinds: ['calls'] };
    await payload.create({ collection: 'saved-feeds', locale: 'uk', data: data as never });
    const item = await publishNews(payload, {
      title: 'Стара',
      publishedAt: '2026-01-06T00:00:00.000Z',
      tags: [ids['інша']],
    });
    ids['стара'] = item.id;
    await centre.settled();
  });
  afterAll(() => centre.close());

  /** How often the database was asked. */
  async function questionsFor(address: string): Promise<number> {
    const { db } = centre.payload;
    const watched = (['find', 'findOne', 'count'] as const).map((name) => vi.spyOn(db, name));
    await centre.ask(address);
    const asked = watched.flatMap(({ mock }) => mock.calls).filter(([query]) => OURS.includes(query.collection));
    for (const spy of watched) spy.mockRestore();
    return asked.length;
  }

  it.each([
    [200, 'a kind without texts', ofFeed('vacancies')],
    [200, 'a region without texts', ofFeed('region/UA-46')],
    [200, 'a saved feed without texts', ofFeed('saved/porozhnia')],
    [200, 'a combination without texts', FORMATS.map((format) => `/feeds/uk/query${format}?kind=calls,vacancies`)],
    [200, 'a list without texts', ['/en/guides', '/guides', '/en']],
    [404, 'an unknown tag', [...ofFeed('tag/nemaie'), '/tags/nemaie', '/en/tags/nemaie']],
    [404, 'an unknown source', [...ofFeed('source/nemaie'), '/sources/nemaie']],
    [404, 'an unknown author', ofFeed('author/nemaie')],
    [404, 'a tag that no text bears', [...ofFeed('tag/tema'), '/tags/tema']],
    [404, 'a combination that names nothing', ofFeed('query').map((address) => `${address}?tag=insha,nemaie`)],
    [404, 'a saved feed that is none', ofFeed('saved/nemaie')],
    [404, 'a week without texts', FORMATS.map((format) => `/feeds/uk/all/archive/2026-W04${format}`)],
    [404, 'a week to come', ['/feeds/uk/all/archive/2026-W10.rss']],
    [404, 'a number that nothing has', ['/news/999', '/en/guides/999']],
  ])('%d %s', async (status, _what, addresses) => {
    for (const address of addresses) {
      const first = await centre.ask(address);
      expect([address, first.status, await questionsFor(address)]).toEqual([address, status, 0]);
      expect(first.text).not.toContain('1970');
    }
  });

  it('until it appears, under whatever address it was asked for', async () => {
    const addresses = [
      ...[...ofFeed('tag/tema'), ...ofFeed('source/dzherelo'), ...ofFeed('author/nova-avtorka')],
      ...[...ofFeed('vacancies'), ...ofFeed('region/UA-46'), '/tags/tema', '/sources/dzherelo'],
      '/feeds/uk/query.rss?tag=insha,tema',
      '/feeds/uk/query.atom?kind=calls,vacancies',
      '/feeds/uk/all/archive/2026-W04.atom',
      '/news/2',
    ];
    for (const address of addresses) expect((await centre.ask(address)).text, address).not.toContain('Поява');
    await publishNews(centre.payload, {
      title: 'Поява',
      kind: 'vacancy',
      publishedAt: '2026-01-20T00:00:00.000Z',
      tags: [ids['тема']],
      sources: [ids['джерело']],
      authors: ['Нова Авторка'],
      regions: ['UA-46'],
    });
    await centre.settled();
    await eventually(async () => {
      for (const address of addresses) expect(await centre.read(address), address).toContain('Поява');
    });
  });

  it('until it is named: renamed, merged into, or saved', async () => {
    const addresses = ['/tags/nazva', ...ofFeed('tag/nazva'), ...ofFeed('saved/nova')];
    for (const address of addresses) expect((await centre.ask(address)).status, address).toBe(404);
    const { payload } = centre;
    await payload.update({ collection: 'tags', id: ids['інша'] ?? '', data: { slug: 'nazva' } });
    const data = { name: 'Нова', slug: 'nova', kinds: ['news'] };
    await payload.create({ collection: 'saved-feeds', locale: 'uk', data: data as never });
    await eventually(async () => {
      for (const address of addresses) expect((await centre.ask(address)).status, address).toBe(200);
    });
    expect((await centre.ask('/tags/insha')).headers.location).toContain('/tags/nazva');
    expect(await questionsFor('/tags/insha')).toBe(0);
  });

  it('F16 a week that lost its texts leads on; one that never had any is none', async () => {
    const [held, empty] = ['/feeds/uk/all/archive/2026-W02.atom', '/feeds/uk/all/archive/2026-W03.atom'];
    await centre.payload.update({
      collection: 'news',
      id: ids['стара'] ?? '',
      locale: 'uk',
      data: { _status: 'draft' },
    });
    await centre.settled();
    await eventually(async () => expect(await centre.read(held)).not.toContain('Стара'));
    expect(await centre.read(held)).toContain('next-archive');
    expect((await centre.ask(empty)).status).toBe(404);
    expect(await questionsFor(held)).toBe(0);
  });
});
