import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeskUser, signIn } from '../support/desk-api.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { DATABASE } from '../support/press-centre.ts';
import { atDesk, done, makeItem, TITLES } from './two-texts.ts';

describe(`drafts that are saved by themselves (${DATABASE})`, () => {
  let centre: HttpCentre;
  let editor: DeskUser;

  beforeAll(async () => {
    centre = await openHttpCentre();
    editor = await signIn(centre, 'editor');
  });
  afterAll(() => centre.close());

  const autosave = (id: number | string, query: string, data: object) =>
    editor.send('PATCH', `/api/news/${id}?autosaved=true&${query}`, data);
  /** Titles of the versions in Ukrainian, oldest first. */
  const versions = async (id: number | string) => {
    const { docs } = await centre.payload.findVersions({
      collection: 'news',
      where: { parent: { equals: id } },
      sort: 'createdAt',
      locale: 'uk',
      limit: 100,
    });
    return docs.map(({ version }) => version.title);
  };
  const saved = (reply: Awaited<ReturnType<typeof autosave>>) => String(done(reply).doc?.['updatedAt']);

  it('are one version as long as nobody presses', async () => {
    const id = await makeItem(editor, { uk: 'draft', en: 'none' });
    const first = saved(await autosave(id, 'locale=uk&draft=true', { title: 'Перше', _status: 'draft' }));
    const second = saved(
      await autosave(id, `locale=uk&draft=true&replaces=${first}`, { title: 'Друге', _status: 'draft' }),
    );
    expect(await versions(id)).toEqual([TITLES.public.uk, 'Друге']);
    done(await editor.send('PATCH', `/api/news/${id}?locale=uk&draft=true`, { title: 'Натиснуте' }));
    await autosave(id, `locale=uk&draft=true&replaces=${second}`, { title: 'Після', _status: 'draft' });
    expect(await versions(id)).toEqual([TITLES.public.uk, 'Друге', 'Натиснуте', 'Після']);
    expect(await atDesk(editor, id, 'uk')).toMatchObject({ title: 'Після' });
  });

  it('take the place of nothing that came out', async () => {
    const id = await makeItem(editor, { uk: 'public', en: 'draft' });
    const before = await versions(id);
    const { docs } = await centre.payload.findVersions({
      collection: 'news',
      where: { parent: { equals: id } },
      sort: '-createdAt',
      limit: 1,
    });
    const at = docs[0]?.version.updatedAt;
    done(await autosave(id, `locale=en&draft=true&replaces=${at}`, { title: 'Draft', _status: 'draft' }));
    expect(await versions(id)).toEqual([...before, TITLES.public.uk]);
  });

  it('are refused for a text that is public, and nothing of it changes', async () => {
    const id = await makeItem(editor, { uk: 'public', en: 'draft' });
    const reply = await autosave(id, 'locale=uk&draft=true', { title: 'Сама', _status: 'draft' });
    expect([reply.status, reply.json.errors?.[0]?.message]).toEqual([409, expect.stringContaining('опубліковано')]);
    expect(await atDesk(editor, id, 'uk')).toMatchObject({ title: TITLES.public.uk });
  });

  it.each([
    { what: 'publish', query: 'locale=uk', data: { _status: 'published' } },
    { what: 'withdraw', query: 'locale=uk', data: { _status: 'draft' } },
  ])('never $what', async ({ query, data }) => {
    const id = await makeItem(editor, { uk: 'draft', en: 'none' });
    expect((await autosave(id, query, data)).status).toBe(400);
    expect(await versions(id)).toHaveLength(1);
  });

  it('pay no heed to a moment that is none', async () => {
    const id = await makeItem(editor, { uk: 'draft', en: 'none' });
    done(await autosave(id, 'locale=uk&draft=true&replaces=__proto__', { title: 'Так', _status: 'draft' }));
    expect(await versions(id)).toHaveLength(2);
  });
});
