import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectLogToAgree } from '../support/agreement.ts';
import { body, makeTag, publishNews, translateNews } from '../support/content.ts';
import { type FailingServer, HAS_STAND_IN, startFailingServer } from '../support/database/own-stand-in.ts';
import { type DeskReply, type DeskUser, signIn } from '../support/desk-api.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';

/** What the driver sends of its own accord, to find servers and to end sessions, is nothing an act waits for. */
const COMMANDS = [
  'insert',
  'update',
  'delete',
  'find',
  'findAndModify',
  'aggregate',
  'count',
  'distinct',
  'commitTransaction',
  'abortTransaction',
];

/** Every so many commands of an act; `EVERY_COMMAND=1` meets each of them with each failure, which takes long. */
const STEP = process.env['EVERY_COMMAND'] === '1' ? 1 : 12;
const ACT_MS = 600_000;
/** What is said of a commit that nobody answered. */
const MAYBE = /may have been|можливо/;

type Failure = { name: string; point: 'failCommand' | 'loseAnswer'; times: number; data: object };

/** One command is met by it; where the driver asks again by itself, the second too. */
const FAILURES: Failure[] = [
  { name: 'the connection breaks before it', point: 'failCommand', times: 1, data: { closeConnection: true } },
  { name: 'it is done and its answer is lost', point: 'loseAnswer', times: 1, data: {} },
  { name: 'its answer is lost, and that of the next', point: 'loseAnswer', times: 2, data: {} },
  { name: 'the primary steps down', point: 'failCommand', times: 1, data: { errorCode: 189 } },
];

/** An act at the desk, done over and over: whether it was done is read from what is stored. */
interface Act {
  name: string;
  /** Makes ready what the act is done to; met by no failure. */
  prepare(n: number): Promise<void>;
  do(n: number): Promise<DeskReply>;
  isDone(n: number): Promise<boolean>;
}

describe.runIf(HAS_STAND_IN)('whichever command of an act fails', () => {
  let server: FailingServer;
  let centre: HttpCentre;
  let editor: DeskUser;
  let item: number | string;
  /** One that few texts bear, for it is renamed again and again; and one that all new texts bear. */
  let tag: number | string;
  let common: number | string;

  beforeAll(async () => {
    server = await startFailingServer();
    centre = await openHttpCentre({ databaseUrl: server.databaseUrl });
    editor = await signIn(centre, 'editor');
    tag = (await makeTag(centre.payload, 'Тема')).id;
    common = (await makeTag(centre.payload, 'Спільне')).id;
    item = (await publishNews(centre.payload, { title: 'Є', tags: [tag, common] })).id;
    await translateNews(centre.payload, item, { title: 'There is' });
    await centre.settled();
  });
  afterAll(async () => {
    await centre.close();
    await server.stop();
  });

  const publish = (title: string) =>
    editor.send('PATCH', `/api/news/${item}?locale=uk&depth=0`, { title, body: body(title), _status: 'published' });
  const stored = async (collection: 'news' | 'tags', id: number | string) =>
    (await editor.send('GET', `/api/${collection}/${id}?locale=uk&depth=0`)).json;
  const named = (title: string) => ({ collection: 'news' as const, where: { 'title.uk': { equals: title } } });
  let copy: number | string;

  const ACTS: Act[] = [
    {
      name: 'publish what is new',
      prepare: async () => undefined,
      do: (n) =>
        editor.send('POST', '/api/news?locale=uk&depth=0', {
          kind: 'news',
          title: `Нове ${n}`,
          body: body('Нове'),
          tags: [common],
          _status: 'published',
        }),
      isDone: async (n) => {
        const { totalDocs } = await centre.payload.db.count(named(`Нове ${n}`));
        expect(totalDocs).toBeLessThan(2);
        return totalDocs === 1;
      },
    },
    {
      name: 'correct what is out',
      prepare: async () => undefined,
      do: (n) => publish(`Виправлене ${n}`),
      isDone: async (n) => (await stored('news', item))['title'] === `Виправлене ${n}`,
    },
    {
      name: 'withdraw one language',
      prepare: async (n) => void (await publish(`Знову ${n}`)),
      do: () =>
        editor.send('PATCH', `/api/news/${item}?locale=uk&depth=0`, { _status: 'draft', withdrawalNotice: 'Ні' }),
      isDone: async () => (await stored('news', item))['_status'] === 'draft',
    },
    {
      name: 'rename a tag',
      prepare: async () => undefined,
      do: (n) => editor.send('PATCH', `/api/tags/${tag}?locale=uk&depth=0`, { name: `Тема ${n}` }),
      isDone: async (n) => (await stored('tags', tag))['name'] === `Тема ${n}`,
    },
    {
      name: 'delete',
      prepare: async (n) => {
        copy = (await publishNews(centre.payload, { title: `Зайве ${n}` })).id;
      },
      do: () => editor.send('DELETE', `/api/news/${copy}?depth=0`),
      isDone: async (n) => (await centre.payload.db.count(named(`Зайве ${n}`))).totalDocs === 0,
    },
  ];

  describe.each(FAILURES)('because $name', ({ point, times, data }) => {
    const first = FAILURES.findIndex(
      (failure) => failure.point === point && failure.times === times && failure.data === data,
    );

    it.each(ACTS)('$name: what was told is so, and the log agrees', { timeout: ACT_MS }, async (act) => {
      const lies: string[] = [];
      for (let n = STEP === 1 ? 0 : first, isHit = true; isHit; n += STEP) {
        await act.prepare(n);
        await centre.settled();
        const before = await server.fail(point, { skip: n, times }, { failCommands: COMMANDS, ...data });
        const told = await act.do(n);
        await centre.settled();
        isHit = (await server.fail(point, 'off', {})) > before;
        const sentence = told.json.errors?.[0]?.message ?? '';
        const isDone = await act.isDone(n);
        const isSo = told.status === 503 ? MAYBE.test(sentence) || !isDone : told.status < 300 && isDone;
        if (!isSo) lies.push(`command ${n}: ${told.status} ${sentence}, ${isDone ? 'done' : 'not done'}`);
      }
      expect(lies).toEqual([]);
      await expectLogToAgree(centre);
    });
  });
});
