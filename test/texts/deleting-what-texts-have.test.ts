import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePdf } from '../documents/document-fixtures.ts';
import { picture } from '../images/image-fixtures.ts';
import { body } from '../support/content.ts';
import { type DeskDoc, type DeskUser, signIn } from '../support/desk-api.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { DATABASE } from '../support/press-centre.ts';
import { done } from './two-texts.ts';

const THINGS = ['media', 'documents', 'tags', 'sources', 'guides'] as const;
type Thing = (typeof THINGS)[number];

describe(`deleting what texts have (${DATABASE})`, () => {
  let centre: HttpCentre;
  let editor: DeskUser;

  beforeAll(async () => {
    centre = await openHttpCentre();
    editor = await signIn(centre, 'editor');
  });
  afterAll(() => centre.close());

  const made: Record<Thing, (name: string) => Promise<DeskDoc>> = {
    media: async (alt) => uploaded('/api/media?locale=uk', 'a.png', await picture(40, 30).png().toBuffer(), { alt }),
    documents: async (title) => uploaded('/api/documents?locale=uk', 'a.pdf', await makePdf(1), { title }),
    tags: (name) => sent('/api/tags?locale=uk', { name, slug: '', type: 'topic' }),
    sources: (name) => sent('/api/sources?locale=uk', { name, slug: '', type: 'media' }),
    guides: (title) => sent('/api/guides?locale=uk', { title, body: body('Текст'), _status: 'published' }),
  };
  const uploaded = async (path: string, name: string, bytes: Uint8Array, fields: object) =>
    done(await editor.upload(path, { name, type: '', bytes }, fields)).doc ?? { id: 0 };
  const sent = async (path: string, data: object) => done(await editor.send('POST', path, data)).doc ?? { id: 0 };
  const naming = (thing: Thing, id: DeskDoc['id']) => (thing === 'media' ? { cover: id } : { [thing]: [id] });
  const remove = (thing: Thing, id: DeskDoc['id'], language = 'uk') =>
    editor.send('DELETE', `/api/${thing}/${id}`, undefined, { 'Accept-Language': language });

  it.each(
    THINGS.flatMap((thing) =>
      (['published', 'draft', 'draft over published'] as const).map((state) => [thing, state] as const),
    ),
  )('%s in a text that is %s: refused, with number and title, in the editor’s language', async (thing, state) => {
    const { id } = await made[thing](`${thing}, ${state}`);
    const title = `Текст: ${thing}, ${state}`;
    const begun = { kind: 'news', title, body: body('Текст') };
    const named = naming(thing, id);
    const isDraft = state === 'draft';
    const item = await sent(`/api/news?locale=uk${isDraft ? '&draft=true' : ''}`, {
      ...begun,
      ...(state === 'draft over published' ? {} : named),
      _status: isDraft ? 'draft' : 'published',
    });
    if (state === 'draft over published')
      done(await editor.send('PATCH', `/api/news/${item.id}?locale=uk&draft=true`, { ...named, _status: 'draft' }));
    for (const language of ['uk', 'en']) {
      const reply = await remove(thing, id, language);
      expect([reply.status, reply.text]).toEqual([409, expect.stringContaining(`№ ${item['number']} «${title}»`)]);
      expect(reply.text).toMatch(language === 'uk' ? /текст/ : /[Tt]exts /);
    }
    expect((await editor.send('GET', `/api/${thing}/${id}`)).status).toBe(200);
  });

  const within = (thing: 'media' | 'documents' | 'guides' | 'news', id: DeskDoc['id']) => {
    const { root } = body('Текст');
    return { root: { ...root, children: [...root.children, nodeOf(thing, id)] } };
  };
  const madeToo = {
    ...made,
    news: (title: string) =>
      sent('/api/news?locale=uk', { kind: 'news', title, body: body('Текст'), _status: 'published' }),
  };
  const TOMORROW = new Date(Date.now() + 86_400_000).toISOString();

  it.each(
    (['media', 'documents', 'guides', 'news'] as const).flatMap((thing) =>
      (['public', 'a draft', 'a draft over what is public', 'planned', 'withdrawn', 'a draft in English'] as const).map(
        (state) => [thing, state] as const,
      ),
    ),
  )('%s within a body that is %s: refused, and the text is named', async (thing, state) => {
    const { id } = await madeToo[thing](`У тілі, ${state}`);
    const title = `У тілі: ${thing}, ${state}`;
    const plain = { kind: 'news', title, body: body('Текст') };
    const filled = { ...plain, body: within(thing, id) };
    const begin = (path: string, data: object) => sent(`/api/news?${path}`, data);
    const change = async (item: DeskDoc, query: string, data: object) =>
      done(await editor.send('PATCH', `/api/news/${item.id}?${query}`, data));
    switch (state) {
      case 'public':
        await begin('locale=uk', { ...filled, _status: 'published' });
        break;
      case 'a draft':
        await begin('locale=uk&draft=true', { ...filled, _status: 'draft' });
        break;
      case 'a draft over what is public': {
        const item = await begin('locale=uk', { ...plain, _status: 'published' });
        await change(item, 'locale=uk&draft=true', { body: filled.body });
        break;
      }
      case 'planned':
        await begin('locale=uk', { ...filled, _status: 'published', publishedAt: TOMORROW });
        break;
      case 'withdrawn': {
        const item = await begin('locale=uk', { ...filled, _status: 'published' });
        await change(item, 'locale=uk', { _status: 'draft' });
        break;
      }
      case 'a draft in English': {
        const item = await begin('locale=uk', { ...plain, _status: 'published' });
        await change(item, 'locale=en&draft=true', { title: 'In English', body: filled.body, _status: 'draft' });
      }
    }
    await centre.settled();
    const reply = await editor.send('DELETE', `/api/${thing}/${id}`, undefined, { 'Accept-Language': 'uk' });
    expect([reply.status, reply.text]).toEqual([409, expect.stringContaining(`«${title}»`)]);
  });

  it('a picture in the first of many drafts: refused', async () => {
    const { id } = await made.media('Перше');
    const text = { kind: 'news', title: 'Перша з чернеток', body: within('media', id) };
    await sent('/api/news?locale=uk&draft=true', text);
    for (let index = 0; index < 45; index++)
      await sent('/api/news?locale=uk&draft=true', { kind: 'news', title: `Чернетка ${index}`, body: body('Текст') });
    const reply = await remove('media', id);
    expect([reply.status, reply.text]).toEqual([409, expect.stringContaining('«Перша з чернеток»')]);
    const other = await made.media('Нічиє серед чернеток');
    expect((await remove('media', other.id)).status).toBe(200);
  });

  it('a picture that a draft had, and has no more: deleted', async () => {
    const { id } = await made.media('Прибране');
    const text = { kind: 'news', title: 'Без зображення', body: within('media', id) };
    const item = await sent('/api/news?locale=uk&draft=true', text);
    done(await editor.send('PATCH', `/api/news/${item.id}?locale=uk&draft=true`, { body: body('Без нього') }));
    expect((await remove('media', id)).status).toBe(200);
  });

  it.each(THINGS)('%s that nothing has: deleted', async (thing) => {
    const { id } = await made[thing]('Нічиє');
    expect((await remove(thing, id)).status).toBe(200);
  });
});

function nodeOf(thing: 'media' | 'documents' | 'guides' | 'news', value: DeskDoc['id']): object {
  const id = 'a'.repeat(24);
  if (thing === 'media' || thing === 'documents')
    return { type: 'upload', version: 3, format: '', relationTo: thing, value, fields: {}, id };
  const text = { type: 'text', version: 1, text: 'сюди', format: 0, detail: 0, mode: 'normal', style: '' };
  const fields = { linkType: 'internal', doc: { relationTo: thing, value }, newTab: false };
  const link = { type: 'link', version: 3, direction: 'ltr', format: '', indent: 0, fields, id, children: [text] };
  return { type: 'paragraph', version: 1, direction: 'ltr', format: '', indent: 0, textFormat: 0, children: [link] };
}
