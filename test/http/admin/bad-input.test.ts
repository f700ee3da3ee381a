import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { body, makeTag } from '../../support/content.ts';
import { type DeskUser, signIn } from '../../support/desk-api.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE } from '../../support/press-centre.ts';

const SECRET = 'таємниця-під-ембарго';
const ASKED: ReadonlySet<string> = new Set(['users', 'payload-locked-documents', 'payload-preferences']);
/** An id that a row may have, on either database. */
const SOME_ID = DATABASE === 'sqlite' ? '1' : '0123456789abcdef01234567';
const JSON_TYPE = { 'Content-Type': 'application/json' };
const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

describe(`what somebody sends to the desk by mistake or on purpose (${DATABASE})`, () => {
  let centre: HttpCentre;
  let editor: DeskUser;
  let admin: DeskUser;
  let news: string | number;

  beforeAll(async () => {
    centre = await openHttpCentre();
    editor = await signIn(centre, 'editor');
    admin = await signIn(centre, 'admin');
    await makeTag(centre.payload, 'освіта');
    const made = await editor.send('POST', '/api/news?locale=uk', { title: 'Новина', body: body('Текст') });
    news = made.json.doc?.id ?? '';
  });
  afterEach(() => vi.restoreAllMocks());
  afterAll(() => centre.close());

  describe('from a stranger is refused without a look at database or body', () => {
    it.each([
      ['GET', '/api/__proto__', 404],
      ['GET', '/api/constructor/1', 404],
      ['GET', '/api/hasOwnProperty', 404],
      ['GET', '/api/toString/1/versions', 404],
      ['POST', '/api/users/verify/x', 404],
      ['POST', '/api/news/verify/x', 404],
      ['GET', '/api/globals/__proto__', 404],
      ['GET', '/api/globals/nothing', 404],
      ['GET', '/api/%2e%2e/nothing', 403],
      ['GET', '/api/NEWS', 403],
      ['GET', '/api/news?where[title][equals]=%00', 403],
      ['POST', '/api/users/unlock', 403],
      ['POST', '/api/users/first-register', 403],
      ['DELETE', `/api/users/${SOME_ID}`, 403],
      ['GET', '/api/news/versions', 403],
      ['POST', '/api/payload-locked-documents', 403],
    ])('%s %s', async (method, path, status) => {
      const reads = vi.spyOn(centre.payload.db, 'find');
      const sent = method === 'GET' ? {} : { headers: JSON_TYPE, body: '{' };
      const reply = await centre.ask(path, { method, ...sent });
      expect([reply.status, reply.headers['content-type']]).toEqual([
        status,
        'application/problem+json; charset=utf-8',
      ]);
      // What the press centre does by itself meanwhile reads the log.
      const read = reads.mock.calls.map(([{ collection }]) => collection);
      expect(read.filter((collection) => ASKED.has(collection))).toEqual([]);
    });

    it('may not be long', async () => {
      const long = JSON.stringify({ email: 'a@b.example', password: 'x'.repeat(70_000) });
      expect((await centre.ask('/api/users/login', { method: 'POST', headers: JSON_TYPE, body: long })).status).toBe(
        413,
      );
    });

    it('is taken only so often from one address', async () => {
      const own = await openHttpCentre();
      try {
        const answers = [];
        for (let index = 0; index < 70; index += 1) answers.push(await own.ask('/api/users/me'));
        expect(answers.slice(0, 60).map(({ status }) => status)).not.toContain(429);
        expect(answers.at(-1)?.status).toBe(429);
        expect(answers.at(-1)?.headers['retry-after']).toMatch(/^[1-9]\d*$/);
      } finally {
        await own.close();
      }
    });
  });

  describe('from an editor is refused with a reason, and nothing of it is logged', () => {
    const bodies: [what: string, method: string, path: string, data: unknown][] = [
      [
        'a list for one option',
        'POST',
        '/api/users',
        { email: 'x@y.example', password: 'досить довгий', role: ['admin'] },
      ],
      ['a list for a status', 'POST', '/api/news', { title: SECRET, body: body(SECRET), _status: ['published'] }],
      ['a word for a status', 'POST', '/api/news', { title: SECRET, body: body(SECRET), _status: 'nonsense' }],
      ['a list for a kind', 'POST', '/api/news', { title: SECRET, kind: ['news'] }],
      ['an object for a title', 'POST', '/api/news', { title: { a: SECRET } }],
      ['a list for a title', 'POST', '/api/news', { title: [SECRET] }],
      ['a number for a title', 'POST', '/api/news', { title: 5, summary: SECRET }],
      ['a text for a body', 'POST', '/api/news', { title: SECRET, body: 'x' }],
      ['a list for a body', 'POST', '/api/news', { title: SECRET, body: [] }],
      ['a body without a root', 'POST', '/api/news', { title: SECRET, body: { a: 1 }, _status: 'published' }],
      ['a root without children', 'POST', '/api/news', { title: SECRET, body: { root: {} }, _status: 'published' }],
      [
        'children that are none',
        'POST',
        '/api/news',
        { title: SECRET, body: { root: { type: 'root', children: 5 } }, _status: 'published' },
      ],
      [
        'nodes that are none',
        'POST',
        '/api/news',
        { title: SECRET, body: { root: { type: 'root', children: [null, 5, 'x'] } }, _status: 'published' },
      ],
      ['an object for a date', 'POST', '/api/news', { title: SECRET, publishedAt: { a: 1 } }],
      ['a word for a date', 'POST', '/api/news', { title: SECRET, publishedAt: 'tomorrow' }],
      ['a date beyond all', 'POST', '/api/news', { title: SECRET, publishedAt: '+999999-01-01T00:00:00.000Z' }],
      ['an object for a tag', 'POST', '/api/news', { title: SECRET, tags: [{ a: 1 }] }],
      ['a tag that does not exist', 'POST', '/api/news', { title: SECRET, tags: [999_999] }],
      ['a word for a tag', 'POST', '/api/news', { title: SECRET, tags: ['nonsense'] }],
      ['one tag for a list', 'POST', '/api/news', { title: SECRET, tags: 1 }],
      ['a hundred tags and one', 'POST', '/api/news', { title: SECRET, tags: Array.from({ length: 101 }, () => 1) }],
      ['a picture that does not exist', 'POST', '/api/news', { title: SECRET, cover: 999_999 }],
      ['a picture of another kind', 'POST', '/api/news', { title: SECRET, cover: { relationTo: 'nothing', value: 1 } }],
      ['a list of lists', 'POST', '/api/tags', { name: 'Тег', aliases: [['x']] }],
      ['an object for a group', 'POST', '/api/news', { title: SECRET, event: 5 }],
      [
        'many aliases',
        'POST',
        '/api/tags',
        { name: 'Тег', aliases: Array.from({ length: 600 }, (_, index) => `t${index}`) },
      ],
      ['a text for settings', 'POST', '/api/globals/site-settings', { name: ['x'] }],
      [
        'an unknown collection to lock',
        'POST',
        '/api/payload-locked-documents',
        { document: { relationTo: 'nothing', value: 1 } },
      ],
      ['a schedule of nothing', 'POST', '/api/payload-jobs', { taskSlug: 'nothing', input: {} }],
    ];
    it.each(bodies)('%s', async (_what, method, path, data) => {
      const log = vi.spyOn(centre.payload.logger, 'error');
      for (const suffix of ['?locale=uk', '?locale=uk&draft=true']) {
        const reply = await admin.send(method, path + suffix, data);
        expect([path, reply.status, reply.status >= 400 && reply.status < 500, reply.text]).toEqual([
          path,
          reply.status,
          true,
          reply.text,
        ]);
      }
      expect(faultsLogged(log.mock.calls)).toEqual([]);
    });

    it.each([
      ['GET', '/api/tags/versions'],
      ['GET', '/api/tags/versions/1'],
      ['GET', '/api/news/versions/nonsense'],
      ['GET', '/api/news/versions/999999'],
      ['POST', '/api/news/versions/999999'],
      ['GET', '/api/news/nonsense'],
      ['GET', '/api/news/999999'],
      ['PATCH', '/api/news/999999'],
      ['DELETE', '/api/news/999999'],
      ['PATCH', '/api/news/nonsense'],
      ['DELETE', '/api/news/nonsense'],
      ['POST', '/api/news/999999/duplicate'],
      ['POST', '/api/news/nonsense/duplicate'],
      ['GET', '/api/news/%00'],
      ['GET', '/api/media/file/%00.png'],
      ['GET', '/api/media/file/..%2f..%2fetc%2fpasswd'],
      ['GET', '/api/media/file/nothing.png'],
      ['GET', '/api/documents/file/%E0%A4%A'],
      ['GET', '/api/payload-preferences/%00'],
      ['POST', '/api/payload-preferences/x'],
      ['GET', '/api/globals/site-settings/versions'],
      ['GET', '/api/users/__proto__'],
      ['PATCH', '/api/tags'],
      ['DELETE', '/api/tags'],
      ['PATCH', '/api/tags?where[id][equals]=nonsense'],
      ['DELETE', '/api/payload-locked-documents/999999'],
      ['GET', '/api/payload-jobs/run'],
      ['GET', '/api/news?where[tags][in]=nonsense'],
      ['GET', '/api/news?where[publishedAt][greater_than]=nonsense'],
      ['GET', '/api/news?where[publishedAt][equals]=%2B999999-01-01'],
      ['GET', '/api/news?where[number][like]=%00'],
      ['GET', '/api/news?where[title][in]='],
      ['GET', '/api/news?where[body][contains]=x'],
      ['GET', '/api/news?where[title][near]=1,2,3'],
      ['GET', '/api/news?where[title][within]=x'],
      ['GET', '/api/news?where[_status][equals]=nonsense'],
      ['GET', '/api/news?sort=tags'],
      ['GET', '/api/news?sort=body'],
      ['GET', '/api/news?sort=-'],
      ['GET', '/api/news?sort=event'],
      ['GET', '/api/news?select[tags][name]=true'],
      ['GET', '/api/news?select[event]=true'],
      ['GET', '/api/news?populate[nothing][x]=true'],
      ['GET', '/api/news/versions?sort=-version.title&where[version.title][like]=x'],
      ['GET', '/api/news?page=0.5'],
      ['GET', '/api/news?locale[]=uk'],
      ['GET', '/api/news?draft[]=true&trash=true'],
      ['GET', '/api/news?depth=-5'],
      ['GET', '/api/news/count?where[title]=x'],
    ])('%s %s', async (method, path) => {
      const log = vi.spyOn(centre.payload.logger, 'error');
      const reply = await admin.send(method, path, method === 'GET' ? undefined : {});
      expect([reply.status < 500 || reply.status === 501, reply.status, reply.text.slice(0, 300)]).toEqual([
        true,
        reply.status,
        reply.text.slice(0, 300),
      ]);
      expect(faultsLogged(log.mock.calls)).toEqual([]);
    });

    it.each([
      ['nested without end', nested(100_000)],
      ['a list nested without end', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
      ['very many values', JSON.stringify({ title: 'x', body: Array.from({ length: 120_000 }, () => 1) })],
      ['no JSON', '{"title":'],
    ])('a body that is %s', async (_what, text) => {
      const { token } = await centre.payload.login({ collection: 'users', data: editor });
      const reply = await centre.ask('/api/news', {
        method: 'POST',
        headers: { ...JSON_TYPE, Authorization: `JWT ${token}` },
        body: text,
      });
      expect(reply.status).toBe(400);
      expect(reply.text).toMatch(/nested|values|valid JSON/);
    });

    it('a lock in another’s name', async () => {
      const lock = (user: unknown) =>
        editor.send('POST', '/api/payload-locked-documents', { document: { relationTo: 'news', value: news }, user });
      expect((await lock({ relationTo: 'users', value: admin.id })).status).toBe(403);
      expect((await lock(admin.id)).status).toBe(403);
      const form = { document: { relationTo: 'news', value: news }, user: { relationTo: 'users', value: admin.id } };
      expect((await editor.upload('/api/payload-locked-documents', null, form)).status).toBe(400);
      expect((await lock({ relationTo: 'users', value: editor.id })).status).toBe(201);
    });

    it.each([
      'sort=createdBy.hash',
      'sort=cover.createdBy.salt',
      'sort=-tags.internal',
      'where[tags.internal][equals]=true',
      'where[and][0][or][0][tags.name][like]=x',
      `where=${encodeURIComponent(JSON.stringify({ or: [{ 'cover.filename': { like: 'x' } }] }))}`,
    ])('asking by another row: %s', async (query) => {
      const reply = await editor.send('GET', `/api/news?${query}`);
      expect([reply.status, reply.json['detail']]).toEqual([400, expect.stringContaining('another row')]);
    });

    it.each(['sort=user.hash', 'where[user.value.hash][like]=x', 'sort=document.value.hash'])(
      'asking by an account behind a lock: %s',
      async (query) => {
        expect((await editor.send('GET', `/api/payload-locked-documents?${query}`)).status).toBe(400);
      },
    );
  });

  it.each([
    `where[tags][in]=${SOME_ID}`,
    'sort=-version.publishedAt',
    `where[parent][equals]=${SOME_ID}`,
    'where[event.place][like]=x',
  ])('what stands in a row itself may be asked by: %s', async (query) => {
    const path = query.includes('version') || query.includes('parent') ? '/api/news/versions' : '/api/news';
    expect((await editor.send('GET', `${path}?${query}`)).status).toBe(200);
  });
});

/** What was logged as an error and is one: refusals have a status of their own, by which they are told in a line. */
function faultsLogged(calls: readonly (readonly unknown[])[]): unknown[] {
  return calls.flat().filter((call) => {
    const err: unknown = call !== null && typeof call === 'object' && 'err' in call ? call.err : call;
    return !(err instanceof Error && 'status' in err && typeof err.status === 'number' && err.status < 500);
  });
}
