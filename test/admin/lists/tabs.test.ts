import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tabsOf, whereQuery } from '../../../src/admin/lists/tabs.ts';
import { body, publishNews } from '../../support/content.ts';
import { DATABASE, openTestCentre, type TestCentre } from '../../support/press-centre.ts';

const WEEK_MS = 7 * 24 * 3_600_000;

describe(`what a list of texts is narrowed to (${DATABASE})`, () => {
  let centre: TestCentre;
  let editor: number | string;

  beforeAll(async () => {
    centre = await openTestCentre();
    const { payload } = centre;
    const account = { email: 'editor@visnyk.example', password: 'досить довгий пароль', role: 'editor' } as const;
    const user = { ...(await payload.create({ collection: 'users', data: account })), collection: 'users' as const };
    editor = user.id;
    const data = { kind: 'news', body: body('Слова') } as const;
    await payload.create({
      collection: 'news',
      draft: true,
      locale: 'uk',
      data: { ...data, title: 'Чернетка', _status: 'draft' },
      user,
    });
    const later = new Date(Date.now() + WEEK_MS).toISOString();
    await publishNews(payload, { title: 'Запланована', publishedAt: later });
    const both = await publishNews(payload, { title: 'Обома мовами' });
    const english = { title: 'In both', body: body('Words'), _status: 'published' } as const;
    await payload.update({ collection: 'news', id: both.id, locale: 'en', data: english });
    const withdrawn = await publishNews(payload, { title: 'Відкликана' });
    await payload.update({ collection: 'news', id: withdrawn.id, locale: 'uk', data: { _status: 'draft' } });
  });
  afterAll(() => centre.close());

  it('is what each tab says: a withdrawn text is no draft', async () => {
    const now = new Date().toISOString();
    const tabs = await tabsOf(centre.payload, { type: 'news', locale: 'uk', user: editor, now });
    const shown: Record<string, string[]> = {};
    for (const { name, where } of tabs) {
      const query = { collection: 'news', draft: true, locale: 'uk', depth: 0, where: where ?? {} } as const;
      const { docs } = await centre.payload.find(query);
      shown[name] = docs.map(({ title }) => String(title)).sort();
    }
    expect(shown).toEqual({
      all: ['Відкликана', 'Запланована', 'Обома мовами', 'Чернетка'],
      mine: ['Чернетка'],
      drafts: ['Чернетка'],
      planned: ['Запланована'],
      out: ['Обома мовами'],
      withdrawn: ['Відкликана'],
      untranslated: ['Відкликана', 'Запланована', 'Чернетка'],
    });
    expect(tabs.map(({ name, count }) => [name, count])).toContainEqual(['withdrawn', 1]);
    expect(tabs.map(({ name, count }) => [name, count])).toContainEqual(['planned', 1]);
  });

  it('is nothing where nothing was withdrawn', async () => {
    const now = new Date().toISOString();
    const tabs = await tabsOf(centre.payload, { type: 'guides', locale: 'uk', user: editor, now });
    const { where } = tabs.find(({ name }) => name === 'withdrawn') ?? {};
    expect((await centre.payload.find({ collection: 'guides', draft: true, where: where ?? {} })).docs).toEqual([]);
  });

  it('is asked for by an address', () => {
    const where = { and: [{ _status: { equals: 'draft' } }, { id: { not_in: ['3', '4'] } }] };
    expect(whereQuery(where)).toBe('where[and][0][_status][equals]=draft&where[and][1][id][not_in]=3%2C4');
    expect(whereQuery(null)).toBe('');
  });
});
