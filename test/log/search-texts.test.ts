import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOG_COLLECTIONS } from '../../src/log/log-database.ts';
import type { PlacePosition } from '../../src/log/placements/placements.ts';
import { changesAfter } from '../../src/log/reading/changes-after.ts';
import { searchTexts, type TextSearch } from '../../src/log/reading/search-texts.ts';
import { numberPending } from '../../src/log/writing/sequencer.ts';
import { LOCALES, type Release } from '../../src/publication/release.ts';
import { searchTextOf, searchWords } from '../../src/publication/spelling/search-text.ts';
import { matches } from '../../src/publication/text-filter.ts';
import { renewPresentation } from '../../src/releasing/presentation.ts';
import { workOffRereleases } from '../../src/releasing/rerelease.ts';
import { makeTag, publishNews } from '../support/content.ts';
import { DATABASE, openTestCentre, type TestCentre } from '../support/press-centre.ts';

/** More than the first stretch, so that a search goes through several; many of one date, so that the key decides. */
const TEXTS = 230;

describe(`searching (${DATABASE})`, { timeout: 180_000 }, () => {
  let centre: TestCentre;

  beforeAll(async () => {
    centre = await openTestCentre();
    const tag = await makeTag(centre.payload, "Об'єднання", 'Union');
    for (let index = 0; index < TEXTS; index += 1) {
      const item = {
        title: `Текст ${index === 20 ? 'рідкісний' : 'звичайний'} пʼять ${index % 7}`,
        text: index % 5 === 0 ? 'Про громаду і 100% бюджету' : 'Про інше',
        tags: index % 9 === 0 ? [tag.id] : [],
        publishedAt: new Date(Date.UTC(2026, 0, 1 + (index % 20))).toISOString(),
      };
      await publishNews(centre.payload, item, index % 50 === 0 ? { title: 'A rare word', text: 'громада' } : undefined);
    }
    await numberPending(db());
  }, 180_000);
  afterAll(() => centre.close());

  const db = () => centre.payload.db;
  const ask = (q: string, more: Partial<TextSearch> = {}) =>
    searchTexts(db(), { words: searchWords(q), locales: LOCALES, limit: TEXTS * 2, ...more });
  /** What reading everything finds. */
  const expected = async (q: string, locales: readonly string[] = LOCALES) => {
    const rows: Awaited<ReturnType<typeof changesAfter>> = [];
    for (
      let page = await changesAfter(db(), 0);
      page.length > 0;
      page = await changesAfter(db(), page.at(-1)?.seq ?? 0)
    )
      rows.push(...page);
    const isFound = (release: Release) => searchWords(q).every((word) => searchTextOf(release).includes(word));
    return rows
      .filter((row) => row.snapshot !== null && locales.includes(row.locale) && isFound(row.snapshot))
      .sort((a, b) =>
        a.publishedAt === b.publishedAt ? (a.key < b.key ? 1 : -1) : a.publishedAt < b.publishedAt ? 1 : -1,
      );
  };

  it.each([
    'рідкісний',
    'ГРОМАД бюджет',
    "п'ять",
    'об’єднання',
    'union',
    '6',
    'немає такого',
    'громад немає',
    '100',
    'rare',
  ])('“%s” finds what reading the whole log finds, newest first', async (q) => {
    const { rows, next } = await ask(q);
    expect(rows).toEqual(await expected(q));
    expect(next).toBeNull();
  });

  it('finds what it should at all', async () => {
    const counts = ['рідкісний', 'громад', 'union', 'немає'].map(async (q) => (await ask(q)).rows.length);
    expect(await Promise.all(counts)).toEqual([1, TEXTS / 5 + 5, 1, 0]);
  });

  it('goes on page by page, without a double and without a gap', async () => {
    const keys: string[] = [];
    let below: PlacePosition | undefined;
    for (let pages = 0; pages < TEXTS; pages += 1) {
      const { rows, next } = await ask('громад', { limit: 7, below });
      keys.push(...rows.map((row) => row.key));
      if (next === null) break;
      expect(rows.length).toBe(7);
      below = next;
    }
    expect(keys).toEqual((await expected('громад')).map((row) => row.key));
  });

  it('keeps to languages, channels and dates', async () => {
    expect((await ask('громад', { locales: ['en'] })).rows).toEqual(await expected('громад', ['en']));
    const filter = { anyOf: [['tag/obiednannia']], noneOf: [] };
    const tagged = (await expected('звичайний')).filter((row) => matches(filter, row.channels));
    expect(tagged.length).toBeGreaterThan(10);
    expect((await ask('звичайний', { filter })).rows).toEqual(tagged);
    expect((await ask('звичайний', { filter, limit: 3 })).rows).toEqual(tagged.slice(0, 3));
    const span = { from: '2026-01-05T00:00:00.000Z', until: '2026-01-07T00:00:00.000Z' };
    const dated = (await expected('звичайний')).filter(
      ({ publishedAt }) => publishedAt >= span.from && publishedAt < span.until,
    );
    expect(dated.length).toBeGreaterThan(10);
    expect((await ask('звичайний', span)).rows).toEqual(dated);
  });

  it('stops where it is told to, and says where to go on', async () => {
    const first = await ask('рідкісний', { maxExamined: 1 });
    expect(first.rows).toEqual([]);
    const rest = await ask('рідкісний', { below: first.next ?? undefined });
    expect(rest.rows.length).toBe(1);
    const stop = new AbortController();
    stop.abort();
    expect((await ask('рідкісний', { signal: stop.signal })).rows).toEqual([]);
  });

  it('finds texts that were there before anything could be searched, once their presentation is renewed', async () => {
    const lost = { collection: LOG_COLLECTIONS.releases, where: { searchText: { exists: true } } };
    const { docs } = await db().find({ ...lost, limit: 0, pagination: false });
    for (const { id } of docs)
      await db().updateOne({ collection: LOG_COLLECTIONS.releases, id, data: { searchText: null } });
    expect((await ask('громад')).rows).toEqual([]);
    const before = await changesAfter(db(), 0);
    await renewPresentation(centre.releaseContext, db());
    await workOffRereleases(centre.releaseContext, db(), centre.transact, new AbortController().signal);
    await numberPending(db());
    expect((await ask('громад')).rows).toEqual(await expected('громад'));
    expect(await changesAfter(db(), 0)).toEqual(before);
  });
});
