import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { makeSource, makeTag, publishNews } from '../support/content.ts';
import { withoutFoldedWords } from '../support/database/not-folded.ts';
import { DATABASE, freshDatabaseUrl, openTestCentre } from '../support/press-centre.ts';

const LISTS = [
  ['news', 'КРИЖОПІЛЬ', 'Про Крижопіль'],
  ['news', 'PUBLISHED later', 'Про Крижопіль'],
  ['news', 'чернетка', 'Чернетка з бюро'],
  ['tags', 'ОБ’ЄДНАННЯ', 'Обʼєднання громад'],
  ['sources', 'decentralisation', 'Портал'],
] as const;

it(`rows from before words were folded are found once it is opened again, as if they had been saved since (${DATABASE})`, async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'visnyk-test-'));
  const databaseUrl = freshDatabaseUrl(folder);
  const open = () => openTestCentre({ folder, databaseUrl, isKept: true });
  let centre = await open();
  const find = async (collection: (typeof LISTS)[number][0], wanted: string) => {
    const where = { listTitle: { like: wanted } };
    return (await centre.payload.find({ collection, draft: true, depth: 0, where, locale: 'uk' })).docs.map(
      ({ listTitle }) => listTitle,
    );
  };
  const rows = async () =>
    Promise.all(
      (['news', 'tags', 'sources'] as const).map(
        async (collection) =>
          (await centre.payload.db.find<Record<string, unknown>>({ collection, pagination: false, sort: 'id' })).docs,
      ),
    );
  const { payload } = centre;
  await publishNews(payload, { title: 'Про Крижопіль' }, { title: 'Published later' });
  await payload.create({
    collection: 'news',
    draft: true,
    locale: 'uk',
    data: { kind: 'news', title: 'Чернетка з бюро' },
  });
  await makeTag(payload, 'Обʼєднання громад');
  await makeSource(payload, 'Портал', 'Decentralisation');
  const saved = await rows();

  await withoutFoldedWords(centre, ['news', 'tags', 'sources']);
  // Tags and sources are found by their aliases, too, of which their names are one.
  for (const [collection, wanted] of LISTS.filter(([name]) => name === 'news'))
    expect([wanted, await find(collection, wanted)]).toEqual([wanted, []]);
  await centre.close();
  centre = await open();
  for (const [collection, wanted, title] of LISTS)
    expect([wanted, await find(collection, wanted)]).toEqual([wanted, [title]]);
  expect(await rows()).toEqual(saved);
  await centre.close();
  await (await openTestCentre({ folder, databaseUrl })).close();
  await rm(folder, { recursive: true, force: true });
});
