import { parseOpml } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FEED_FORMATS } from '../../../src/feeds/feed-document.ts';
import { READERS } from '../../feeds/read-back.ts';
import { publishNews } from '../../support/content.ts';
import { eventually } from '../../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE, ORIGIN } from '../../support/press-centre.ts';

describe(`feeds of authors and regions (${DATABASE})`, () => {
  let centre: HttpCentre;
  let item: Awaited<ReturnType<typeof publishNews>>;

  beforeAll(async () => {
    centre = await openHttpCentre();
    item = await publishNews(
      centre.payload,
      { title: 'Колонка', kind: 'column', authors: ['Юрій Ганущак', 'Оксана Лисенко'], regions: ['UA-46'] },
      { title: 'A column' },
    );
    await publishNews(centre.payload, { title: 'Друга', authors: ['Оксана Лисенко'] });
    await centre.settled();
  });
  afterAll(() => centre.close());

  const titlesIn = async (path: string) => READERS.atom(await centre.read(path)).map(({ title }) => title);
  const save = async (data: Record<string, unknown>) => {
    await centre.payload.update({
      collection: 'news',
      id: item.id,
      locale: 'uk',
      data: { ...data, _status: 'published' },
    });
    await centre.settled();
  };

  it('every author has a feed and a page, named as the texts of the language sign', async () => {
    for (const format of FEED_FORMATS) {
      const entries = READERS[format](await centre.read(`/feeds/uk/author/oksana-lysenko.${format}`));
      expect(entries.map(({ title }) => title).sort()).toEqual(['Друга', 'Колонка']);
    }
    expect(await titlesIn('/feeds/en/author/yurii-hanushchak.atom')).toEqual(['A column']);
    expect(await centre.read('/feeds/en/author/yurii-hanushchak.atom')).toContain('Visnyk: Yurii Hanushchak</title>');
    expect(await centre.read('/feeds/uk/author/yurii-hanushchak')).toContain('Вісник: Юрій Ганущак</h1>');
    expect((await centre.ask('/feeds/uk/author/nobody.rss')).status).toBe(404);
    expect(await centre.statusAtEnd('/feeds/uk/author/Not-A-Slug.rss')).toBe(404);
  });

  it('their names lead there from the text, from the directory and from OPML', async () => {
    expect(await centre.read(`/news/${item.number}`)).toContain(
      `<a href="${ORIGIN}/feeds/uk/author/yurii-hanushchak" rel="author">Юрій Ганущак</a>`,
    );
    expect(await centre.read(`/en/news/${item.number}`)).toContain(
      `<a href="${ORIGIN}/feeds/en/author/oksana-lysenko" rel="author">`,
    );
    const directory = await centre.read('/en/feeds');
    expect(directory).toContain('By author');
    expect(directory).toContain(`${ORIGIN}/feeds/uk/author/oksana-lysenko.rss`);
    const groups = parseOpml(await centre.read('/feeds/uk.opml')).body?.outlines ?? [];
    const authors = groups.find(({ text }) => text === 'За автором')?.outlines?.map(({ text }) => text);
    expect(authors).toEqual(['Вісник: Оксана Лисенко', 'Вісник: Юрій Ганущак']);
  });

  it('a text whose author changes moves, as with a tag, and the former feed says so', async () => {
    await save({ authors: ['Анатолій Ткачук'] });
    await eventually(async () => expect(await titlesIn('/feeds/uk/author/anatolii-tkachuk.atom')).toEqual(['Колонка']));
    await eventually(async () => expect(await titlesIn('/feeds/uk/author/oksana-lysenko.atom')).toEqual(['Друга']));
    const former = await centre.read('/feeds/uk/author/yurii-hanushchak.atom');
    expect(former).toContain('at:deleted-entry');
    expect(former).toContain('Вісник: Yurii Hanushchak</title>');
    expect(await centre.read('/feeds')).not.toContain('yurii-hanushchak');
  });

  it('a text whose region changes, and nothing else, moves too', async () => {
    expect(await titlesIn('/feeds/uk/region/UA-46.atom')).toEqual(['Колонка']);
    const [before] = READERS.atom(await centre.read('/feeds/uk/all.atom')).filter(({ title }) => title === 'Колонка');
    await save({ regions: ['UA-32'] });
    await eventually(async () => expect(await titlesIn('/feeds/uk/region/UA-32.atom')).toEqual(['Колонка']));
    await eventually(async () => expect(await titlesIn('/feeds/uk/region/UA-46.atom')).toEqual([]));
    const [after] = READERS.atom(await centre.read('/feeds/uk/all.atom')).filter(({ title }) => title === 'Колонка');
    expect(after).toEqual(before);
  });
});
