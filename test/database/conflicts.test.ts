import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { numberPending } from '../../src/log/writing/sequencer.ts';
import { picture } from '../images/image-fixtures.ts';
import { expectLogToAgree } from '../support/agreement.ts';
import { body, publishNews } from '../support/content.ts';
import { type DeskUser, signIn, withJson } from '../support/desk-api.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { DATABASE, freshDatabaseUrl } from '../support/press-centre.ts';

/** As the admin does, through the API: what an editor sees of a conflict is nothing. */
describe(`those who write at once (${DATABASE})`, () => {
  let centre: HttpCentre;
  let editor: DeskUser;

  beforeEach(async () => {
    centre = await openHttpCentre();
    editor = await signIn(centre, 'admin');
  });
  afterEach(() => centre.close());

  const times = <T>(count: number, work: (index: number) => Promise<T>) =>
    Promise.all(Array.from({ length: count }, (_, index) => work(index)));
  const publish = (index: number, user = editor) =>
    user.send('POST', '/api/news?locale=uk&depth=0', {
      kind: 'news',
      title: `Новина ${index}`,
      body: body(`Зміст ${index}`),
      _status: 'published',
    });
  const revise = (id: number | string, title: string) =>
    editor.send('PATCH', `/api/news/${id}?locale=uk&depth=0`, { title, _status: 'published' });

  it('forty texts at once: each is stored, each has a number of its own', async () => {
    const replies = await times(40, publish);
    expect(replies.map(({ status }) => status)).toEqual(Array(40).fill(201));
    expect(new Set(replies.map(({ json }) => json.doc?.['number'])).size).toBe(40);
    await centre.settled();
    await expectLogToAgree(centre);
  });

  it('one editor, ten saves of a text in a row, while it is numbered', async () => {
    const { id } = await publishNews(centre.payload, { title: 'Перша' });
    for (let count = 0; count < 10; count += 1) expect((await revise(id, `Редакція ${count}`)).status).toBe(200);
    await centre.settled();
    await expectLogToAgree(centre);
  });

  it('eight saves of one text', async () => {
    const { id } = await publishNews(centre.payload, { title: 'Перша' });
    const replies = await times(8, (index) => revise(id, `Редакція ${index}`));
    expect(replies.map(({ status }) => status)).toEqual(Array(8).fill(200));
    await centre.settled();
    await expectLogToAgree(centre);
  });

  it('the site settings four times, and every page hears of it', async () => {
    const replies = await times(4, (index) =>
      editor.send('POST', '/api/globals/site-settings?locale=uk', { name: `Пресцентр ${index}` }),
    );
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const { json } = await editor.send('GET', '/api/globals/site-settings?locale=uk');
    await centre.settled();
    await expect.poll(() => centre.read('/')).toContain(String(json['name']));
  });

  it('a bulk act right after another', async () => {
    for (let index = 0; index < 6; index += 1) await publish(index);
    const all = (status: string) =>
      editor.send('PATCH', '/api/news?locale=uk&depth=0&where[number][greater_than]=0', { _status: status });
    for (const status of ['draft', 'published', 'draft', 'published']) {
      const reply = await all(status);
      expect([reply.status, reply.json.docs?.length]).toEqual([200, 6]);
    }
    await centre.settled();
    await expectLogToAgree(centre);
  });

  it('ten sign-ins of one account: all are signed in, and stay so', async () => {
    const replies = await times(10, () =>
      centre.ask('/api/users/login', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': '192.0.2.1' },
        body: JSON.stringify({ email: editor.email, password: editor.password }),
      }),
    );
    expect(replies.map(({ status }) => status)).toEqual(Array(10).fill(200));
    for (const reply of replies.map(withJson)) {
      const me = await centre.ask('/api/users/me', {
        headers: { Authorization: `JWT ${String(reply.json['token'])}` },
      });
      expect(withJson(me).json['user']).toMatchObject({ email: editor.email });
    }
  });

  it.each([
    ['the same file', () => 8],
    ['another file', (index: number) => 8 + index],
  ])('%s under one name, ten times: each keeps its bytes, under a name of its own', async (_, sideOf) => {
    const replies = await times(10, async (index) => {
      const bytes = await picture(sideOf(index), 8).png().toBuffer();
      return editor.upload(
        '/api/media?locale=uk',
        { name: 'Площа.png', type: 'image/png', bytes },
        { alt: `${index}` },
      );
    });
    expect(replies.map(({ status }) => status)).toEqual(Array(10).fill(201));
    const names = replies.map(({ json }) => String(json.doc?.['filename']));
    expect(new Set(names).size).toBe(10);
    const kept = names.map((name) => sharp(path.join(centre.settings.mediaDir, 'images', name)).metadata());
    expect((await Promise.all(kept)).map(({ width }) => width)).toEqual(names.map((_name, index) => sideOf(index)));
  });
});

describe(`two desks on one database (${DATABASE})`, () => {
  it.runIf(DATABASE === 'mongodb')('make the first text of all at once, and then the same one better', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'visnyk-desks-'));
    const databaseUrl = freshDatabaseUrl(folder);
    const desks = [
      await openHttpCentre({ folder, databaseUrl, isKept: true }),
      await openHttpCentre({ folder, databaseUrl }),
    ];
    try {
      const items = await Promise.all(desks.map(({ payload }) => publishNews(payload, { title: 'Перша' })));
      expect(new Set(items.map(({ number }) => number)).size).toBe(2);
      const [{ id }] = items as [(typeof items)[0]];
      const revisions = Array.from({ length: 6 }, (_, index) =>
        (desks[index % 2] as HttpCentre).payload.update({
          collection: 'news',
          id,
          locale: 'uk',
          data: { title: `Редакція ${index}`, _status: 'published' },
        }),
      );
      expect(await Promise.all(revisions)).toHaveLength(6);
      for (const desk of desks) await numberPending(desk.payload.db);
      await (desks[0] as HttpCentre).settled();
      await expectLogToAgree(desks[0] as HttpCentre);
    } finally {
      for (const desk of desks) await desk.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
