import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { publishNews } from '../support/content.ts';
import { type FailingServer, HAS_STAND_IN, startFailingServer } from '../support/database/own-stand-in.ts';
import { type DeskUser, signIn } from '../support/desk-api.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';

/** What an editor waits for has a limit of ten seconds, which the server keeps; the embedded database's is in desk-reads.test.ts. */
describe.runIf(HAS_STAND_IN)('queries that MongoDB stops', () => {
  let server: FailingServer;
  let centre: HttpCentre;
  let editor: DeskUser;
  let id: number | string;

  beforeAll(async () => {
    server = await startFailingServer();
    centre = await openHttpCentre({ databaseUrl: server.databaseUrl });
    editor = await signIn(centre, 'editor');
    ({ id } = await publishNews(centre.payload, { title: 'Новина' }));
  });
  afterAll(async () => {
    await centre.close();
    await server.stop();
  });
  afterEach(() => server.fail('maxTimeAlwaysTimeOut', 'off', {}));

  const allAreSlow = () => server.fail('maxTimeAlwaysTimeOut', 'alwaysOn', {});

  it.each([
    ['a list', () => '/api/news?depth=0'],
    ['a list in the order of a relation', () => '/api/news?depth=0&sort=source'],
    ['a list that searches', () => `/api/news?depth=1&where[title][like]=${encodeURIComponent('новина')}`],
    ['its versions', () => `/api/news/versions?where[parent][equals]=${id}`],
    ['a count', () => '/api/news/count?where[kind][equals]=news'],
  ])('%s: the editor is told in a sentence', async (_what, address) => {
    const sent = await editor.send('GET', address());
    expect(sent.status).toBe(200);
    await allAreSlow();
    const answers = await Promise.all(
      ['uk', 'en'].map((language) => editor.send('GET', address(), undefined, { 'Accept-Language': language })),
    );
    expect(answers.map(({ status }) => status)).toEqual([503, 503]);
    expect(answers[0]?.json.errors?.[0]?.message).toContain('Запит тривав понад 10 с');
    expect(answers[1]?.json.errors?.[0]?.message).toContain('took longer than 10 s');
  });

  it('what readers, partners and the product itself read has none', async () => {
    await allAreSlow();
    expect((await centre.payload.find({ collection: 'news' })).totalDocs).toBe(1);
    await centre.settled();
    expect((await centre.ask('/feeds/uk/all.rss')).status).toBe(200);
    expect((await centre.ask('/v1/items')).status).toBe(200);
  });

  it('a query stopped in the middle of an act: nothing of the act is stored', async () => {
    await allAreSlow();
    const { status } = await editor.send('PATCH', `/api/news/${id}?locale=uk&depth=0`, { title: 'Ніколи' });
    expect(status).toBe(503);
    await server.fail('maxTimeAlwaysTimeOut', 'off', {});
    expect((await editor.send('GET', `/api/news/${id}?locale=uk&depth=0`)).json).toMatchObject({ title: 'Новина' });
  });
});
