import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { expectLogToAgree } from '../support/agreement.ts';
import { body, publishNews } from '../support/content.ts';
import { type FailingServer, HAS_STAND_IN, startFailingServer } from '../support/database/own-stand-in.ts';
import { type DeskUser, signIn } from '../support/desk-api.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';

const CONFLICT = { errorCode: 112, errorLabels: ['TransientTransactionError'] };

describe.runIf(HAS_STAND_IN)('a server that fails', () => {
  let server: FailingServer;
  let centre: HttpCentre;
  let editor: DeskUser;

  beforeAll(async () => {
    server = await startFailingServer();
    centre = await openHttpCentre({ databaseUrl: server.databaseUrl });
    editor = await signIn(centre, 'editor');
  });
  afterAll(async () => {
    await centre.close();
    await server.stop();
  });
  afterEach(async () => {
    for (const name of ['failCommand', 'loseAnswer'] as const) await server.fail(name, 'off', {});
  });

  const create = (title: string, headers: Record<string, string> = {}) =>
    editor.send(
      'POST',
      '/api/news?locale=uk&depth=0',
      { kind: 'news', title, body: body(title), _status: 'published' },
      headers,
    );
  const stored = async (title: string) =>
    (await centre.payload.db.count({ collection: 'news', where: { 'title.uk': { equals: title } } })).totalDocs;

  it.each(['insert', 'find', 'findAndModify', 'commitTransaction'])(
    'a conflict at %s is begun again, and the text is stored once',
    async (command) => {
      const title = `Після конфлікту: ${command}`;
      await server.fail('failCommand', { times: 1 }, { failCommands: [command], ...CONFLICT });
      expect((await create(title)).status).toBe(201);
      expect(await stored(title)).toBe(1);
    },
  );

  it.each(['insert', 'findAndModify'])('a connection that breaks at %s: the text is stored once', async (command) => {
    const title = `Після розриву: ${command}`;
    await server.fail('failCommand', { times: 1 }, { failCommands: [command], closeConnection: true });
    expect((await create(title)).status).toBe(201);
    expect(await stored(title)).toBe(1);
  });

  it('conflicts without an end: the editor is told in a sentence, in their language, and nothing is stored', async () => {
    await server.fail('failCommand', 'alwaysOn', { failCommands: ['insert'], ...CONFLICT });
    const told = await Promise.all([
      create('Ніколи', { 'Accept-Language': 'uk' }),
      create('Never', { 'Accept-Language': 'en' }),
    ]);
    await server.fail('failCommand', 'off', {});
    expect(told.map(({ status }) => status)).toEqual([503, 503]);
    expect(told.map(({ headers }) => Number(headers['retry-after']) > 0)).toEqual([true, true]);
    expect(told[0].json.errors?.[0]?.message).toContain('Нічого не збережено');
    expect(told[1].json.errors?.[0]?.message).toContain('Nothing was stored');
    expect([await stored('Ніколи'), await stored('Never')]).toEqual([0, 0]);
  });

  it('the answer to a commit is lost: the server is asked again, and the text is stored once', async () => {
    await server.fail('loseAnswer', { times: 3 }, { failCommands: ['commitTransaction'] });
    expect((await create('Без відповіді')).status).toBe(201);
    expect(await stored('Без відповіді')).toBe(1);
  });

  it('no answer to a commit ever comes: the editor is told that it may have been stored, and nothing is repeated', async () => {
    await server.fail('loseAnswer', 'alwaysOn', { failCommands: ['commitTransaction'] });
    const told = await create('Хтозна', { 'Accept-Language': 'uk' });
    await server.fail('loseAnswer', 'off', {});
    expect([told.status, told.json.errors?.[0]?.message]).toEqual([
      503,
      expect.stringContaining('можливо, її збережено'),
    ]);
    expect(await stored('Хтозна')).toBe(1);
  });

  it('the primary steps down in the middle of a transaction: nothing is reported that was not stored', async () => {
    let tries = 0;
    const item = await centre.transact(async (req) => {
      tries += 1;
      const made = await centre.payload.create({
        collection: 'tags',
        locale: 'uk',
        data: { name: 'Вибори', slug: 'vybory' },
        req,
      });
      if (tries === 1) await server.command({ replSetStepDown: 0.2 });
      return made;
    });
    expect(tries).toBe(2);
    expect(await centre.payload.findByID({ collection: 'tags', id: item.id })).toMatchObject({ slug: 'vybory' });
  });

  it('a transaction that the server has ended is not reported as committed, whoever caught what ended it', async () => {
    const work = centre.transact(async (req) => {
      const data = { name: 'єдиний', value: 1, note: null };
      await centre.payload.db.create({ collection: 'counters', data: { ...data }, req });
      await centre.payload.db.create({ collection: 'counters', data: { ...data }, req }).catch(() => undefined);
    });
    await expect(work).rejects.toThrow(/name/);
    const where = { name: { equals: 'єдиний' } };
    expect((await centre.payload.db.count({ collection: 'counters', where })).totalDocs).toBe(0);
  });

  it('a number that was drawn twice is drawn again', async () => {
    const { number } = await publishNews(centre.payload, { title: 'Має номер' });
    const where = { name: { equals: 'number/news' } };
    await centre.payload.db.updateOne({ collection: 'counters', where, data: { value: Number(number) - 1 } });
    const reply = await create('Має наступний');
    expect([reply.status, reply.json.doc?.['number']]).toEqual([201, Number(number) + 1]);
    await centre.settled();
    await expectLogToAgree(centre);
  });
});

describe.runIf(HAS_STAND_IN)('a server that is gone', () => {
  it('is told as such: 503 with a sentence to editors, and never that they may not', async () => {
    const server = await startFailingServer();
    const centre = await openHttpCentre({ databaseUrl: server.databaseUrl, isKept: true });
    const admin = await signIn(centre, 'admin');
    const item = await publishNews(centre.payload, { title: 'Є' });
    await centre.settled();
    await server.stop();
    const uk = { 'Accept-Language': 'uk' };
    const told = await Promise.all([
      admin.send('PATCH', `/api/news/${item.id}?locale=uk`, { title: 'Ні' }, uk),
      admin.send('GET', '/api/news', undefined, uk),
      admin.send('POST', '/api/globals/site-settings', { name: 'Ні' }, uk),
      admin.send('POST', '/api/users/login', { email: admin.email, password: admin.password }, uk),
    ]);
    expect(told.map(({ status }) => status)).toEqual([503, 503, 503, 503]);
    for (const reply of told) expect(reply.json.errors?.[0]?.message).toContain('База даних зараз не відповідає');
    const form = { name: 'a.png', type: 'image/png', bytes: Buffer.from('a') };
    const others = [
      await admin.upload('/api/media', form, { alt: 'Ні' }),
      await centre.ask('/readyz'),
      await centre.ask('/feeds'),
      await centre.ask('/v1/tags'),
      await centre.ask('/admin'),
      await centre.ask(`/api/push-desk/news/${item.id}`),
    ];
    expect(others.map(({ status }) => status)).toEqual(Array(6).fill(503));
    expect((await centre.ask('/healthz')).status).toBe(200);
    await centre.close();
  });
});
