import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFeed } from '../../src/feeds/checks/check-feed.ts';
import { FEED_FORMATS, type FeedDocument, type FeedFormat } from '../../src/feeds/feed-document.ts';
import { renderFeed } from '../../src/feeds/render-feed.ts';
import type { Release } from '../../src/publication/release.ts';
import { readCase } from './feed-cases.ts';
import { hostileItem, presented } from './hostile-items.ts';
import { READERS, type ReadEntry } from './read-back.ts';
import { readAgain } from './second-reader.ts';

const FRAME = readCase('empty');
const NOW = '2027-06-01T00:00:00.000Z';

/** A feed of items as editors might have left them at their worst, presented as the desk does. */
const hostileFeed = fc
  .uniqueArray(hostileItem, { minLength: 1, maxLength: 3, selector: ({ uid }) => uid })
  .map((items): FeedDocument => ({ ...FRAME, entries: items.flatMap((item) => presented(item) ?? []) }))
  .filter(({ entries }) => entries.length > 0);

describe('from a hostile editor state to a reader', () => {
  it.each(FEED_FORMATS)(
    'F01 F02 F06 F07 F14 two independent parsers read the same from %s, and it is what was released',
    (format) => {
      fc.assert(
        fc.property(hostileFeed, (doc) => {
          const rendered = renderFeed(doc, format);
          const read = READERS[format](rendered);
          expect(read.map(comparable)).toEqual(readAgain(rendered, format).map(comparable));
          expect(read.map(comparable)).toEqual(doc.entries.map((release) => comparable(told(release, format))));
        }),
        { numRuns: 60 },
      );
    },
  );

  it.each(FEED_FORMATS)('F08 our own checks find nothing in %s', (format) => {
    fc.assert(
      fc.property(hostileFeed, (doc) => {
        const body = renderFeed(doc, format);
        const { items, findings } = checkFeed({ format, body, url: doc.urls[format], locale: doc.locale, now: NOW });
        expect(findings).toEqual([]);
        expect(items).toBe(doc.entries.length);
      }),
      { numRuns: 40 },
    );
  });
});

/** What both parsers have, with the spaces at the ends that one of them trims, and line ends as XML has them. */
function comparable({
  id,
  title,
  published,
  updated,
  categories,
  enclosures,
}: Omit<ReadEntry, 'url' | 'authors' | 'html'>) {
  return {
    id,
    title: title?.trim(),
    published,
    updated,
    categories: categories.map((name) => name.trim()),
    enclosures,
  };
}

function told(release: Release, format: FeedFormat) {
  const files = release.documents.map(({ url, bytes, mediaType }) => ({ url, bytes, mediaType }));
  const { cover } = release;
  const pictures = cover === null ? [] : [{ url: cover.url, bytes: cover.bytes, mediaType: cover.mediaType }];
  return {
    id: release.id,
    title: release.title,
    published: release.publishedAt,
    updated: release.updatedAt,
    categories: release.tags.map(({ name }) => name),
    enclosures: format === 'rss' ? [...files, ...pictures].slice(0, 1) : files,
  };
}
