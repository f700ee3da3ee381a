import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { record } from '../../src/stored-rows/row-fields.ts';
import { body } from '../support/content.ts';
import { type DeskDoc, type DeskUser, signIn } from '../support/desk-api.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { DATABASE } from '../support/press-centre.ts';

describe(`what an author may do (${DATABASE})`, () => {
  let centre: HttpCentre;
  let author: DeskUser;
  let editor: DeskUser;

  beforeAll(async () => {
    centre = await openHttpCentre();
    author = await signIn(centre, 'author');
    editor = await signIn(centre, 'editor');
  });
  afterAll(() => centre.close());

  const text = (title: string) => ({ kind: 'news', title, body: body(title) });
  const make = async (user: DeskUser, title: string, query = '?draft=true'): Promise<DeskDoc> => {
    const reply = await user.send('POST', `/api/news${query}`, text(title));
    expect(reply.status, reply.text).toBe(201);
    return reply.json.doc ?? { id: 0 };
  };
  /** The author's own text, which an editor has published. */
  const published = async (title: string): Promise<DeskDoc> => {
    const draft = await make(author, title);
    const reply = await editor.send('PATCH', `/api/news/${draft.id}`, { _status: 'published' });
    expect(reply.json.doc).toMatchObject({ _status: 'published' });
    return draft;
  };
  const row = async (id: number | string) =>
    centre.payload.db.findOne<Record<string, unknown> & { id: string }>({
      collection: 'news',
      where: { id: { equals: id } },
    });
  const standing = async (id: number | string) => {
    const stored = await row(id);
    return [record(stored?.['_status'])['uk'], record(stored?.['title'])['uk']];
  };

  it('writes drafts of their own, and changes and deletes them', async () => {
    const draft = await make(author, 'Моя чернетка');
    expect(draft).toMatchObject({ _status: 'draft' });
    const plain = await make(author, 'Без слова про чернетку', '');
    expect(plain).toMatchObject({ _status: 'draft' });
    expect((await author.send('PATCH', `/api/news/${draft.id}?draft=true`, { title: 'Краща назва' })).status).toBe(200);
    expect((await author.send('PATCH', `/api/news/${plain.id}`, { title: 'Краща назва' })).status).toBe(200);
    const latest = await author.send('GET', `/api/news/${plain.id}?draft=true`);
    expect(latest.json).toMatchObject({ _status: 'draft', title: 'Краща назва' });
    expect((await author.send('DELETE', `/api/news/${draft.id}`)).status).toBe(200);
  });

  it('publishes nothing', async () => {
    expect((await author.send('POST', '/api/news', { ...text('Готове'), _status: 'published' })).status).toBe(403);
    const asDraft = await author.send('POST', '/api/news?draft=true', { ...text('Готове'), _status: 'published' });
    expect(asDraft.json.doc).toMatchObject({ _status: 'draft' });
    expect(
      (await author.send('POST', '/api/news?publishAllLocales=true', { ...text('x'), _status: 'published' })).status,
    ).toBe(403);
    const draft = await make(author, 'Чекає на редактора');
    for (const query of [
      '',
      '?draft=true',
      '?publishSpecificLocale=uk',
      '?publishAllLocales=true',
      '?autosave=true&draft=true',
    ]) {
      const reply = await author.send('PATCH', `/api/news/${draft.id}${query}`, { _status: 'published' });
      expect([query, reply.status]).toEqual([query, 403]);
    }
    for (const query of ['?publishSpecificLocale=uk', '?publishAllLocales=true', '?publishAllLocales=true&draft=true'])
      await author.send('PATCH', `/api/news/${draft.id}${query}`, { title: 'Чекає на редактора' });
    expect(
      (await author.send('PATCH', '/api/news?where[title][exists]=true', { _status: 'published' })).status,
    ).not.toBe(200);
    expect((await standing(draft.id))[0]).toBe('draft');
  });

  it('changes what is published in a draft only', async () => {
    const { id } = await published('Опубліковане');
    for (const query of ['', '?draft=false', '?publishSpecificLocale=uk', '?locale=en'])
      expect([query, (await author.send('PATCH', `/api/news/${id}${query}`, { title: 'Тишком' })).status]).toEqual([
        query,
        403,
      ]);
    expect((await author.send('PATCH', `/api/news?where[id][equals]=${id}`, { title: 'Тишком' })).status).toBe(403);
    expect((await author.send('PATCH', `/api/news/${id}?draft=true`, { title: 'Пропозиція' })).status).toBe(200);
    expect(await standing(id)).toEqual(['published', 'Опубліковане']);
  });

  it('unpublishes and deletes nothing that is published', async () => {
    const { id } = await published('Чинне');
    expect((await author.send('PATCH', `/api/news/${id}`, { _status: 'draft' })).status).toBe(403);
    expect((await author.send('PATCH', `/api/news/${id}?unpublishAllLocales=true`, {})).status).toBe(403);
    expect((await author.send('PATCH', `/api/news?where[id][equals]=${id}`, { _status: 'draft' })).status).toBe(403);
    expect((await author.send('DELETE', `/api/news/${id}`)).status).toBe(403);
    await author.send('DELETE', `/api/news?where[id][equals]=${id}`);
    expect(await standing(id)).toEqual(['published', 'Чинне']);
  });

  it('restores a version as a draft, and nothing over what is published', async () => {
    const { id } = await published('Друга редакція');
    const versions = await author.send('GET', `/api/news/versions?where[parent][equals]=${id}`);
    expect(versions.json.docs?.length).toBeGreaterThan(1);
    for (const version of versions.json.docs ?? []) {
      const reply = await author.send('POST', `/api/news/versions/${version.id}?draft=false`);
      expect(reply.json).toMatchObject({ _status: 'draft' });
    }
    expect(await standing(id)).toEqual(['published', 'Друга редакція']);
  });

  it('copies a text into a draft, never into print', async () => {
    const { id } = await published('Оригінал');
    for (const query of ['?draft=false', '']) await author.send('POST', `/api/news/${id}/duplicate${query}`);
    expect((await author.send('POST', `/api/news/${id}/duplicate`, { _status: 'published' })).status).not.toBe(201);
    const { totalDocs } = await centre.payload.count({
      collection: 'news',
      where: { and: [{ listTitle: { equals: 'Оригінал' } }, { _status: { equals: 'published' } }] },
    });
    expect(totalDocs).toBe(1);
  });

  it('leaves alone what is others’, and cannot take it over', async () => {
    const foreign = await make(editor, 'Чуже');
    expect((await author.send('PATCH', `/api/news/${foreign.id}?draft=true`, { title: 'Моє' })).status).toBe(403);
    expect((await author.send('DELETE', `/api/news/${foreign.id}`)).status).toBe(403);
    const mine = await author.send('POST', '/api/news?draft=true', {
      ...text('Моє'),
      createdBy: editor.id,
      uid: 'x',
      number: 1,
    });
    expect(mine.json.doc?.['uid']).not.toBe('x');
    const createdBy = mine.json.doc?.['createdBy'];
    expect(createdBy !== null && typeof createdBy === 'object' && 'id' in createdBy ? createdBy.id : createdBy).toBe(
      author.id,
    );
  });

  it('adds files, but changes none, and leaves tags and sources to editors', async () => {
    for (const collection of ['tags', 'sources'])
      expect((await author.send('POST', `/api/${collection}`, { name: 'x', type: 'topic' })).status).toBe(403);
    for (const collection of ['media', 'documents', 'tags', 'sources']) {
      const reply = await author.send('PATCH', `/api/${collection}?where[id][exists]=true`, { alt: 'x' });
      expect(reply.status).toBe(403);
    }
    expect((await author.send('GET', '/api/releases')).status).toBe(403);
  });
});
