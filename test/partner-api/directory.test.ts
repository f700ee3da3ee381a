import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSource, makeTag, publishNews } from '../support/content.ts';
import { eventually } from '../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { DATABASE, ORIGIN } from '../support/press-centre.ts';
import { makeWorld } from '../support/world.ts';

describe(`directories for partners (${DATABASE})`, () => {
  let centre: HttpCentre;
  let world: Awaited<ReturnType<typeof makeWorld>>;

  beforeAll(async () => {
    centre = await openHttpCentre();
    world = await makeWorld(centre.payload);
    await centre.settled();
  });
  afterAll(() => centre.close());

  const read = async (address: string) => JSON.parse(await centre.read(address)) as Record<string, unknown>;
  const addresses = (locale: string, channel: string) => ({
    page: `${ORIGIN}/feeds/${locale}/${channel}`,
    rss: `${ORIGIN}/feeds/${locale}/${channel}.rss`,
    atom: `${ORIGIN}/feeds/${locale}/${channel}.atom`,
    json: `${ORIGIN}/feeds/${locale}/${channel}.json`,
  });

  it('lists tags in use, with their feeds in each language', async () => {
    expect(await read('/v1/tags')).toEqual({
      tags: [
        {
          slug: 'partnerstvo',
          formerSlugs: [],
          name: { uk: 'партнерство', en: 'partnership' },
          type: 'topic',
          feeds: [
            { locale: 'uk', texts: 2, ...addresses('uk', 'tag/partnerstvo') },
            { locale: 'en', texts: 1, ...addresses('en', 'tag/partnerstvo') },
          ],
        },
      ],
    });
  });

  it('lists sources in use, with their licences and lines', async () => {
    expect(await read('/v1/sources')).toEqual({
      sources: [
        {
          slug: 'asotsiatsiia-hromad',
          formerSlugs: [],
          name: { uk: 'Асоціація громад', en: 'Association of communities' },
          type: 'media',
          site: 'https://association.example/',
          licence: 'https://creativecommons.org/licenses/by/4.0/',
          attribution: { uk: null, en: null },
          feeds: [
            { locale: 'uk', texts: 1, ...addresses('uk', 'source/asotsiatsiia-hromad') },
            { locale: 'en', texts: 1, ...addresses('en', 'source/asotsiatsiia-hromad') },
          ],
        },
      ],
    });
  });

  it('lists every feed, the saved ones too, and each of them answers', async () => {
    expect(await centre.read('/v1/feeds')).not.toContain('dlia-partneriv');
    await centre.payload.create({
      collection: 'saved-feeds',
      locale: 'uk',
      data: { name: 'Для партнерів', slug: 'dlia-partneriv', tags: [world.tag.id] },
    });
    const { feeds } = (await eventually(async () => {
      const body = (await read('/v1/feeds')) as { feeds: { channel: string; feeds: Record<string, string>[] }[] };
      expect(body.feeds.map(({ channel }) => channel)).toEqual([
        'all',
        'saved/dlia-partneriv',
        'news',
        'announcements',
        'guides',
        'tag/partnerstvo',
        'source/asotsiatsiia-hromad',
        'author/oksana-lysenko',
        'region/UA-32',
      ]);
      return body;
    })) as { feeds: { channel: string; feeds: Record<string, string>[] }[] };
    for (const { rss, atom, json, page } of feeds.flatMap((feed) => feed.feeds)) {
      for (const address of [rss, atom, json, page]) expect((await centre.ask(String(address))).status).toBe(200);
    }
    expect(feeds.find(({ channel }) => channel === 'author/oksana-lysenko')).toMatchObject({
      group: 'author',
      title: { uk: 'Оксана Лисенко', en: 'Oksana Lysenko' },
    });
  });

  it('tells of a source that was changed at once, though nothing was published', async () => {
    const { payload } = centre;
    expect(await read('/v1/sources')).not.toMatchObject({ sources: [{ type: 'ngo' }] });
    await payload.update({ collection: 'sources', id: world.source.id, data: { type: 'ngo' } });
    await eventually(async () => expect(await read('/v1/sources')).toMatchObject({ sources: [{ type: 'ngo' }] }));
  });

  it('lists guides with their files', async () => {
    expect(await read('/v1/guides')).toMatchObject({
      items: [
        {
          kind: 'guide',
          title: 'Посібник із партнерства',
          documents: [
            { mediaType: 'application/pdf', pages: 2, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
            { mediaType: 'application/pdf', pages: 1 },
          ],
        },
      ],
      next: null,
    });
    expect(await read('/v1/guides?tag=partnerstvo&locale=en')).toEqual({ items: [], next: null, total: null });
  });

  it('goes on under former names: those of a renamed tag, and of a source that was merged', async () => {
    const { payload } = centre;
    const old = await makeSource(payload, 'Стара рада');
    await publishNews(payload, { title: 'Від старої', sources: [old.id] });
    await payload.update({ collection: 'tags', id: world.tag.id, data: { slug: 'pobratymstvo' } });
    await payload.update({ collection: 'sources', id: old.id, data: { mergedInto: world.source.id } });
    await eventually(async () => {
      expect(await read('/v1/tags')).toMatchObject({ tags: [{ slug: 'pobratymstvo', formerSlugs: ['partnerstvo'] }] });
      expect(await read('/v1/sources')).toMatchObject({
        sources: [{ slug: 'asotsiatsiia-hromad', formerSlugs: ['stara-rada'] }],
      });
      const { items } = (await read('/v1/items?source=stara-rada&locale=uk')) as { items: { title: string }[] };
      expect(items.map(({ title }) => title)).toContain('Від старої');
    });
    expect(((await read('/v1/items?tag=partnerstvo&locale=en')) as { items: unknown[] }).items).toHaveLength(1);
  });

  it('tells nothing of tags that no published text bears, nor of internal ones', async () => {
    const { payload } = centre;
    await makeTag(payload, 'таємна реформа');
    const internal = await makeTag(payload, 'службове');
    await payload.update({ collection: 'tags', id: internal.id, data: { internal: true } });
    await publishNews(payload, { title: 'Із службовою міткою', tags: [internal.id] });
    await centre.settled();
    for (const path of ['/v1/tags', '/v1/feeds', '/v1/items?limit=100'])
      expect(await centre.read(path)).not.toMatch(/таємна|taiemna|службове|sluzhbove/);
    expect((await centre.ask('/v1/items?tag=sluzhbove')).status).toBe(400);
  });
});
