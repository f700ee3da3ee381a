import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partnerItemSchema, partnerTombstoneSchema } from '../../../src/partner-api/items/item-schema.ts';
import type { PartnerItem } from '../../../src/presenters/partner-item.ts';
import { body, makeSource, makeTag, publishNews } from '../../support/content.ts';
import { eventually } from '../../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE, ORIGIN } from '../../support/press-centre.ts';
import { makeWorld } from '../../support/world.ts';
import { jsonFaults } from '../json-faults.ts';

interface List {
  items: PartnerItem[];
  next: string | null;
}

describe(`items for partners (${DATABASE})`, () => {
  let centre: HttpCentre;
  let world: Awaited<ReturnType<typeof makeWorld>>;

  beforeAll(async () => {
    centre = await openHttpCentre();
    world = await makeWorld(centre.payload);
    const { payload } = centre;
    const [grant, vote] = [await makeTag(payload, 'грант', 'grant'), await makeTag(payload, 'вибори')];
    const council = await makeSource(payload, 'Рада', 'Council');
    const twin = world.tag.id;
    await publishNews(payload, {
      title: 'Грант',
      kind: 'call',
      tags: [grant.id],
      publishedAt: '2026-03-01T10:00:00.000Z',
    });
    await publishNews(payload, {
      title: 'Грант на партнерство',
      tags: [grant.id, twin],
      sources: [council.id],
      publishedAt: '2026-04-01T10:00:00.000Z',
    });
    await publishNews(payload, {
      title: 'Вибори партнера',
      tags: [vote.id, twin],
      regions: ['UA-46'],
      publishedAt: '2026-05-01T10:00:00.000Z',
    });
    await centre.settled();
  });
  afterAll(() => centre.close());

  const read = async <T>(address: string) => JSON.parse(await centre.read(address)) as T;
  const list = (search: string) => read<List>(`/v1/items?${search}`);
  const titles = async (search: string) => (await list(search)).items.map(({ title }) => title);

  it.each([
    ['kind=call', ['Грант']],
    ['kind=announcement,call', ['Форум громад', 'Грант']],
    ['kind=guide', ['Посібник із партнерства']],
    ['tag=hrant', ['Грант на партнерство', 'Грант']],
    ['tag=hrant,vybory', ['Вибори партнера', 'Грант на партнерство', 'Грант']],
    ['tagAll=hrant,partnerstvo', ['Грант на партнерство']],
    ['tag=partnerstvo&not=hrant,vybory&kind=news&locale=uk', ['Громади шукають «партнерів» & друзів']],
    ['not=partnerstvo&locale=uk&kind=news', ['Лише українською']],
    ['source=rada', ['Грант на партнерство']],
    ['region=UA-46', ['Вибори партнера']],
    ['source=asotsiatsiia-hromad&locale=en', ['Communities look for “partners” & friends']],
    ['from=2026-04-01&until=2026-05-01', ['Грант на партнерство']],
    ['from=2026-04-01T10:00:00Z&until=2026-05-01T10:00:00Z', ['Грант на партнерство']],
    ['until=2026-03-01T10:00:00Z', []],
    ['tag=vybory&source=rada', []],
  ])('%s', async (search, expected) => {
    expect(await titles(search)).toEqual(expected);
    // An export holds the same, in the same order.
    const whole = (await centre.read(`/v1/items.ndjson?${search}`)).split('\n').filter((line) => line !== '');
    expect(whole.map((line) => (JSON.parse(line) as PartnerItem).title)).toEqual(expected);
  });

  it.each([
    ['q=%D0%B3%D1%80%D0%B0%D0%BD%D1%82', ['Грант на партнерство', 'Грант']],
    [
      'q=%D0%93%D0%A0%D0%90%D0%9D%D0%A2+%D0%BF%D0%B0%D1%80%D1%82%D0%BD%D0%B5%D1%80%D1%81%D1%82%D0%B2%D0%BE%D0%BC',
      ['Грант на партнерство'],
    ],
    [`q=${encodeURIComponent('грантів')}`, ['Грант на партнерство', 'Грант']],
    [`q=${encodeURIComponent('«грант на партнерство»')}`, ['Грант на партнерство']],
    [`q=${encodeURIComponent('«партнерство грант»')}`, []],
    ['q=community', ['Communities look for “partners” & friends']],
    ['q=communities', ['Communities look for “partners” & friends']],
    ['q=%D0%B3%D1%80%D0%B0%D0%BD%D1%82&kind=call', ['Грант']],
    ['q=%D0%B3%D1%80%D0%B0%D0%BD%D1%82&until=2026-03-15', ['Грант']],
    ['q=%D0%B3%D1%80%D0%B0%D0%BD%D1%82&locale=en', []],
  ])('search: %s', async (search, expected) => {
    expect(await titles(search)).toEqual(expected);
  });

  it('goes through the results of a search page by page', async () => {
    const first = await list('q=%D0%B3%D1%80%D0%B0%D0%BD%D1%82&limit=1');
    const second = await read<List>(String(first.next));
    expect([...first.items, ...second.items].map(({ title }) => title)).toEqual(['Грант на партнерство', 'Грант']);
  });

  it('says everything of a text in our own JSON, and what to print beside it in both languages', async () => {
    for (const item of (await list('limit=100')).items) expect(jsonFaults(partnerItemSchema, item)).toEqual([]);
    const [item] = (await list('tag=partnerstvo&locale=en&kind=news')).items;
    expect(item).toMatchObject({
      uid: world.main.uid,
      pubStatus: 'usable',
      embargoedUntil: null,
      url: `${ORIGIN}/en/news/${world.main.number}`,
      attribution: {
        uk: 'Джерело: Асоціація громад',
        en: 'Source: Association of communities',
        url: `${ORIGIN}/en/news/${world.main.number}`,
        licences: ['https://creativecommons.org/licenses/by/4.0/'],
        imageCredits: ['Фото: Оксана Лисенко'],
      },
    });
    const [original] = (await list('tag=partnerstvo&locale=uk&source=asotsiatsiia-hromad')).items;
    expect(original?.documents.map(({ mediaType, pages }) => [mediaType, pages])).toEqual([
      ['application/pdf', 2],
      ['application/pdf', 1],
    ]);
  });

  it('changes the line of every text as soon as its source has written one', async () => {
    const { payload } = centre;
    const id = world.source.id;
    const before = (await list('source=asotsiatsiia-hromad&locale=en')).items[0];
    await payload.update({
      collection: 'sources',
      id,
      locale: 'uk',
      data: { attribution: 'За матеріалами Асоціації' },
    });
    await payload.update({ collection: 'sources', id, locale: 'en', data: { attribution: 'By the Association' } });
    await eventually(async () => {
      const [item] = (await list('source=asotsiatsiia-hromad&locale=en')).items;
      expect(item?.attribution).toMatchObject({ uk: 'За матеріалами Асоціації', en: 'By the Association' });
      // A new line is a new version, and no revision of the text.
      expect(item?.version).toBeGreaterThan(Number(before?.version));
      expect(item?.updatedAt).toBe(before?.updatedAt);
    });
  });

  it('gives the same in ninjs and JSON Feed', async () => {
    const ninjs = await read<{ type: string; associations: { uri: string; usageTerms: string }[] }>(
      '/v1/items.ninjs?tag=hrant&limit=1',
    );
    const own = await list('tag=hrant&limit=1');
    expect(ninjs.type).toBe('composite');
    expect(ninjs.associations).toMatchObject([{ uri: own.items[0]?.id, usageTerms: own.items[0]?.attribution.uk }]);
    const feed = await read<Record<string, unknown>>('/v1/items.jsonfeed?tag=hrant&limit=1&locale=uk');
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      language: 'uk',
      feed_url: `${ORIGIN}/v1/items.jsonfeed?tag=hrant&locale=uk&limit=1`,
      items: [{ id: own.items[0]?.id, _visnyk: { attribution: own.items[0]?.attribution } }],
    });
    const rest = await read<Record<string, unknown>>(String(feed['next_url']));
    expect(rest).toMatchObject({ items: [{ title: 'Грант' }] });
    expect(rest).not.toHaveProperty('next_url');
  });

  it('goes on below a position: what arrives meanwhile shifts nothing', async () => {
    const all = await titles('limit=100');
    const seen: string[] = [];
    let address: string | null = `${ORIGIN}/v1/items?limit=2`;
    for (let page = 0; address !== null; page += 1) {
      const reply = await centre.ask(address);
      const { items, next } = JSON.parse(reply.text) as List;
      expect(items.length).toBeLessThanOrEqual(2);
      expect(reply.headers.link).toBe(next === null ? undefined : `<${next}>; rel="next"`);
      seen.push(...items.map(({ title }) => title));
      if (page < 3) await publishNews(centre.payload, { title: `Щойно ${page}` });
      await centre.settled();
      address = next;
    }
    expect(seen).toEqual(all);
  });

  it('finds a text by the item’s UUID and by its own', async () => {
    const { uid } = world.main;
    const uk = await read<PartnerItem>(`/v1/items/${uid}`);
    const en = await read<PartnerItem>(`/v1/items/${uid}?locale=en`);
    expect([uk.locale, en.locale]).toEqual(['uk', 'en']);
    for (const address of [en.id, en.id.replace('urn:uuid:', ''), en.id.toUpperCase(), `${uk.id}?locale=en`])
      expect(await read(`/v1/items/${address}`)).toEqual(en);
    expect(await read(`/v1/items/${world.onlyEn.uid}`)).toMatchObject({ locale: 'en' });
    expect((await centre.ask(`/v1/items/${world.onlyEn.uid}?locale=uk`)).status).toBe(404);
    const ninjs = await read(`/v1/items/${uid}.ninjs?locale=en`);
    expect(ninjs).toMatchObject({ uri: en.id, type: 'text', pubStatus: 'usable' });
  });

  it('leaves nothing of a withdrawn text but its tombstone', async () => {
    const { payload } = centre;
    const item = await publishNews(payload, { title: 'Відкликана', text: 'Помилка' }, { title: 'Recalled' });
    const address = `/v1/items/${item.uid}`;
    const before = await eventually(() => read<PartnerItem>(address));
    await payload.update({ collection: 'news', id: item.id, locale: 'all', data: { _status: 'draft' } });
    await eventually(async () => expect((await centre.ask(address)).status).toBe(410));
    for (const path of [address, `${address}?locale=en`, `${address}.ninjs`, `/v1/items/${before.id}`]) {
      const reply = await centre.ask(path);
      expect(reply.status).toBe(410);
      const problem = JSON.parse(reply.text) as Record<string, unknown>;
      expect(problem['type']).toBe(`${ORIGIN}/v1/docs#problem-withdrawn`);
      expect(jsonFaults(partnerTombstoneSchema, problem['tombstone'])).toEqual([]);
      expect(problem['tombstone']).toMatchObject({ uid: item.uid, pubStatus: 'canceled', number: item.number });
      expect(reply.text).not.toMatch(/Відкликана|Recalled|Помилка/);
    }
    const gone = JSON.parse((await centre.ask(address)).text) as { tombstone: { version: number } };
    expect(gone.tombstone.version).toBeGreaterThan(before.version);
    expect(await centre.read('/v1/items?limit=100')).not.toContain('Відкликана');
    expect(await centre.read('/v1/items.ndjson')).not.toContain('Відкликана');
  });

  it('never tells of a draft or of what is not due', async () => {
    const { payload } = centre;
    const data = { title: 'Чернетка', kind: 'news' as const, body: body('Не для всіх'), _status: 'draft' as const };
    const draft = await payload.create({ collection: 'news', locale: 'uk', data });
    const held = await publishNews(payload, { title: 'Ще рано', publishedAt: '2090-01-01T00:00:00.000Z' });
    await centre.settled();
    for (const { uid } of [draft, held]) expect((await centre.ask(`/v1/items/${uid}`)).status).toBe(404);
    for (const path of ['/v1/items?limit=100', '/v1/items.ndjson', '/v1/items?from=2089-01-01'])
      expect(await centre.read(path)).not.toMatch(/Чернетка|Ще рано/);
  });

  it('an export is another one where its tag leads elsewhere, and the same where trusted partners alone were told something', async () => {
    const { payload } = centre;
    const [unused, used] = [await makeTag(payload, 'порожня'), await makeTag(payload, 'повна')];
    await publishNews(payload, { title: 'Є що вивантажити', tags: [used.id] });
    const gone = await publishNews(payload, { title: 'Було й нема', tags: [unused.id] });
    await centre.settled();
    await payload.update({ collection: 'news', id: gone.id, locale: 'uk', data: { _status: 'draft' } });
    await centre.settled();
    const first = await centre.ask('/v1/items.ndjson?tag=porozhnia');
    const again = () =>
      centre.ask('/v1/items.ndjson?tag=porozhnia', { headers: { 'If-None-Match': String(first.headers.etag) } });
    await publishNews(payload, { title: 'Готується', embargoUntil: '2090-01-01T00:00:00.000Z' });
    await centre.settled();
    expect((await again()).status).toBe(304);
    await payload.update({ collection: 'tags', id: unused.id, data: { mergedInto: used.id } });
    const merged = await again();
    expect([merged.status, merged.text.includes('Є що вивантажити')]).toEqual([200, true]);
  });
});
