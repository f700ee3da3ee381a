import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTag, publishNews } from '../../support/content.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE } from '../../support/press-centre.ts';

const PASSING = [
  'utm_source=x',
  'fbclid=IwAR0%D0',
  'gclid=1',
  '_=1732',
  'nocache',
  'UTM_Medium=a+b',
  'mc_cid=1&utm_id=',
];

/** Whoever shares an address hangs something on it, and programs add what no cache has seen. */
describe(`what is added to an address by others is shed (${DATABASE})`, () => {
  let centre: HttpCentre;
  const addresses = [
    '/',
    '/en',
    '/news',
    '/archive',
    '/tags',
    '/tags/tema',
    '/feeds',
    '/en/feeds',
    '/feeds/uk.opml',
    '/feeds/uk/all',
    '/feeds/uk/all.rss',
    '/feeds/en/all.json',
    '/feeds/uk/tag/tema.atom',
    '/calendar',
    '/search',
  ];

  beforeAll(async () => {
    centre = await openHttpCentre();
    const tag = await makeTag(centre.payload, 'Тема');
    const { number } = await publishNews(centre.payload, { title: 'Новина', tags: [tag.id] }, { title: 'News' });
    await centre.settled();
    addresses.push(`/news/${number}`, `/en/news/${number}`);
  });
  afterAll(() => centre.close());

  it('everywhere by one rule: a redirect to the address itself, once', async () => {
    for (const address of addresses) {
      for (const passing of PASSING) {
        const reply = await centre.ask(`${address}?${passing}`);
        expect([address, passing, reply.status, reply.headers.location]).toEqual([address, passing, 301, address]);
        expect((await centre.ask(address)).status).toBe(200);
      }
    }
  });

  it.each([
    ['/feeds/uk/all.rss?form=summary&utm_source=x', '/feeds/uk/all.rss?form=summary'],
    ['/feeds/uk/all.rss?_=1&form=summary', '/feeds/uk/all.rss?form=summary'],
    ['/search?q=%D0%B3&fbclid=1', '/search?q=%D0%B3'],
    ['/feeds/uk/all.rss?x=1&utm_source=y', '/feeds/uk/all.rss?x=1'],
  ])('%s keeps what is ours: %s', async (address, expected) => {
    const reply = await centre.ask(address);
    expect([reply.status, reply.headers.location]).toEqual([301, expected]);
    expect((await centre.ask(expected)).status).toBe(200);
  });

  it.each([
    ['/feeds/uk/all.rss?form=nonsense&utm_source=x', 400],
    ['/feeds/uk/query.rss?colour=red&utm_source=x', 400],
    ['/news?page=x&utm_source=x', 400],
    ['/v1/items?colour=red&utm_source=x', 400],
    ['/feeds/de/all.rss?utm_source=x', 404],
    ['/healthz?utm_source=x', 200],
  ])('%s is %d all the same', async (address, status) => {
    expect((await centre.ask(address)).status).toBe(status);
  });
});
