import { Feed } from 'feed';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CLOSING, cutHead, cutItem, UnknownLayout } from '../../../src/feeds/rss/cut-document.ts';
import { rssWriter } from '../../../src/feeds/rss/writer.ts';
import { CASE_NAMES, readCase } from '../feed-cases.ts';

const UPDATED = new Date('2026-11-20T10:00:00.000Z');
const ITEM = { title: 'Новина', link: 'https://herald.example/news/1', date: UPDATED };

function feedWith(...items: (typeof ITEM & { content?: string })[]): Feed {
  const feed = new Feed({ title: 'Стрічка', link: 'https://herald.example/', updated: UPDATED });
  for (const item of items) feed.addItem(item);
  return feed;
}

describe('how the package feed lays out a document', () => {
  it('begins with a root that declares nothing where nothing was used', () => {
    expect(
      feedWith()
        .rss2()
        .startsWith('<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0">\n    <channel>\n        <title>'),
    ).toBe(true);
  });

  it.each([
    ['without items', feedWith()],
    ['with one', feedWith(ITEM)],
    ['with several and their bodies', feedWith(ITEM, { ...ITEM, content: '<p>Текст</p>' })],
  ])('ends %s as the cut expects, with no line end', (_how, feed) => {
    expect(feed.rss2().endsWith(`>\n${CLOSING}`)).toBe(true);
    expect(CLOSING).toBe('    </channel>\n</rss>');
  });

  it('puts items last, each on lines of its own', () => {
    const [, ...items] = feedWith(ITEM, ITEM).rss2().split('\n        <item>\n');
    expect(items.map((item) => item.replace(`\n${CLOSING}`, '').endsWith('\n        </item>'))).toEqual([true, true]);
  });

  it.each(CASE_NAMES)('head, items and end put together are what feed writes at once, case %s', (name) => {
    const { entries, ...doc } = readCase(name);
    const head = rssWriter.head({ ...doc, entries: [] });
    const items = entries.map(rssWriter.entry);
    for (const item of items) expect(item).toMatch(/^ {8}<item>\n[\s\S]*\n {8}<\/item>$/);
    expect(head).toMatch(/^<\?xml [^>]*>\n<rss version="2\.0" xmlns:atom=[^>]*>\n {4}<channel>\n/);
    expect(rssWriter.join(head, items)).toBe(`${[head, ...items].join('\n')}\n    </channel>\n</rss>\n`);
  });
});

describe('a document that is laid out otherwise', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it.each([
    ['a line end after it', (xml: string) => `${xml}\n`],
    ['other spaces', (xml: string) => xml.replaceAll('    ', '  ')],
    [
      'something after the items',
      (xml: string) => xml.replace('    </channel>', '        <ttl>5</ttl>\n    </channel>'),
    ],
  ])('is refused rather than cut: %s', (_how, change) => {
    const written = feedWith(ITEM).rss2();
    vi.spyOn(Feed.prototype, 'rss2').mockImplementation(() => change(written));
    expect(() => cutItem(ITEM)).toThrow(UnknownLayout);
  });

  it('is refused rather than cut: another root, or items that are not expected', () => {
    const feed = feedWith(ITEM);
    expect(() => cutHead(feed, {})).toThrow(UnknownLayout);
    const written = feedWith().rss2();
    vi.spyOn(Feed.prototype, 'rss2').mockImplementation(() => written.replace('<rss version="2.0">', '<rss>'));
    expect(() => cutHead(feed, {})).toThrow(UnknownLayout);
  });
});

describe('the clock', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each(CASE_NAMES)('F03 is not read: case %s is the same a year later', (name) => {
    const doc = readCase(name);
    const write = () => rssWriter.join(rssWriter.head(doc), doc.entries.map(rssWriter.entry));
    vi.useFakeTimers({ now: new Date('2026-11-20T10:00:00.000Z') });
    const now = write();
    vi.setSystemTime(new Date('2027-11-20T10:00:00.000Z'));
    expect(write()).toBe(now);
    expect(now).not.toContain('2027');
  });
});
