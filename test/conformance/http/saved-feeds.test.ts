import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FEED_FORMATS } from '../../../src/feeds/feed-document.ts';
import { READERS } from '../../feeds/read-back.ts';
import { readPage, select } from '../../pages/read-page.ts';
import { makeTag, publishNews } from '../../support/content.ts';
import { eventually } from '../../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE, ORIGIN } from '../../support/press-centre.ts';

describe(`saved feeds (${DATABASE})`, () => {
  let centre: HttpCentre;
  let id: string | number;
  const tags: Record<string, string | number> = {};

  beforeAll(async () => {
    centre = await openHttpCentre();
    const { payload } = centre;
    for (const name of ['освіта', 'грант', 'бюджет']) tags[name] = (await makeTag(payload, name)).id;
    await publishNews(payload, { title: 'Освіта', tags: [tags['освіта']] }, { title: 'Education' });
    await publishNews(payload, { title: 'Грант на освіту', tags: [tags['освіта'], tags['грант']], kind: 'call' });
    await publishNews(payload, { title: 'Бюджет', tags: [tags['бюджет']] });
    const saved = await payload.create({
      collection: 'saved-feeds',
      locale: 'uk',
      data: {
        name: 'Школа й гроші',
        slug: '',
        tags: [tags['освіта'] ?? '', tags['бюджет'] ?? ''],
        notTags: [tags['грант'] ?? ''],
      },
    });
    id = saved.id;
    await centre.settled();
  });
  afterAll(() => centre.close());

  const titles = async (address: string) =>
    READERS.rss(await centre.read(address))
      .map(({ title }) => title)
      .sort();

  it('has an address made of its name, in every format, form and language, and a page', async () => {
    expect(await titles('/feeds/uk/saved/shkola-y-hroshi.rss')).toEqual(['Бюджет', 'Освіта']);
    expect(await titles('/feeds/en/saved/shkola-y-hroshi.rss')).toEqual(['Education']);
    expect(await titles('/feeds/uk/saved/shkola-y-hroshi.rss?form=summary')).toEqual(['Бюджет', 'Освіта']);
    for (const format of FEED_FORMATS)
      expect(await centre.read(`/feeds/uk/saved/shkola-y-hroshi.${format}`)).toContain('Школа й гроші');
    const page = readPage(await centre.read('/feeds/uk/saved/shkola-y-hroshi'));
    const announced = select(page, 'link', { rel: 'alternate', type: 'application/rss+xml' });
    expect(announced[0]?.attributes['href']).toBe(`${ORIGIN}/feeds/uk/saved/shkola-y-hroshi.rss`);
  });

  it.each(['/feeds/uk/saved/nemaie.rss', '/feeds/uk/saved/nemaie', '/feeds/uk/saved/.rss', '/feeds/uk/saved/a/b.rss'])(
    '%s is absent',
    async (address) => {
      expect((await centre.ask(address)).status).toBe(404);
    },
  );

  it('stands in the directory, in a group of its own', async () => {
    const page = readPage(await centre.read('/feeds'));
    expect(select(page, 'a', { href: `${ORIGIN}/feeds/uk/saved/shkola-y-hroshi` })).toHaveLength(1);
    expect(select(page, 'h3').map(({ text }) => text)).toContain('Добірки редакції');
  });

  it('a new name and new filters show at once, under the same address and id', async () => {
    const { payload } = centre;
    const address = '/feeds/uk/saved/shkola-y-hroshi.atom';
    const feedId = /<id>[^<]*/.exec(await centre.read(address))?.[0];
    await payload.update({
      collection: 'saved-feeds',
      id,
      locale: 'uk',
      data: { name: 'Лише бюджет', tags: [tags['бюджет'] ?? ''] },
    });
    await eventually(async () => expect(await centre.read(address)).toContain('Лише бюджет'));
    expect(await centre.read(address)).toContain(feedId);
    expect(await titles('/feeds/uk/saved/shkola-y-hroshi.rss')).toEqual(['Бюджет']);
    await publishNews(payload, { title: 'Другий бюджет', tags: [tags['бюджет'] ?? ''] });
    await eventually(async () => expect(await centre.read(address)).toContain('Другий бюджет'));
  });

  it('keeps its slug, and goes when it is deleted', async () => {
    const { payload } = centre;
    const data = { slug: 'insha' };
    const kept = await payload.update({ collection: 'saved-feeds', id, locale: 'uk', data, overrideAccess: true });
    expect(kept.slug).toBe('shkola-y-hroshi');
    await payload.delete({ collection: 'saved-feeds', id });
    await eventually(async () => expect((await centre.ask('/feeds/uk/saved/shkola-y-hroshi.atom')).status).toBe(404));
  });
});
