import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSource, makeTag, publishNews } from '../support/content.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { DATABASE } from '../support/press-centre.ts';

interface Facets {
  total: number;
  isAll: boolean;
  kinds: { value: string; count: number }[];
  tags: { value: string; name: { uk: string }; count: number }[];
  sources: { value: string; count: number }[];
  regions: { value: string; count: number }[];
  years: { value: number; count: number }[];
}

describe(`how many texts there are of what (${DATABASE})`, () => {
  let centre: HttpCentre;

  beforeAll(async () => {
    centre = await openHttpCentre();
    const { payload } = centre;
    const [grant, vote] = [await makeTag(payload, 'грант'), await makeTag(payload, 'вибори')];
    await makeTag(payload, 'ніде');
    const council = await makeSource(payload, 'Рада', 'Council');
    const news = (year: number, fields: Partial<Parameters<typeof publishNews>[1]>, en?: { title: string }) =>
      publishNews(payload, { title: `Новина ${year}`, publishedAt: `${year}-05-01T00:00:00.000Z`, ...fields }, en);
    await news(2024, { tags: [grant.id], sources: [council.id] });
    await news(2026, { tags: [grant.id, vote.id], kind: 'call', regions: ['UA-46'] }, { title: 'A call' });
    await news(2026, {});
    const gone = await news(2025, { tags: [vote.id] });
    await centre.settled();
    await payload.update({ collection: 'news', id: gone.id, locale: 'all', data: { _status: 'draft' } });
    await centre.settled();
  });
  afterAll(() => centre.close());

  const facets = async (search = '') => JSON.parse(await centre.read(`/v1/facets${search}`)) as Facets;

  it('counts everything, by the names that the filters take', async () => {
    expect(await facets()).toEqual({
      total: 4,
      isAll: true,
      kinds: [
        { value: 'call', count: 2 },
        { value: 'news', count: 2 },
      ],
      tags: [
        { value: 'hrant', name: { uk: 'грант', en: null }, count: 3 },
        { value: 'vybory', name: { uk: 'вибори', en: null }, count: 2 },
      ],
      sources: [{ value: 'rada', name: { uk: 'Рада', en: 'Council' }, count: 1 }],
      regions: [{ value: 'UA-46', count: 2 }],
      years: [
        { value: 2026, count: 3 },
        { value: 2024, count: 1 },
      ],
    });
  });

  it('counts as the lists do, for any selection', async () => {
    for (const selection of [
      'tag=hrant',
      'kind=call',
      'locale=uk',
      'tag=hrant&locale=uk',
      'not=vybory',
      'from=2025-01-01',
    ]) {
      const { total, kinds, years, isAll } = await facets(`?${selection}`);
      const { items } = JSON.parse(await centre.read(`/v1/items?limit=100&${selection}`)) as {
        items: { kind: string }[];
      };
      const sum = (counts: { count: number }[]) => counts.reduce((all, { count }) => all + count, 0);
      expect([selection, total, sum(kinds), sum(years), isAll]).toEqual([selection, items.length, total, total, true]);
      for (const { value, count } of kinds) expect(items.filter(({ kind }) => kind === value).length).toBe(count);
    }
  });

  it('refuses a tag that there is not', async () => {
    expect((await centre.ask('/v1/facets?tag=nema')).status).toBe(400);
  });
});
