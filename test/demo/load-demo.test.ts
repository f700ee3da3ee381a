import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoContent } from '../../demo/content/index.ts';
import type { DemoContent } from '../../demo/content/types.ts';
import { loadDemo } from '../../demo/load-demo.ts';
import { READERS } from '../feeds/read-back.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';

/** Enough of the content for each case: a guide and news in both languages, and news in one. */
function fewTexts(): DemoContent {
  const { tags, sources, pictures, documents, guides, news } = demoContent;
  const isInBoth = ({ title }: { title: { en?: string } }) => title.en !== undefined;
  const texts = [news.find(isInBoth), news.find((item) => !isInBoth(item))].flatMap((item) => {
    if (item === undefined) return [];
    const { cover: _cover, documents: _documents, guides: _guides, ...rest } = item;
    return [{ ...rest, body: isInBoth(item) ? { uk: 'Текст', en: 'Text' } : { uk: 'Текст' } }];
  });
  const shelf = guides.filter(isInBoth).slice(0, 1);
  return {
    tags,
    sources,
    pictures: pictures.filter(({ key }) => shelf.some(({ cover }) => cover === key)),
    documents: documents.filter(({ key }) => shelf.some(({ files }) => files.includes(key))),
    guides: shelf.map(({ replaces: _replaces, ...guide }) => guide),
    news: texts,
  };
}

describe('the example content in a press centre', () => {
  let centre: HttpCentre;
  const content = fewTexts();

  beforeAll(async () => {
    centre = await openHttpCentre();
    await loadDemo({ payload: centre.payload, now: new Date(), onProgress: () => undefined }, content);
    await centre.settled();
  });
  afterAll(() => centre.close());

  it('is published in each language that it was written in', async () => {
    const written = (locale: 'uk' | 'en') =>
      [...content.guides, ...content.news].flatMap(({ title }) => title[locale] ?? []).sort();
    expect([written('uk').length, written('en').length]).toEqual([3, 2]);
    for (const locale of ['uk', 'en'] as const) {
      const entries = READERS.rss(await centre.read(`/feeds/${locale}/all.rss`));
      expect(entries.map(({ title }) => title).sort()).toEqual(written(locale));
    }
  });
});
