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

  it.each(['media', 'documents'] as const)('%s within a body: refused while the text is public', async (thing) => {
    const { id } = await made[thing]('У тексті');
    const upload = {
      type: 'upload',
      version: 3,
      format: '',
      relationTo: thing,
      value: id,
      fields: {},
      id: 'a'.repeat(24),
    };
    const text = body('Текст');
    const { root } = text;
    const withUpload = { root: { ...root, children: [...root.children, upload] } };
    await sent('/api/news?locale=uk', {
      kind: 'news',
      title: `У тілі: ${thing}`,
      body: withUpload,
      _status: 'published',
    });
    await centre.settled();
    const reply = await remove(thing, id);
    expect([reply.status, reply.text]).toEqual([409, expect.stringContaining(`«У тілі: ${thing}»`)]);
  });

  it.each(THINGS)('%s that nothing has: deleted', async (thing) => {
    const { id } = await made[thing]('Нічиє');
    expect((await remove(thing, id)).status).toBe(200);
  });
});
