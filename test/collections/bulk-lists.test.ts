import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishNews } from '../support/content.ts';
import { DATABASE, openTestCentre, type TestCentre } from '../support/press-centre.ts';

describe(`tags of many texts at once (${DATABASE})`, () => {
  let centre: TestCentre;
  let tags: (number | string)[];

  beforeAll(async () => {
    centre = await openTestCentre();
    const made = await Promise.all(
      ['Освіта', 'Вода', 'Мости'].map((name) =>
        centre.payload.create({ collection: 'tags', locale: 'uk', data: { name, type: 'topic' } }),
      ),
    );
    tags = made.map(({ id }) => id);
  });
  afterAll(() => centre.close());

  it.each([
    ['add', [0, 1, 2]],
    ['replace', [1, 2]],
    [undefined, [1, 2]],
  ] as const)('%s: what an item had first is %j of what it has then', async (bulkLists, expected) => {
    const { payload } = centre;
    const [first, second, third] = tags;
    const items = [
      await publishNews(payload, { title: 'Одна', tags: [first] }),
      await publishNews(payload, { title: 'Друга', tags: [first, second] }),
    ];
    const data = { tags: [second, third], ...(bulkLists === undefined ? {} : { bulkLists }) };
    await payload.update({
      collection: 'news',
      where: { id: { in: items.map(({ id }) => id) } },
      locale: 'uk',
      data: data as never,
      depth: 0,
    });
    for (const { id } of items) {
      const item = await payload.findByID({ collection: 'news', id, depth: 0, draft: true });
      expect(item.tags).toEqual(expected.map((index) => tags[index]));
      expect(item).not.toHaveProperty('bulkLists');
    }
  });
});
