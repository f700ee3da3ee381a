import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/publication/release.ts';
import { type DeskUser, faultsOf, signIn } from '../support/desk-api.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { DATABASE } from '../support/press-centre.ts';
import { atDesk, type Beginning, done, makeItem, OTHER, TITLES } from './two-texts.ts';

const OUT = { _status: 'published' };

describe(`acts on an item's two texts, and on the only one (${DATABASE})`, () => {
  let centre: HttpCentre;
  let editor: DeskUser;

  beforeAll(async () => {
    centre = await openHttpCentre();
    editor = await signIn(centre, 'editor');
  });
  afterAll(() => centre.close());

  const patch = async (id: number | string, query: string, data: unknown) =>
    done(await editor.send('PATCH', `/api/news/${id}?${query}`, data));

  describe('on both only on purpose', () => {
    const statuses = async (number: unknown) => [
      (await centre.ask(`/news/${number}`)).status,
      (await centre.ask(`/en/news/${number}`)).status,
    ];

    it.each(['locale=all', 'locale=en&publishAllLocales=true'])('publishes by %s', async (query) => {
      const id = await makeItem(editor, { uk: 'draft', en: 'draft' });
      const { number } = await atDesk(editor, id, 'uk');
      await patch(id, query, OUT);
      await centre.settled();
      expect(await statuses(number)).toEqual([200, 200]);
    });

    it('publishes neither where one is not ready', async () => {
      const id = await makeItem(editor, { uk: 'draft', en: 'none' });
      const { number } = await atDesk(editor, id, 'uk');
      await patch(id, 'locale=en&draft=true', { title: 'A title and nothing else' });
      const reply = await editor.send('PATCH', `/api/news/${id}?locale=all`, OUT);
      expect(faultsOf(reply).map(({ path }) => path)).toEqual(['body']);
      expect(await statuses(number)).toEqual(DATABASE === 'sqlite' ? [404, 404] : expect.arrayContaining([404]));
    });

    it.each(['locale=all', 'locale=uk&unpublishAllLocales=true'])('withdraws by %s', async (query) => {
      const id = await makeItem(editor, { uk: 'pending', en: 'public' });
      const { number } = await atDesk(editor, id, 'uk');
      await patch(id, query, { _status: 'draft', withdrawalNotice: 'Обидві' });
      await centre.settled();
      expect(await statuses(number)).toEqual([410, 410]);
      expect(await atDesk(editor, id, 'en')).toMatchObject({ withdrawalNotice: 'Обидві' });
    });

    it('takes no words for all languages at once', async () => {
      const id = await makeItem(editor, { uk: 'draft', en: 'draft' });
      expect((await editor.send('PATCH', `/api/news/${id}?locale=all`, { title: 'Обидві' })).status).toBe(400);
    });
  });

  describe('an item that exists in one language', () => {
    it.each(LOCALES)('brings out what languages share from the view of the other (%s)', async (locale) => {
      const id = await makeItem(editor, { uk: 'none', en: 'none', [locale]: 'public' } as Beginning);
      const { number } = await atDesk(editor, id, locale);
      await patch(id, `locale=${OTHER[locale]}`, { kind: 'column', ...OUT });
      await centre.settled();
      const item = await centre.ask(`/v1/items?locale=${locale}`);
      expect(item.text).toContain('"kind":"column"');
      expect((await centre.ask(`${locale === 'uk' ? '/en' : ''}/news/${number}`)).status).toBe(404);
      expect(await atDesk(editor, id, OTHER[locale])).toMatchObject({ _status: 'draft' });
    });

    it.each(LOCALES)('is not published where nothing is written (%s)', async (locale) => {
      const id = await makeItem(editor, { uk: 'none', en: 'none', [OTHER[locale]]: 'draft' } as Beginning);
      expect(faultsOf(await editor.send('PATCH', `/api/news/${id}?locale=${locale}`, OUT))).toMatchObject([
        { path: 'title' },
      ]);
      const many = await editor.send('PATCH', `/api/news?where[id][in]=${id}&locale=${locale}&draft=true`, OUT);
      expect(many.json.errors).toMatchObject([{ id, message: expect.stringContaining(TITLES.public[OTHER[locale]]) }]);
    });
  });
});
