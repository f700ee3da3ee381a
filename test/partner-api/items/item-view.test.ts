import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PartnerItem } from '../../../src/presenters/partner-item.ts';
import { body, publishNews } from '../../support/content.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE } from '../../support/press-centre.ts';
import { makeWorld } from '../../support/world.ts';
import { giveKey, makePartner } from '../support/partner.ts';

type List = { items: Partial<PartnerItem>[]; next: string | null; total: number | null };

describe(`as much of a text as is asked for (${DATABASE})`, () => {
  let centre: HttpCentre;
  let uid: string;

  beforeAll(async () => {
    centre = await openHttpCentre();
    const { main } = await makeWorld(centre.payload);
    uid = String(main.uid);
    await centre.settled();
  });
  afterAll(() => centre.close());

  const read = async <T>(address: string) => JSON.parse(await centre.read(address)) as T;
  const item = (search = '') => read<Partial<PartnerItem>>(`/v1/items/${uid}${search}`);
  const problemOf = async (address: string) => {
    const reply = await centre.ask(address);
    const { parameter, detail } = JSON.parse(reply.text) as { parameter: string; detail: string };
    return [reply.status, parameter, detail];
  };

  it('answers with the members that are named, inner ones with dots, and with what a copy is kept under', async () => {
    const whole = await item();
    expect(await item('?fields=title,cover.url,tags.name,attribution.uk')).toEqual({
      id: whole.id,
      version: whole.version,
      title: whole.title,
      cover: { url: whole.cover?.url },
      tags: whole.tags?.map(({ name }) => ({ name })),
      attribution: { uk: whole.attribution?.uk },
    });
    expect(await item('?fields=cover.url,cover')).toEqual({
      id: whole.id,
      version: whole.version,
      cover: whole.cover,
    });
  });

  it('is, for any members, a part of the whole', async () => {
    const whole = (await item()) as PartnerItem;
    const names = Object.keys(whole);
    await fc.assert(
      fc.asyncProperty(fc.subarray(names, { minLength: 1 }), async (fields) => {
        const some = await item(`?fields=${fields.join(',')}`);
        const kept = new Set(['id', 'version', ...fields]);
        expect(some).toEqual(Object.fromEntries(Object.entries(whole).filter(([name]) => kept.has(name))));
      }),
      { numRuns: 20 },
    );
  });

  it('has a summary without body, files and notes, in lists and exports too', async () => {
    const whole = await item();
    const { html, documents, corrections, ...rest } = whole;
    expect([html, documents, corrections].every((member) => member !== undefined)).toBe(true);
    const summary = await item('?form=summary');
    expect(rest).toMatchObject(summary);
    expect(summary).toMatchObject({ title: whole.title, summary: whole.summary, cover: whole.cover });
    expect(Object.keys(summary).filter((name) => ['html', 'documents', 'corrections'].includes(name))).toEqual([]);
    const { items } = await read<List>('/v1/items?form=summary&locale=uk');
    expect(items.find(({ id }) => id === whole.id)).toEqual(summary);
    const lines = (await centre.read('/v1/items.ndjson?form=summary')).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line) as object)).toContainEqual(summary);
    expect(await item('?form=full')).toEqual(whole);
  });

  it('gives one rendition of a picture: the narrowest that is wide enough', async () => {
    const { cover } = await item();
    const widths = cover?.renditions.map(({ width }) => width) ?? [];
    expect(widths.length).toBeGreaterThan(1);
    const widest = Math.max(...widths);
    for (const asked of [1, ...widths, widest + 1]) {
      const sized = await item(`?imageWidth=${asked}`);
      const expected = widths.filter((width) => width >= asked).sort((a, b) => a - b)[0] ?? widest;
      expect([asked, sized.cover?.renditions.map(({ width }) => width)]).toEqual([asked, [expected]]);
      expect(sized.cover?.url).toBe(cover?.url);
    }
  });

  it.each([
    ['fields=headline', 'fields', 'no member “headline”'],
    ['fields=cover.size', 'fields', 'no member “cover.size”'],
    ['fields=__proto__', 'fields', 'no member'],
    ['fields=title,', 'fields', 'no member “”'],
    ['fields=title&form=summary', 'form', 'exclude each other'],
    ['form=short', 'form', 'There are full, summary'],
    ['imageWidth=0', 'imageWidth', 'whole number'],
  ])('refuses %s in words', async (search, parameter, words) => {
    for (const path of [`/v1/items?${search}`, `/v1/items/${uid}?${search}`, `/v1/items.ndjson?${search}`])
      expect(await problemOf(path)).toEqual([400, parameter, expect.stringContaining(words)]);
  });

  it.each(['/v1/items.ninjs', '/v1/items.jsonfeed'])('%s is always whole, and says so', async (path) => {
    expect(await problemOf(`${path}?form=summary`)).toEqual([400, 'form', expect.stringContaining('always whole')]);
    expect((await problemOf(`/v1/items/${uid}.ninjs?fields=title`)).slice(0, 2)).toEqual([400, 'fields']);
  });
});

describe(`the order and the part of a list (${DATABASE})`, () => {
  let centre: HttpCentre;
  beforeAll(async () => {
    centre = await openHttpCentre();
    for (const month of ['01', '02', '03', '04', '05'])
      await publishNews(centre.payload, {
        title: `Місяць ${month}`,
        kind: month === '03' ? 'call' : 'news',
        publishedAt: `2026-${month}-01T10:00:00.000Z`,
      });
    await centre.settled();
  });
  afterAll(() => centre.close());

  const read = async (address: string) => JSON.parse(await centre.read(address)) as List;

  it('is oldest first where it is asked for, page by page, and nothing is lost or doubled', async () => {
    for (const order of ['oldest', 'newest']) {
      const titles: string[] = [];
      let next: string | null = `/v1/items?order=${order}&limit=2&kind=news,call`;
      while (next !== null) {
        const page: List = await read(next);
        titles.push(...page.items.map(({ title }) => String(title)));
        next = page.next;
      }
      const months = ['01', '02', '03', '04', '05'].map((month) => `Місяць ${month}`);
      expect([order, titles]).toEqual([order, order === 'oldest' ? months : months.toReversed()]);
    }
    const lines = (await centre.read('/v1/items.ndjson?order=oldest')).trim().split('\n');
    expect((JSON.parse(lines[0] ?? '') as PartnerItem).title).toBe('Місяць 01');
  });

  it('says how many there are where an index knows it', async () => {
    expect((await read('/v1/items?limit=2')).total).toBe(5);
    expect((await read('/v1/items?kind=call')).total).toBe(1);
    expect((await read('/v1/items?locale=en')).total).toBe(0);
    expect((await read('/v1/items?from=2026-02-01')).total).toBeNull();
    const { next } = await read('/v1/items?limit=2');
    expect((await read(String(next))).total).toBeNull();
  });

  it('counts and shows what is under embargo to trusted partners alone', async () => {
    await publishNews(centre.payload, { title: 'Завтра', embargoUntil: '2099-01-01T00:00:00.000Z' });
    await centre.settled();
    const { headers } = await giveKey(centre, await makePartner(centre, { seesEmbargoed: true }));
    const trusted = JSON.parse((await centre.ask('/v1/items?form=summary', { headers })).text) as List;
    expect([trusted.total, (await read('/v1/items')).total]).toEqual([6, 5]);
    expect(trusted.items.map(({ title }) => title)).toContain('Завтра');
    const { total } = JSON.parse((await centre.ask('/v1/facets', { headers })).text) as { total: number };
    expect(total).toBe(5);
  });

  it('is of what came out since, minor changes included', async () => {
    const { items } = await read('/v1/items?kind=call');
    const since = new Date(Date.parse(String(items[0]?.releasedAt)) + 1).toISOString();
    const [{ id = '' } = {}] = (await centre.payload.find({ collection: 'news', where: { kind: { equals: 'call' } } }))
      .docs;
    await centre.payload.update({
      collection: 'news',
      id,
      locale: 'uk',
      data: { title: 'Змінений', body: body('Інакше'), _status: 'published' },
    });
    await centre.settled();
    const later = (search: string) => read(`/v1/items?updatedSince=${since}&${search}`);
    const now = (await read('/v1/items?kind=call')).items[0];
    expect(now?.title).toBe('Змінений');
    expect((await later('kind=call')).items.map(({ title }) => title)).toEqual(['Змінений']);
    expect((await later('kind=call&limit=1')).total).toBeNull();
    const after = new Date(Date.parse(String(now?.releasedAt)) + 1).toISOString();
    expect((await read(`/v1/items?updatedSince=${after}`)).items).toEqual([]);
  });

  it('refuses a search in another order', async () => {
    const reply = await centre.ask('/v1/items?q=Місяць&order=oldest'.replace('Місяць', encodeURIComponent('Місяць')));
    expect([reply.status, (JSON.parse(reply.text) as { parameter: string }).parameter]).toEqual([400, 'order']);
  });
});
