import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filterOf } from '../../src/feeds/query/feed-query.ts';
import { parseFeedQuery } from '../../src/feeds/query/parse-feed-query.ts';
import { changesAfter } from '../../src/log/reading/changes-after.ts';
import { matchingTexts, textsDeparted, textsMatching } from '../../src/log/reading/query-texts.ts';
import { matches, type TextFilter } from '../../src/publication/text-filter.ts';
import { makeSource, makeTag, publishNews } from '../support/content.ts';
import { DATABASE, openTestCentre, type TestCentre } from '../support/press-centre.ts';

const QUERIES = [
  '',
  'tag=a',
  'tag=a,b',
  'tag=b,c&kind=news',
  'tag=a&kind=news,calls',
  'tag=a,b&source=s',
  'not=a',
  'not=a,b,c',
  'tag=a,b&not=c',
  'kind=news&region=UA-46',
  'tag=a&source=s&kind=calls&region=UA-05,UA-46&not=c',
  'tag=empty',
  'tag=empty,a',
  'tag=empty&kind=news',
];

describe(`texts that match a query (${DATABASE})`, () => {
  let centre: TestCentre;
  const ids: Record<string, string | number> = {};

  beforeAll(async () => {
    centre = await openTestCentre();
    centre.startBackground();
    const { payload } = centre;
    for (const name of ['a', 'b', 'c', 'empty']) ids[name] = (await makeTag(payload, name)).id;
    ids['s'] = (await makeSource(payload, 's')).id;
    const some = <T>(all: T[], bits: number) => all.filter((_, index) => (bits >> index) & 1);
    for (let index = 0; index < 40; index += 1) {
      await publishNews(payload, {
        title: `Текст ${index}`,
        kind: ['news', 'announcement', 'call'][index % 3],
        tags: some([ids['a'], ids['b'], ids['c']], index % 8),
        sources: index % 4 === 0 ? [ids['s']] : [],
        regions: some(['UA-05', 'UA-46'], index % 5),
        publishedAt: new Date(Date.UTC(2026, 0, 1 + (index % 20))).toISOString(),
      });
    }
    await centre.settled();
  });
  afterAll(() => centre.close());

  it.each(QUERIES)('“%s” finds what reading the whole log finds, newest first', async (search) => {
    const filter = filterFor(search);
    const rows = await changesAfter(centre.payload.db, 0);
    const expected = rows
      .filter((row) => matches(filter, row.channels))
      .sort((a, b) =>
        a.publishedAt === b.publishedAt ? (a.key < b.key ? 1 : -1) : a.publishedAt < b.publishedAt ? 1 : -1,
      )
      .map(({ key }) => key);
    const all = await textsMatching(centre.payload.db, { locale: 'uk', filter, limit: 100 });
    expect(all.map(({ key }) => key)).toEqual(expected);
    const five = await matchingTexts(centre.payload.db, { locale: 'uk', filter, limit: 5 });
    expect(five).toEqual({ keys: expected.slice(0, 5), isAll: expected.length <= 5 });
    expect(await textsMatching(centre.payload.db, { locale: 'en', filter, limit: 5 })).toEqual([]);
  });

  it('looks no further than it was told, and says so', async () => {
    const filter = filterFor('tag=a&source=s');
    const { keys, isAll } = await matchingTexts(centre.payload.db, {
      locale: 'uk',
      filter,
      limit: 100,
      maxExamined: 3,
    });
    expect(keys.length).toBeLessThanOrEqual(3);
    expect(isAll).toBe(false);
  });

  it('F11 lists a text that has left, and only where it can have been', async () => {
    const { payload } = centre;
    const item = await publishNews(payload, {
      title: 'Піде',
      tags: [ids['a'] ?? '', ids['b'] ?? ''],
      sources: [ids['s']],
    });
    await centre.settled();
    const departed = async (search: string) => {
      const texts = await textsDeparted(payload.db, { locale: 'uk', filter: filterFor(search), limit: 30 });
      return texts.map(({ number }) => number);
    };
    expect(await departed('tag=a&source=s')).toEqual([]);
    await payload.update({
      collection: 'news',
      id: item.id,
      locale: 'uk',
      data: { tags: [ids['a'] ?? ''], sources: [] },
    });
    await centre.settled();
    expect(await departed('tag=a&source=s')).toEqual([item.number]);
    expect(await departed('tag=b&kind=news')).toEqual([item.number]);
    // It still has the one, never was the other, and is where nothing was asked of its source.
    expect(await departed('tag=a,b')).toEqual([]);
    expect(await departed('tag=c&source=s')).toEqual([]);
    expect(await departed('tag=a&kind=news')).toEqual([]);
    await payload.delete({ collection: 'news', id: item.id });
    await centre.settled();
    expect(await departed('tag=a,b')).toEqual([item.number]);
    expect(await departed('tag=a&not=b')).toEqual([]);
    expect(await departed('not=c')).toEqual([item.number]);
  });
});

function filterFor(search: string): TextFilter {
  const parsed = parseFeedQuery(search);
  if (parsed.kind === 'fault') throw new Error(parsed.reason);
  return filterOf(parsed.query);
}
