import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { body } from '../../support/content.ts';
import { type DeskReply, type DeskUser, faultsOf, signIn } from '../../support/desk-api.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE } from '../../support/press-centre.ts';

const paragraphs = (count: number, text = 'Абзац') => body(...Array.from({ length: count }, () => text));
const news = (fields: object) => ({ kind: 'news', title: 'Довга', ...fields });
const manyKeys = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`key${index}`, index]));

/** What a request may make everybody else wait for is bounded by what it may bring, and by what it may ask for. */
describe(`large input at the desk (${DATABASE})`, () => {
  let centre: HttpCentre;
  let editor: DeskUser;

  beforeAll(async () => {
    centre = await openHttpCentre();
    editor = await signIn(centre, 'editor');
  });
  afterAll(() => centre.close());

  /** As a script sends it, and as the desk's own forms do. */
  const WAYS: [string, (data: object, language: string) => Promise<DeskReply>][] = [
    [
      'as JSON',
      (data, language) => editor.send('POST', '/api/news?locale=uk&draft=true', data, { 'Accept-Language': language }),
    ],
    [
      'as a form',
      (data, language) =>
        editor.upload('/api/news?locale=uk&draft=true', null, data, { headers: { 'Accept-Language': language } }),
    ],
  ];

  describe.each(WAYS)('%s', (_way, send) => {
    it.each([
      ['a body of 2,000 paragraphs', news({ body: paragraphs(2000) }), /завеликий.*Поділіть/, /too long.*Divide/],
      ['one endless paragraph', news({ body: body('слово '.repeat(40_000)) }), /завеликий/, /too long/],
      ['a title of 6,000 letters', news({ title: 'я'.repeat(6000) }), /задовге/, /too long/],
      ['a summary of 60,000 letters', news({ summary: 'я'.repeat(60_000) }), /задовге/, /too long/],
      ['a thousand fields', news(manyKeys), /забагато полів/, /too many fields/],
      ['a thousand fields in a group', news({ event: manyKeys }), /забагато полів/, /too many fields/],
    ])('%s: refused, with a sentence', async (_name, data, uk, en) => {
      for (const [language, sentence] of [
        ['uk', uk],
        ['en', en],
      ] as const) {
        const reply = await send(data, language);
        expect(reply.status).toBe(400);
        expect(faultsOf(reply).map(({ message }) => message)).toEqual([expect.stringMatching(sentence)]);
      }
    });

    it('a text of a hundred pages: taken', async () => {
      const reply = await send(news({ body: paragraphs(1400, 'Абзац із сотні сторінок. '.repeat(5)) }), 'uk');
      expect([reply.status, reply.text.slice(0, 300)]).toEqual([201, expect.anything()]);
    });
  });

  it('a body of 20,000 paragraphs is not even parsed', async () => {
    expect((await editor.send('POST', '/api/news?locale=uk', news({ body: paragraphs(20_000) }))).status).toBe(413);
  });

  it.each(WAYS)('what belongs to no field is dropped before anything looks at it, %s', async (_way, send) => {
    const strange = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`key${index}`, index]));
    const reply = await send(news({ strange: { inner: strange }, event: { place: 'Київ', strange } }), 'uk');
    expect([reply.status, reply.json.doc?.['event']]).toEqual([201, expect.objectContaining({ place: 'Київ' })]);
    expect(reply.text).not.toContain('key1');
  });

  it.each(WAYS)('a node, or a body, that says more of itself than any does is refused, %s', async (_way, send) => {
    const { root } = paragraphs(1);
    const nodes = root.children.map((child) => ({ ...child, junk: manyKeys }));
    for (const each of [
      { root: { ...root, children: nodes } },
      { root: { ...root, junk: [manyKeys] } },
      { root, manyKeys },
    ])
      expect((await send(news({ body: each }), 'uk')).status).toBe(400);
  });

  it('a form of very many fields is refused, and the next request on its connection answered', async () => {
    const part = (name: string) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\nx\r\n`;
    const { token } = await centre.payload.login({ collection: 'users', data: editor });
    for (let time = 0; time < 3; time += 1) {
      const reply = await centre.ask('/api/news?locale=uk', {
        method: 'POST',
        headers: { Authorization: `JWT ${token}`, 'Content-Type': 'multipart/form-data; boundary=b' },
        body: `${Array.from({ length: 20_000 }, (_, index) => part(`f${index}`)).join('')}--b--\r\n`,
      });
      expect(reply.status).toBe(400);
    }
    expect((await centre.ask('/healthz')).status).toBe(200);
  });

  it('preferences, locks and accounts take no more than a stranger may send', async () => {
    const long = { value: 'x'.repeat(70_000) };
    for (const path of ['payload-preferences/x', 'payload-locked-documents', 'users'])
      expect([path, (await editor.send('POST', `/api/${path}`, long)).status]).toEqual([path, 413]);
    expect((await editor.send('POST', '/api/payload-preferences/x', { value: { a: 1 } })).status).toBe(200);
  });

  it('a search for very many words is refused, and one for many answered', async () => {
    const search = (words: number) =>
      editor.send(
        'GET',
        `/api/news?locale=uk&where[title][like]=${Array.from({ length: words }, () => 'a').join('+')}`,
      );
    expect([(await search(100)).status, (await search(2_000)).status]).toEqual([200, 400]);
  });

  it('many texts at once are changed within bounds, and told of them in the editor’s language', async () => {
    const change = (data: object) =>
      editor.send('PATCH', '/api/tags?locale=uk&where[slug][exists]=true', data, { 'Accept-Language': 'uk' });
    const made = [];
    for (let count = 0; count < 101; count += 1)
      made.push(await editor.send('POST', '/api/tags?locale=uk', { name: `Тег ${count}`, slug: '', type: 'topic' }));
    const refused = await change({ type: 'person' });
    expect([refused.status, refused.json.errors?.[0]?.message]).toEqual([
      400,
      expect.stringContaining('щонайбільше 100'),
    ]);
    expect((await editor.send('DELETE', '/api/tags?where[slug][exists]=true')).status).toBe(400);
    await editor.send('DELETE', `/api/tags/${made[0]?.json.doc?.id}`);
    const changed = await change({ type: 'person' });
    expect([changed.status, changed.json.docs?.length]).toEqual([200, 100]);
    const body = await editor.send('PATCH', '/api/news?locale=uk&where[title][exists]=true', { body: paragraphs(400) });
    expect([body.status, body.json.errors?.[0]?.message]).toEqual([
      400,
      expect.stringMatching(/довгого змісту|as long as this/),
    ]);
  });

  it('lists and versions bring few bodies, and references none', async () => {
    const guide = await editor.send('POST', '/api/guides?locale=uk', { title: 'Посібник', body: body('Дуже довгий') });
    const text = news({ body: body('Зміст'), guides: [guide.json.doc?.id], _status: 'published' });
    const made = [];
    for (let count = 0; count < 7; count += 1) made.push(await editor.send('POST', '/api/news?locale=uk', text));
    const bodies = async (path: string) => {
      const reply = await editor.send('GET', path);
      expect(reply.status, reply.text).toBe(200);
      return [reply.json.docs?.length, reply.text.split('"body":{"root"').length - 1];
    };
    expect(await bodies('/api/news?limit=50&locale=uk&where[guides][exists]=true&depth=2')).toEqual([7, 0]);
    expect(await bodies('/api/news?limit=5&locale=uk&where[guides][exists]=true&depth=2')).toEqual([5, 5]);
    expect(await bodies('/api/news?limit=50&locale=uk&select[body]=true&where[guides][exists]=true')).toEqual([5, 5]);
    expect((await bodies('/api/news/versions?limit=50&locale=uk&depth=2'))[1]).toBe(0);
    const one = await editor.send('GET', `/api/news/${made[0]?.json.doc?.id}?locale=uk&depth=2`);
    expect(one.text.split('"body":{"root"')).toHaveLength(2);
    const whole = await editor.send(
      'GET',
      `/api/news/${made[0]?.json.doc?.id}?locale=uk&depth=2&populate[guides][body]=true`,
    );
    expect(whole.text).not.toContain('Дуже довгий');
  });
});
