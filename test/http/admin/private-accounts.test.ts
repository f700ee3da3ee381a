import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { record } from '../../../src/stored-rows/row-fields.ts';
import { body } from '../../support/content.ts';
import { type DeskUser, signIn } from '../../support/desk-api.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE } from '../../support/press-centre.ts';

/** Ways to a row's author, and to accounts themselves. */
const LISTS = ['users', 'news', 'news/versions', 'guides', 'pages', 'tags', 'media', 'documents', 'partners'] as const;
const PRIVATE = [
  'payload-preferences',
  'payload-locked-documents',
  'payload-jobs',
  'partner-keys',
  'subscriptions',
] as const;
const ASKED = [
  '',
  'depth=1',
  'depth=2',
  'locale=all&draft=true',
  'select[sessions]=true&select[hash]=true&select[salt]=true',
  'select[createdBy]=true&depth=2',
  'populate[users][sessions]=true&populate[users][hash]=true&depth=2',
  'joins[related][limit]=5&depth=2',
  'showHiddenFields=true&depth=2',
  'overrideAccess=true&depth=2',
];

describe(`what is private in an account stays so (${DATABASE})`, () => {
  let centre: HttpCentre;
  let editor: DeskUser;
  let author: DeskUser;
  let admin: DeskUser;
  /** With whose they are. Somebody's own sessions are no secret to them: they carry the token of one. */
  const secrets: { value: string; isSession: boolean; of: DeskUser }[] = [];

  beforeAll(async () => {
    centre = await openHttpCentre();
    admin = await signIn(centre, 'admin');
    editor = await signIn(centre, 'editor');
    author = await signIn(centre, 'author');
    const { payload } = centre;
    await payload.forgotPassword({ collection: 'users', data: { email: admin.email }, disableEmail: true });
    for (const of of [admin, editor, author]) {
      const row = record(await payload.db.findOne({ collection: 'users', where: { id: { equals: of.id } } }));
      for (const name of ['hash', 'salt', 'resetPasswordToken'])
        if (typeof row[name] === 'string') secrets.push({ value: row[name], isSession: false, of });
      for (const { id } of row['sessions'] as { id: string }[]) secrets.push({ value: id, isSession: true, of });
    }
    for (const who of [admin, editor, author]) {
      const made = await who.send('POST', '/api/news?locale=uk&draft=true', { title: 'Моя', body: body('Текст') });
      await who.send('POST', '/api/payload-preferences/list', { value: { secret: `of ${who.id}` } });
      await who.send('POST', '/api/payload-locked-documents', {
        document: { relationTo: 'news', value: made.json.doc?.id },
        user: { relationTo: 'users', value: who.id },
      });
    }
  });
  afterAll(() => centre.close());

  /** What an answer tells that is not for whoever asked. */
  const told = (text: string, who: DeskUser) =>
    secrets
      .filter(({ value, isSession, of }) => text.includes(value) && !(isSession && of === who))
      .map(({ value, of }) => `${of.email} ${value}`);

  it('there is something to find', () => expect(secrets.length).toBeGreaterThanOrEqual(10));

  it.each(['admin', 'editor', 'author'] as const)('by whatever way of asking, as %s', async (role) => {
    const who = { admin, editor, author }[role];
    const addresses = [...LISTS, ...PRIVATE].flatMap((list) => ASKED.map((query) => `/api/${list}?${query}`));
    for (const id of [admin.id, editor.id, author.id])
      addresses.push(...ASKED.map((query) => `/api/users/${id}?${query}`));
    for (const address of addresses) {
      const reply = await who.send('GET', address);
      expect([address, reply.status < 500, told(reply.text, who)]).toEqual([address, true, []]);
    }
  });

  it('not in the answer to what somebody changes or signs in with', async () => {
    const own = { name: 'Нове' };
    const asked: [DeskUser, string, string, unknown?][] = [
      [author, 'PATCH', `/api/users/${author.id}?depth=2`, own],
      [admin, 'PATCH', `/api/users/${editor.id}?depth=2`, own],
      [admin, 'PATCH', `/api/users?where[id][equals]=${author.id}`, own],
      [editor, 'GET', '/api/users/me?depth=2'],
      [editor, 'GET', '/api/users/init'],
      [editor, 'POST', '/api/users/refresh-token', {}],
    ];
    for (const [who, method, path, data] of asked) {
      const { text } = await who.send(method, path, data);
      expect([path, told(text, who)]).toEqual([path, []]);
    }
  });

  it.each(['hash', 'salt', 'resetPasswordToken', 'resetPasswordExpiration', 'sessions.id', 'sessions.expiresAt'])(
    'nobody asks by %s, which would tell it letter by letter',
    async (field) => {
      const queries = [
        `where[${field}][like]=a`,
        `where[or][0][${field}][exists]=true`,
        `sort=${field}`,
        `sort=-${field}`,
      ];
      for (const who of [author, editor, admin]) {
        for (const query of queries) {
          for (const path of ['users', 'users/count'].slice(0, query.startsWith('sort') ? 1 : 2)) {
            const reply = await who.send('GET', `/api/${path}?${query}`);
            expect([path, query, reply.status]).toEqual([path, query, 400]);
          }
          if (query.startsWith('where')) {
            const changed = await who.send('PATCH', `/api/users?${query}`, { name: 'x' });
            expect([query, changed.status >= 400 && changed.status < 500]).toEqual([query, true]);
          }
        }
      }
    },
  );

  it('one person’s preferences are nobody else’s', async () => {
    for (const query of ASKED) {
      const { text } = await author.send('GET', `/api/payload-preferences?${query}`);
      expect([query, text.includes(`of ${admin.id}`)]).toEqual([query, false]);
    }
  });

  it('outside nobody hears of accounts at all', async () => {
    for (const address of [
      '/v1/items',
      '/v1/changes',
      '/v1/tags',
      '/feeds/uk/all.json',
      '/',
      '/metrics',
      '/api/access',
    ])
      expect([address, (await centre.ask(address)).text]).toEqual([
        address,
        expect.not.stringContaining('@visnyk.example'),
      ]);
    for (const list of [...LISTS, ...PRIVATE])
      for (const query of ASKED) expect((await centre.ask(`/api/${list}?${query}`)).status).toBe(403);
  });
});
