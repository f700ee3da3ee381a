import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allTexts, pageOfTexts, type SelectedTexts } from '../../src/log/reading/select-texts.ts';
import { LOCALES } from '../../src/publication/release.ts';
import { makeTag, publishNews } from '../support/content.ts';
import { DATABASE, openTestCentre, type TestCentre } from '../support/press-centre.ts';

describe(`texts selected from the log (${DATABASE})`, () => {
  let centre: TestCentre;

  beforeAll(async () => {
    centre = await openTestCentre();
    centre.startBackground();
    const { payload } = centre;
    const rare = await makeTag(payload, 'рідкісна');
    const often = await makeTag(payload, 'часта');
    for (let day = 1; day <= 12; day += 1) {
      const tags = [often.id, ...(day === 1 || day === 7 ? [rare.id] : [])];
      const publishedAt = `2026-03-${String(day).padStart(2, '0')}T10:00:00.000Z`;
      await publishNews(payload, { title: `День ${day}`, tags, publishedAt }, { title: `Day ${day}` });
    }
    await centre.settled();
  });
  afterAll(() => centre.close());

  const query = (anyOf: string[][], noneOf: string[] = []): SelectedTexts => ({
    selection: { locales: LOCALES, filter: { anyOf, noneOf } },
    audience: 'everyone',
  });
  const titlesOf = (texts: { view: { release: { title: string } } }[]) => texts.map(({ view }) => view.release.title);

  it('merges the languages by date, each text once', async () => {
    const { texts, next } = await pageOfTexts(centre.payload.db, query([['all', 'news', 'tag/chasta']]), 100);
    expect(texts).toHaveLength(24);
    expect(new Set(texts.map(({ row }) => row.key)).size).toBe(24);
    const dates = texts.map(({ row }) => row.publishedAt);
    expect(dates).toEqual(dates.toSorted().reverse());
    expect(next).toBeNull();
  });

  it('ends a page at its bound and says where to go on, until all was looked at', async () => {
    const bounded = { ...query([['tag/chasta'], ['all']], ['tag/ridkisna']), maxExamined: 4 };
    const found: string[] = [];
    let pages = 0;
    let below: SelectedTexts['below'];
    do {
      const page = await pageOfTexts(centre.payload.db, { ...bounded, below }, 3);
      found.push(...titlesOf(page.texts));
      below = page.next ?? undefined;
      pages += 1;
    } while (below !== undefined);
    expect(found).toHaveLength(20);
    expect(new Set(found).size).toBe(20);
    expect(found.some((title) => /(День|Day) (1|7)$/.test(title))).toBe(false);
    expect(pages).toBeGreaterThanOrEqual(7);
  });

  it('ends with the last page, though the texts end with it', async () => {
    const first = await pageOfTexts(centre.payload.db, query([['tag/ridkisna']]), 4);
    expect([titlesOf(first.texts).length, first.next]).toEqual([4, null]);
  });

  it('gives everything in batches, none twice', async () => {
    const titles: string[] = [];
    for await (const batch of allTexts(centre.payload.db, query([['tag/chasta'], ['news']])))
      titles.push(...titlesOf(batch));
    expect(titles).toHaveLength(24);
    expect(new Set(titles).size).toBe(24);
  });
});
