import { describe, expect, it } from 'vitest';
import { FEED_FORMATS, type FeedFormat } from '../../src/feeds/feed-document.ts';
import { renderFeed } from '../../src/feeds/render-feed.ts';
import { cleanText } from '../../src/publication/body/plain-text.ts';
import type { Release } from '../../src/publication/release.ts';
import { CASE_NAMES, expectedBytes, readCase } from './feed-cases.ts';
import { READERS } from './read-back.ts';
import { xmlFault } from './well-formed.ts';

describe.each(CASE_NAMES)('feed case %s', (name) => {
  it.each(FEED_FORMATS)('F12 has its very bytes in %s', (format) => {
    const rendered = renderFeed(readCase(name), format);
    expect(rendered).toBe(expectedBytes(name, format, rendered));
  });

  it.each(FEED_FORMATS)('F03 the same document gives the same bytes in %s', (format) => {
    expect(renderFeed(readCase(name), format)).toBe(renderFeed(readCase(name), format));
  });

  it.each(['rss', 'atom'] as const)('F02 is well-formed in %s', (format) => {
    expect(xmlFault(renderFeed(readCase(name), format))).toBeNull();
  });

  it.each(FEED_FORMATS)('F01 F06 F07 F14 an independent parser reads back the same from %s', (format) => {
    const doc = readCase(name);
    const read = READERS[format](renderFeed(doc, format));
    expect(read).toHaveLength(doc.entries.length);
    for (const [index, release] of doc.entries.entries()) expect(read[index]).toMatchObject(told(release, format));
  });
});

/** What a reader must learn of a text. RSS has one enclosure, names all authors at once, and an address that is none is left out of it. */
function told(release: Release, format: FeedFormat) {
  const files = release.documents.map(({ url, bytes, mediaType }) => ({ url, bytes, mediaType }));
  const { cover } = release;
  const authors = release.authors.map((author) => cleanText(author).trim());
  const pictures = cover === null ? [] : [{ url: cover.url, bytes: cover.bytes, mediaType: cover.mediaType }];
  return {
    id: release.id,
    title: cleanText(release.title),
    url: format === 'rss' && !URL.canParse(release.url) ? undefined : release.url,
    published: release.publishedAt,
    updated: release.updatedAt,
    categories: release.tags.map((tag) => cleanText(tag.name)),
    authors: format === 'rss' && authors.length > 0 ? [authors.join(', ')] : authors,
    enclosures: format === 'rss' ? [...files, ...pictures].slice(0, 1) : files,
  };
}
