import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../src/publication/release.ts';
import { body } from '../support/content.ts';
import { type DeskUser, faultsOf, signIn } from '../support/desk-api.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { DATABASE } from '../support/press-centre.ts';
import { atDesk, type Beginning, done, makeItem, OTHER, publicOutput, TITLES } from './two-texts.ts';

interface Act {
  name: string;
  /** What the text that is acted on was before. */
  from: Beginning[Locale];
  do(id: number | string, locale: Locale): Promise<unknown>;
  /** The page's status afterwards, and the words and the state at the desk. */
  page: number;
  desk: Record<string, unknown>;
}

describe(`acts on one text (${DATABASE})`, () => {
  let centre: HttpCentre;
  let editor: DeskUser;
  let author: DeskUser;

  beforeAll(async () => {
    centre = await openHttpCentre();
    editor = await signIn(centre, 'editor');
    author = await signIn(centre, 'author');
  });
  afterAll(() => centre.close());

  const patch = async (id: number | string, query: string, data: unknown, who = editor) =>
    done(await who.send('PATCH', `/api/news/${id}?${query}`, data));
  const bulk = async (id: number | string, locale: Locale, data: unknown, more = '') =>
    done(await editor.send('PATCH', `/api/news?where[id][in]=${id}&locale=${locale}${more}`, data));
  const plan = async (id: number | string, type: 'publish' | 'unpublish', locale: Locale) => {
    await centre.payload.jobs.queue({
      task: 'schedulePublish',
      input: { type, locale, doc: { relationTo: 'news', value: String(id) } },
      waitUntil: new Date(0),
    });
    await centre.payload.jobs.run({ silent: true });
  };
  const firstVersion = async (id: number | string) => {
    const { docs } = await centre.payload.findVersions({
      collection: 'news',
      where: { parent: { equals: id } },
      sort: 'createdAt',
      limit: 1,
    });
    return docs[0]?.id ?? 0;
  };

  /** The version that the last publication made: both texts as they came out. */
  const latestPublic = async (id: number | string) => {
    const { docs } = await centre.payload.findVersions({
      collection: 'news',
      where: { and: [{ parent: { equals: id } }, { 'version.title': { equals: TITLES.public.en } }] },
      locale: 'en',
      sort: '-createdAt',
      limit: 1,
    });
    return docs[0]?.id ?? 0;
  };

  const NEW = { title: 'Нове / New', body: body('Нове / New') };
  const OUT = { _status: 'published' };
  const ACTS: Act[] = [
    {
      name: 'publish the first time',
      from: 'draft',
      do: (id, locale) => patch(id, `locale=${locale}`, OUT),
      page: 200,
      desk: OUT,
    },
    {
      name: 'publish a correction',
      from: 'public',
      do: (id, locale) => patch(id, `locale=${locale}`, { ...NEW, ...OUT }),
      page: 200,
      desk: { title: NEW.title, ...OUT },
    },
    {
      name: 'publish what waits',
      from: 'pending',
      do: (id, locale) => patch(id, `locale=${locale}`, OUT),
      page: 200,
      desk: OUT,
    },
    {
      name: 'save without a word of its state',
      from: 'public',
      do: (id, locale) => patch(id, `locale=${locale}`, NEW),
      page: 200,
      desk: { title: NEW.title, ...OUT },
    },
    {
      name: 'save a draft',
      from: 'public',
      do: (id, locale) => patch(id, `locale=${locale}&draft=true`, NEW),
      page: 200,
      desk: { title: NEW.title, _status: 'draft' },
    },
    {
      name: 'begin a text',
      from: 'none',
      do: (id, locale) => patch(id, `locale=${locale}&draft=true`, NEW),
      page: 404,
      desk: { title: NEW.title, _status: 'draft' },
    },
    {
      name: 'plan',
      from: 'draft',
      do: (id, locale) => patch(id, `locale=${locale}`, { ...OUT, publishedAt: '2099-01-01T07:00:00.000Z' }),
      page: 404,
      desk: { publishedAt: '2099-01-01T07:00:00.000Z', ...OUT },
    },
    {
      name: 'put under embargo',
      from: 'draft',
      do: (id, locale) => patch(id, `locale=${locale}`, { ...OUT, embargoUntil: '2099-01-01T07:00:00.000Z' }),
      page: 404,
      desk: OUT,
    },
    {
      name: 'withdraw, with a reason',
      from: 'public',
      do: (id, locale) => patch(id, `locale=${locale}`, { _status: 'draft', withdrawalNotice: 'Помилка / An error' }),
      page: 410,
      desk: { title: undefined, withdrawalNotice: 'Помилка / An error', _status: 'draft' },
    },
    {
      name: 'withdraw what has a draft waiting over it',
      from: 'pending',
      do: (id, locale) => patch(id, `locale=${locale}`, { _status: 'draft' }),
      page: 410,
      desk: { _status: 'draft' },
    },
    {
      name: 'publish among many',
      from: 'draft',
      do: (id, locale) => bulk(id, locale, OUT, '&draft=true'),
      page: 200,
      desk: OUT,
    },
    {
      name: 'publish what waits among many',
      from: 'pending',
      do: (id, locale) => bulk(id, locale, OUT),
      page: 200,
      desk: { title: 'pending', ...OUT },
    },
    {
      name: 'withdraw among many',
      from: 'public',
      do: (id, locale) => bulk(id, locale, { _status: 'draft' }),
      page: 410,
      desk: { _status: 'draft' },
    },
    {
      name: 'an old plan to publish',
      from: 'draft',
      do: (id, locale) => plan(id, 'publish', locale),
      page: 200,
      desk: OUT,
    },
    {
      name: 'an old plan to unpublish',
      from: 'public',
      do: (id, locale) => plan(id, 'unpublish', locale),
      page: 410,
      desk: { _status: 'draft' },
    },
    {
      name: 'restore a version',
      from: 'pending',
      do: async (id, locale) =>
        done(await editor.send('POST', `/api/news/versions/${await firstVersion(id)}?locale=${locale}`)),
      page: 200,
      desk: { _status: 'draft' },
    },
    {
      name: 'duplicate',
      from: 'public',
      do: async (id, locale) => done(await editor.send('POST', `/api/news/${id}/duplicate?locale=${locale}`)),
      page: 200,
      desk: OUT,
    },
  ];
  const OTHERS: Beginning[Locale][] = ['none', 'draft', 'public', 'pending'];
  const CASES = ACTS.flatMap((act) =>
    LOCALES.flatMap((locale) => OTHERS.map((other) => ({ act, locale, other, name: act.name }))),
  ).filter(({ act, other }) => act.from !== 'none' || other !== 'none');

  it.each(CASES)('$name ($locale, the other being $other)', async ({ act, locale, other }) => {
    const another = OTHER[locale];
    const beginning = { [locale]: act.from, [another]: other } as Beginning;
    const id = await makeItem(editor, beginning);
    const { number } = await atDesk(editor, id, locale);
    const [outputBefore, deskBefore] = [await publicOutput(centre, number, another), await atDesk(editor, id, another)];
    await act.do(id, locale);
    expect(await publicOutput(centre, number, another)).toEqual(outputBefore);
    expect(ofText(await atDesk(editor, id, another))).toEqual(ofText(deskBefore));
    const page = await centre.ask(`${locale === 'uk' ? '' : '/en'}/news/${number}`);
    expect(page.status).toBe(act.page);
    const desk = await atDesk(editor, id, locale);
    const { title, ...state } = act.desk;
    expect(desk).toMatchObject(state);
    if (title === 'pending') expect(page.text).toContain(TITLES.pending[locale]);
    else if (typeof title === 'string') expect(desk['title']).toBe(title);
  });

  const ofText = ({ title, body: words, publishedAt, _status }: Record<string, unknown>) => ({
    title,
    words,
    publishedAt,
    _status,
  });

  it('withdraws what could not be saved: no title, no body, links to nothing', async () => {
    const id = await makeItem(editor, { uk: 'public', en: 'public' });
    const { number } = await atDesk(editor, id, 'uk');
    const broken = { title: null, body: null, guides: [], event: { registrationUrl: 'no address' } };
    await patch(id, 'locale=uk&draft=true', { kind: 'announcement', ...broken });
    await patch(id, 'locale=uk', { _status: 'draft' });
    await centre.settled();
    expect((await centre.ask(`/news/${number}`)).status).toBe(410);
    expect((await centre.ask(`/en/news/${number}`)).status).toBe(200);
  });

  it('restores in the language its editor works in, where none is named', async () => {
    const id = await makeItem(editor, { uk: 'pending', en: 'pending' });
    done(await editor.send('POST', '/api/payload-preferences/locale', { value: 'en' }));
    done(await editor.send('POST', `/api/news/versions/${await latestPublic(id)}?draft=false`));
    expect(await atDesk(editor, id, 'uk')).toMatchObject({ title: TITLES.pending.uk });
    expect(await atDesk(editor, id, 'en')).toMatchObject({ title: TITLES.public.en, _status: 'draft' });
  });

  it('begins a new life in a copy', async () => {
    const id = await makeItem(editor, { uk: 'public', en: 'public' });
    for (const locale of LOCALES) {
      const life = { embargoUntil: '2099-01-01T00:00:00.000Z', withdrawAt: '2099-02-01T00:00:00.000Z' };
      await patch(id, `locale=${locale}`, { ...life, correction: 'Було інакше', ...OUT });
      await patch(id, `locale=${locale}&draft=true`, { correction: 'Було ще інакше', minorChange: true });
    }
    const original = await atDesk(editor, id, 'uk');
    const copy = done(await editor.send('POST', `/api/news/${id}/duplicate?locale=en&draft=false`)).doc;
    for (const locale of LOCALES) {
      const text = await atDesk(editor, copy?.id ?? 0, locale);
      expect(text).toMatchObject({ title: TITLES.public[locale], _status: 'draft' });
      for (const field of [
        'publishedAt',
        'embargoUntil',
        'withdrawAt',
        'correction',
        'corrections',
        'withdrawalNotice',
      ])
        expect([field, text[field] ?? null]).toEqual([field, null]);
      expect(text['minorChange'] ?? false).toBe(false);
      expect(text['uid']).not.toBe(original['uid']);
      expect(text['number']).not.toBe(original['number']);
    }
  });

  it.each(['publishedAt', 'embargoUntil', 'withdrawAt'])('refuses a past %s with a sentence', async (field) => {
    const id = await makeItem(editor, { uk: 'draft', en: 'none' });
    const reply = await editor.send('PATCH', `/api/news/${id}?locale=uk`, {
      [field]: '2020-01-01T00:00:00.000Z',
      ...OUT,
    });
    expect(faultsOf(reply)).toMatchObject([{ path: field, message: expect.stringContaining('минув') }]);
  });

  it('lets an author write the other language of their own public text, and nothing of it out', async () => {
    const made = done(await author.send('POST', '/api/news?locale=uk&draft=true', { kind: 'news', ...NEW }));
    const id = made.doc?.id ?? 0;
    await patch(id, 'locale=uk', OUT);
    await patch(id, 'locale=en&draft=true', { title: 'By the author', body: body('x') }, author);
    for (const data of [OUT, { _status: 'draft' }, { title: 'Quietly' }])
      expect((await author.send('PATCH', `/api/news/${id}?locale=en`, data)).status).toBe(403);
    expect((await author.send('PATCH', `/api/news/${id}?locale=all`, OUT)).status).toBe(403);
    await centre.settled();
    expect((await centre.ask(`/en/news/${made.doc?.['number']}`)).status).toBe(404);
  });
});
