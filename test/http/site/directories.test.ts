import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeSource, makeTag, publishNews } from '../../support/content.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE } from '../../support/press-centre.ts';

const DIRECTORIES = ['/feeds', '/en/feeds', '/feeds/uk.opml', '/v1/feeds', '/v1/tags', '/v1/sources'];
const NAMED = ['placements', 'tags', 'sources'];

/** With a question for each tag, five hundred tags took seconds, and a tenth of that is what a reader waits for. */
describe(`what directories ask of the database (${DATABASE})`, () => {
  let centre: HttpCentre;

  beforeAll(async () => {
    centre = await openHttpCentre();
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await centre.close();
  });

  const publishWith = async (count: number, name: string) => {
    const tags = [];
    const sources = [];
    for (let nth = 0; nth < count; nth += 1) {
      tags.push((await makeTag(centre.payload, `тема ${name} ${nth}`, `topic ${name} ${nth}`)).id);
      sources.push((await makeSource(centre.payload, `джерело ${name} ${nth}`)).id);
    }
    await publishNews(centre.payload, { title: `Новина ${name}`, tags, sources }, { title: `News ${name}` });
    await centre.settled();
  };

  const questionsOf = async (address: string): Promise<number> => {
    const { db } = centre.payload;
    const asked = [vi.spyOn(db, 'find'), vi.spyOn(db, 'findOne'), vi.spyOn(db, 'count')];
    expect((await centre.ask(address)).status).toBe(200);
    const questions = asked.flatMap((spy) => spy.mock.calls.filter(([{ collection }]) => NAMED.includes(collection)));
    for (const spy of asked) spy.mockRestore();
    return questions.length;
  };

  it('does not grow with the number of names', async () => {
    await publishWith(1, 'перша');
    const few = [];
    for (const address of DIRECTORIES) few.push(await questionsOf(address));
    await publishWith(5, 'друга');
    const many = [];
    for (const address of DIRECTORIES) many.push(await questionsOf(address));
    expect(many).toEqual(few);
    expect(await centre.read('/v1/tags')).toContain('topic друга 4');
  });
});
