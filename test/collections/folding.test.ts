import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { body } from '../support/content.ts';
import { type DeskUser, faultsOf, signIn } from '../support/desk-api.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { DATABASE } from '../support/press-centre.ts';

describe(`names are folded alike wherever somebody looks for them (${DATABASE})`, () => {
  let centre: HttpCentre;
  let editor: DeskUser;

  beforeAll(async () => {
    centre = await openHttpCentre();
    editor = await signIn(centre, 'editor');
    const make = async (path: string, data: unknown) => {
      const made = await editor.send('POST', path, data);
      expect([made.status, made.text]).toEqual([201, expect.anything()]);
    };
    await make('/api/news?locale=uk', {
      title: 'Інструкція з об’єднання громад',
      summary: 'Про спецпроєкт «Йод» і замо\u0301к',
      body: body('Текст'),
      _status: 'published',
    });
    await make('/api/news?locale=uk&draft=true', { title: 'ЧЕРНЕТКА про инше', _status: 'draft' });
    await make('/api/news?locale=en', { title: 'Only in ENGLISH', body: body('Text') });
    await make('/api/tags?locale=uk', { name: 'Міжнародна підтримка', aliases: ['Інтернаціональна допомога'] });
    await make('/api/sources?locale=uk', { name: 'Прес-центр ініціативи «Децентралізація»' });
    await make('/api/saved-feeds?locale=uk', { name: 'Освітній ПРОЕКТ', slug: 'osvita' });
  });
  afterAll(() => centre.close());

  const find = async (collection: string, field: string, how: string, wanted: string, more = '') => {
    const search = new URLSearchParams({ [`where[or][0][${field}][${how}]`]: wanted, limit: '10' });
    const { status, json } = await editor.send('GET', `/api/${collection}?${search}${more}`);
    expect(status).toBe(200);
    return (json.docs ?? []).map(({ listTitle }) => listTitle);
  };

  it.each([
    ['news', 'like', 'Інструкція', 'Інструкція з об’єднання громад'],
    ['news', 'like', 'інструкція', 'Інструкція з об’єднання громад'],
    ['news', 'like', 'ІНСТРУКЦІЯ', 'Інструкція з об’єднання громад'],
    ['news', 'like', "громад об'єднання", 'Інструкція з об’єднання громад'],
    ['news', 'contains', 'обʼєднання громад', 'Інструкція з об’єднання громад'],
    ['news', 'contains', 'об`єднання ГРОМАД', 'Інструкція з об’єднання громад'],
    ['news', 'like', 'и\u0306од', 'Інструкція з об’єднання громад'],
    ['news', 'like', 'ЗАМОК', 'Інструкція з об’єднання громад'],
    ['news', 'like', 'спецпроект', 'Інструкція з об’єднання громад'],
    ['news', 'like', 'чернетка', 'ЧЕРНЕТКА про инше'],
    ['news', 'like', 'english', 'Only in ENGLISH'],
    ['tags', 'like', 'МІЖНАРОДНА', 'Міжнародна підтримка'],
    ['tags', 'like', 'інтернаціональна', 'Міжнародна підтримка'],
    ['sources', 'like', 'пресцентр ініціативи децентралізація', 'Прес-центр ініціативи «Децентралізація»'],
    ['sources', 'contains', 'прес-центр', 'Прес-центр ініціативи «Децентралізація»'],
    ['saved-feeds', 'like', 'проєкт', 'Освітній ПРОЕКТ'],
  ])('%s whose name is %s %s', async (collection, how, wanted, found) => {
    for (const draft of ['', '&draft=true']) {
      expect(await find(collection, 'listTitle', how, wanted, draft)).toEqual([found]);
    }
  });

  it('finds nothing where no word is alike, and takes a search for signs as it is', async () => {
    expect(await find('news', 'listTitle', 'like', 'пожежа')).toEqual([]);
    expect(await find('news', 'listTitle', 'like', '«»')).toEqual([]);
  });

  it.each([
    ['news', 'title', { body: body('Текст') }],
    ['news', 'summary', { title: 'Назва' }],
    ['guides', 'title', {}],
    ['tags', 'name', {}],
    ['sources', 'name', {}],
    ['saved-feeds', 'name', { slug: 'another' }],
  ])(
    '%s with a %s in which nothing can be seen is refused, in the editor’s language',
    async (collection, field, rest) => {
      for (const nothing of ['   ', '\u200B\u2060', '\u00AD\uFEFF', '\u0301', '\u2800', '\u3164 \u115F', '\u202E']) {
        const data = { ...rest, [field]: nothing };
        const refused = await editor.send('POST', `/api/${collection}?locale=uk`, data, { 'Accept-Language': 'uk' });
        expect([refused.status, faultsOf(refused)]).toEqual([
          400,
          [{ path: field, message: expect.stringContaining('невидимі знаки') }],
        ]);
      }
    },
  );

  it('keeps what was typed in NFC, in every field and in the body, and puts it out so', async () => {
    const decomposed = 'Иі\u0306и\u0306 і\u0308жак café'.normalize('NFD');
    const made = await editor.send('POST', '/api/news?locale=uk', {
      title: decomposed,
      summary: decomposed,
      body: body(decomposed),
      correction: decomposed,
      _status: 'published',
    });
    expect(made.status).toBe(201);
    expect(made.text).toBe(made.text.normalize('NFC'));
    await centre.settled();
    const feed = await centre.read('/feeds/uk/all.rss');
    expect(feed).toContain(decomposed.normalize('NFC'));
    expect(feed).toBe(feed.normalize('NFC'));
  });
});
