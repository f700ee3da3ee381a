import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderFeed } from '../../src/feeds/render-feed.ts';
import type { Release } from '../../src/publication/release.ts';
import { CASE_NAMES, readCase } from './feed-cases.ts';
import { hostileItem, presented } from './hostile-items.ts';
import { children, READERS, readXml } from './read-back.ts';
import { readSimply } from './simple-reader.ts';

const ofCases = CASE_NAMES.flatMap((name) => readCase(name).entries.map((entry) => [name, entry] as const));
const rssOf = (entries: Release[]) => renderFeed({ ...readCase('empty'), entries }, 'rss');
const items = (xml: string) => children(children(readXml(xml), 'channel')[0], 'item');

describe('readers that turn each element of RSS into one value', () => {
  it.each(ofCases)('get plain strings, also for categories (%s)', (_name, entry) => {
    const [item] = readSimply(rssOf([entry]));
    for (const value of [item?.title, item?.link, item?.guid, item?.content]) {
      expect(['string', 'undefined']).toContain(typeof value);
    }
    expect(item?.categories).toEqual(READERS.rss(rssOf([entry]))[0]?.categories);
    for (const category of item?.categories ?? []) expect(typeof category).toBe('string');
  });

  it('do so whatever editors write', () => {
    fc.assert(
      fc.property(hostileItem, (content) => {
        const release = presented(content);
        if (release === null) return;
        const [item] = readSimply(rssOf([release]));
        expect(item?.categories.map(String).map((name) => name.trim())).toEqual(
          release.tags.map(({ name }) => name.trim()),
        );
        for (const value of [item?.title, item?.content]) expect(typeof value).toBe('string');
      }),
      { numRuns: 50 },
    );
  });

  it.each(ofCases)('lose no page of a tag: they stand beside, in the order of the categories (%s)', (_name, entry) => {
    const [item] = items(rssOf([entry]));
    expect(children(item, 'dcterms:isPartOf').map((page) => page['#text'])).toEqual(entry.tags.map(({ url }) => url));
  });
});

describe('co-authors', () => {
  it.each([
    [['Оксана Береза'], ['Оксана Береза']],
    [['Оксана Береза', 'Тарас Гай', 'A & B'], ['Оксана Береза, Тарас Гай, A & B']],
    [['', ' ', 'Тарас Гай'], ['Тарас Гай']],
    [[], []],
    [[' '], []],
  ])('%j are all shown by readers of the first creator, of the last and of all', (authors, creators) => {
    const [model] = readCase('news-full').entries;
    if (model === undefined) throw new Error('the case has no entry');
    const xml = rssOf([{ ...model, authors }]);
    const read = children(items(xml)[0], 'dc:creator').map((creator) => creator['#text']);
    expect(read).toEqual(creators);
    expect(read.at(-1)).toBe(read[0]);
    expect(readSimply(xml)[0]?.creator).toBe(creators[0]);
    expect(READERS.rss(xml)[0]?.authors).toEqual(creators);
  });
});
