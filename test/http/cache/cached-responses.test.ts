import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { body, makeTag, publishNews, translateNews } from '../../support/content.ts';
import { eventually } from '../../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE } from '../../support/press-centre.ts';

const ADDRESSES = [
  '/',
  '/en',
  '/feeds',
  '/en/feeds',
  '/guides',
  '/feeds/uk/all.rss',
  '/feeds/uk/all',
  '/tags/zminy',
  '/feeds/uk/tag/zminy.atom',
];

describe(`cached responses (${DATABASE})`, () => {
  let centre: HttpCentre;
  let tag: Awaited<ReturnType<typeof makeTag>>;

  beforeAll(async () => {
    centre = await openHttpCentre();
    tag = await makeTag(centre.payload, 'зміни', 'changes');
  });
  afterAll(() => centre.close());

  /** Fills the cache, so that what comes next is about what was kept. */
  const warm = (...more: string[]) => Promise.all([...ADDRESSES, ...more].map((address) => centre.ask(address)));
  const shows = (address: string, text: string) =>
    eventually(async () => expect((await centre.ask(address)).text, address).toContain(text));
  const showsNot = (address: string, text: string) =>
    eventually(async () => expect((await centre.ask(address)).text, address).not.toContain(text));

  it('show what is published, edited and withdrawn', async () => {
    await warm();
    const item = await publishNews(centre.payload, { title: 'Перший заголовок', tags: [tag.id] });
    for (const address of [
      '/',
      '/feeds/uk/all.rss',
      '/feeds/uk/all',
      '/tags/zminy',
      '/feeds/uk/tag/zminy.atom',
      `/news/${item.number}`,
    ])
      await shows(address, 'Перший заголовок');
    await warm(`/news/${item.number}`);
    await centre.payload.update({
      collection: 'news',
      id: item.id,
      locale: 'uk',
      data: { title: 'Другий заголовок', body: body('інше'), _status: 'published' },
    });
    for (const address of [
      '/',
      '/feeds/uk/all.rss',
      '/feeds/uk/all',
      '/tags/zminy',
      '/feeds/uk/tag/zminy.atom',
      `/news/${item.number}`,
    ]) {
      await shows(address, 'Другий заголовок');
      await showsNot(address, 'Перший заголовок');
    }
    await warm(`/news/${item.number}`);
    await centre.payload.delete({ collection: 'news', id: item.id });
    for (const address of [
      '/',
      '/feeds/uk/all.rss',
      '/feeds/uk/all',
      '/tags/zminy',
      '/feeds/uk/tag/zminy.atom',
      `/news/${item.number}`,
    ])
      await showsNot(address, 'Другий заголовок');
  });

  it('of one language tell when the other one has begun and ended', async () => {
    const item = await publishNews(centre.payload, { title: 'Двомовна', tags: [tag.id] });
    await shows('/feeds/uk/tag/zminy.atom', 'Двомовна');
    await warm();
    // English alone: nothing of it is in the Ukrainian channel, but its feeds now have another language.
    const english = await centre.payload.create({
      collection: 'news',
      locale: 'en',
      data: { kind: 'news', title: 'English alone', body: body('words'), tags: [tag.id], _status: 'published' },
    });
    await shows('/feeds/uk/tag/zminy.atom', 'hreflang="en"');
    await shows('/tags/zminy', '/en/tags/zminy');
    await shows('/feeds', '/feeds/en/tag/zminy');
    await warm();
    await centre.payload.delete({ collection: 'news', id: english.id });
    await showsNot('/feeds/uk/tag/zminy.atom', 'hreflang="en"');
    await showsNot('/tags/zminy', '/en/tags/zminy');
    await translateNews(centre.payload, item.id, { title: 'Two languages' });
    await shows(`/news/${item.number}`, `/en/news/${item.number}`);
  });

  it('show a tag by its new name, in both languages, also where no text shows it', async () => {
    const silent = await makeTag(centre.payload, 'тихий', 'silent');
    const item = await publishNews(centre.payload, { title: 'Минуща', tags: [silent.id] });
    await shows('/feeds/uk/tag/tykhyi.atom', 'Минуща');
    await shows('/en/feeds', 'silent');
    const update = (locale: 'uk' | 'en', name: string) =>
      centre.payload.update({ collection: 'tags', id: silent.id, locale, data: { name } });
    await warm('/feeds/uk/tag/tykhyi.atom', `/news/${item.number}`);
    await update('uk', 'гучний');
    for (const address of ['/feeds', '/feeds/uk/tag/tykhyi.atom', '/tags/tykhyi', `/news/${item.number}`])
      await shows(address, 'гучний');
    await warm();
    await update('en', 'loud');
    await shows('/en/feeds', 'loud');

    await centre.payload.delete({ collection: 'news', id: item.id });
    await shows('/feeds/uk/tag/tykhyi.atom', 'deleted-entry');
    await warm('/feeds/uk/tag/tykhyi.atom');
    await update('uk', 'знову тихий');
    await shows('/feeds/uk/tag/tykhyi.atom', 'знову тихий');
  });

  it('show the press centre by its new name', async () => {
    await warm();
    await centre.payload.updateGlobal({
      slug: 'site-settings',
      locale: 'uk',
      data: { name: 'Пресцентр громад', description: 'Новий опис' },
    });
    for (const address of ['/', '/feeds', '/guides', '/feeds/uk/all.rss', '/feeds/uk/all', '/tags/zminy'])
      await shows(address, 'Пресцентр громад');
    expect((await centre.ask('/nothing', { headers: { Accept: 'text/html' } })).text).toContain('Пресцентр громад');
  });

  it('are the same whatever is hung on the address, and few whatever is asked for', async () => {
    const item = await publishNews(centre.payload, { title: 'Одна сторінка', tags: [tag.id] });
    await shows(`/news/${item.number}`, 'Одна сторінка');
    await shows('/feeds/uk/tag/zminy.rss', 'Одна сторінка');
    await centre.settled();
    for (const path of [`/news/${item.number}`, '/', '/feeds/uk/tag/zminy.rss', '/tags/zminy', '/feeds']) {
      const plain = await centre.ask(path);
      await eventually(() => expect(centre.cache.peek(path)).not.toBeNull());
      const size = centre.cache.size;
      const spelled = ['?x=1', '?', '?a=1&a=2', '?%'];
      for (const suffix of spelled) {
        const reply = await centre.ask(path + suffix);
        expect([path + suffix, reply.status, reply.headers.etag]).toEqual([path + suffix, 200, plain.headers.etag]);
      }
      expect([path, centre.cache.size]).toEqual([path, size]);
    }
    const size = centre.cache.size;
    for (let index = 0; index < 30; index += 1) {
      await centre.ask(`/nothing/${index}`);
      await centre.ask(`/news/${item.number}?before=${index}`);
      await centre.ask(`/feeds/uk/all.rss?before=${index}`);
      await centre.ask(`/news/${100_000 + index}`);
      await centre.ask(`/feeds/uk/tag/x${index}.rss`);
      await centre.ask(`/tags/x${index}`);
      await centre.ask(`/?before=2000-01-01T00:00:00.000Z_00000000-0000-0000-0000-${String(index).padStart(12, '0')}`);
      await centre.ask(`/feeds/uk/%61ll.rss?${index}`);
      await centre.ask(`/?x=${index}`);
    }
    // Positions are made up without end, and so have the share of what is: those pages alone were kept, empty or not.
    expect(centre.cache.size - size).toBeLessThanOrEqual(30 + 2);
  });

  it('the first reader of an address does not decide how it calls itself', async () => {
    const other = await makeTag(centre.payload, 'перший читач');
    await publishNews(centre.payload, { title: 'Для читача', tags: [other.id] });
    await eventually(async () => expect((await centre.ask('/tags/pershyi-chytach?x')).text).toContain('Для читача'));
    expect((await centre.ask('/tags/pershyi-chytach')).text).toContain(
      `<link rel="canonical" href="${centre.settings.origin}/tags/pershyi-chytach"/>`,
    );
  });

  it('many readers of a cold page get one rendering’s answer', async () => {
    await publishNews(centre.payload, { title: 'Для всіх', tags: [tag.id] });
    await shows('/tags/zminy', 'Для всіх');
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, index) => centre.ask(`/feeds/uk/news.atom?${index}`)),
    );
    expect(new Set(replies.map(({ status, headers }) => `${status} ${headers.etag}`)).size).toBe(1);
  });

  it('leads through an archive page by page, each text once, whatever arrives meanwhile', async () => {
    const titles = Array.from({ length: 23 }, (_, index) => `Архівна ${index + 1}.`);
    const archive = await makeTag(centre.payload, 'архів');
    for (const [index, title] of titles.entries())
      await publishNews(centre.payload, {
        title,
        tags: [archive.id],
        publishedAt: new Date(Date.UTC(2020, 0, index + 1)).toISOString(),
      });
    await shows('/tags/arkhiv', 'Архівна 23.');
    await centre.settled();
    const first = await centre.read('/tags/arkhiv');
    const [older = ''] = /\/tags\/arkhiv\?page=2/.exec(first) ?? [];
    await publishNews(centre.payload, { title: 'Щойно прийшла', tags: [archive.id] });
    await shows('/tags/arkhiv', 'Щойно прийшла');
    const second = await centre.read(older);
    const found = [...`${first}${second}`.matchAll(/Архівна (\d+)\./g)].map(([, number]) => Number(number));
    expect([...new Set(found)].sort((a, b) => a - b)).toEqual(titles.map((_, index) => index + 1));
    expect(second).not.toContain('Щойно прийшла');
  });
});
