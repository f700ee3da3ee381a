import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedDocument } from '../../src/feeds/feed-document.ts';
import { renderFeed } from '../../src/feeds/render-feed.ts';
import { CASE_NAMES, readCase } from './feed-cases.ts';
import { hostileItem, presented } from './hostile-items.ts';
import { children, type ReadElement, readXml } from './read-back.ts';

/** Elements that may stand at most once in their parent, by who says so. */
const RSS_CHANNEL = [
  // RSS 2.0, "Required" and "Optional channel elements": all but category and item.
  ...[
    'title',
    'link',
    'description',
    'language',
    'copyright',
    'managingEditor',
    'webMaster',
    'pubDate',
    'lastBuildDate',
  ],
  ...['generator', 'docs', 'cloud', 'ttl', 'image', 'rating', 'textInput', 'skipHours', 'skipDays'],
  // mod_syndication and RFC 5005.
  ...['sy:updatePeriod', 'sy:updateFrequency', 'sy:updateBase', 'fh:archive', 'fh:complete', 'dc:publisher'],
];
const RSS_ITEM = [
  // RSS 2.0, "Elements of <item>": all but category. Of enclosures the Best Practices Profile wants one.
  ...['title', 'link', 'description', 'author', 'comments', 'enclosure', 'guid', 'pubDate', 'source'],
  ...['content:encoded', 'atom:updated', 'atom:published', 'dc:creator'],
];
const ATOM_FEED = ['generator', 'icon', 'id', 'logo', 'rights', 'subtitle', 'title', 'updated', 'fh:archive'];
const ATOM_ENTRY = ['content', 'id', 'published', 'rights', 'source', 'summary', 'title', 'updated'];
/** In an entry of either format: of Dublin Core what the W3C validator takes once, mod_event, and our uses of schema.org. */
const VOCABULARIES = [
  ...['title', 'description', 'type', 'format', 'source', 'language', 'rights', 'date', 'publisher'].map(
    (n) => `dc:${n}`,
  ),
  ...['abstract', 'created', 'issued', 'modified', 'valid', 'isReplacedBy'].map((n) => `dcterms:${n}`),
  ...['startdate', 'enddate', 'location', 'type'].map((n) => `ev:${n}`),
  ...['correction', 'datePublished', 'version'].map((n) => `schema:${n}`),
  'media:content',
];
const MEDIA = ['media:description', 'media:credit', 'media:thumbnail', 'media:title'];

/** Names of what stands more than once and may not. */
function repeated(parent: ReadElement | undefined, names: readonly string[]): string[] {
  return names.filter((name) => children(parent, name).length > 1);
}

/** RFC 4287, 4.1.1 and 4.1.2: no two alternates of one type and language; and nothing leads to itself twice. */
function repeatedLinks(parent: ReadElement | undefined, name: string): string[] {
  const links = children(parent, name).map((link) => link['@'] ?? {});
  const keys = links.map(({ rel, type, hreflang, href }) =>
    rel === 'alternate' ? `alternate ${type} ${hreflang}` : rel === 'self' || rel === 'hub' ? rel : `${rel} ${href}`,
  );
  return keys.filter((key, index) => keys.indexOf(key) !== index);
}

function twiceInRss(doc: FeedDocument): string[] {
  const [channel] = children(readXml(renderFeed(doc, 'rss')), 'channel');
  return [
    ...repeated(channel, RSS_CHANNEL),
    ...repeatedLinks(channel, 'atom:link'),
    ...children(channel, 'item').flatMap((item) => [
      ...repeated(item, [...RSS_ITEM, ...VOCABULARIES]),
      ...repeatedLinks(item, 'atom:link'),
      ...children(item, 'media:content').flatMap((media) => repeated(media, MEDIA)),
    ]),
  ];
}

function twiceInAtom(doc: FeedDocument): string[] {
  const feed = readXml(renderFeed(doc, 'atom'));
  return [
    ...repeated(feed, ATOM_FEED),
    ...repeatedLinks(feed, 'link'),
    ...children(feed, 'entry').flatMap((entry) => [
      ...repeated(entry, [...ATOM_ENTRY, ...VOCABULARIES]),
      ...repeatedLinks(entry, 'link'),
      ...children(entry, 'media:content').flatMap((media) => repeated(media, MEDIA)),
    ]),
  ];
}

describe('what RSS 2.0, Dublin Core and Atom allow once', () => {
  it.each(CASE_NAMES)('stands once, case %s', (name) => {
    expect(twiceInRss(readCase(name))).toEqual([]);
    expect(twiceInAtom(readCase(name))).toEqual([]);
  });

  it('stands once, whatever an item has: several sources of one site and licence, the same guide again', () => {
    const [source] = readCase('news-full').entries[0]?.sources ?? [];
    const [guide] = readCase('news-full').entries[0]?.guides ?? [];
    if (source === undefined || guide === undefined) throw new Error('the case has no source or guide');
    const again = { ...source, slug: 'again', name: 'Ще одне' };
    const entries = readCase('guide').entries.map((entry) => ({
      ...entry,
      sources: [source, again, { ...source, licence: 'слова' }],
      guides: [guide, guide],
      event: readCase('announcement').entries[0]?.event ?? null,
    }));
    expect(twiceInRss({ ...readCase('guide'), entries })).toEqual([]);
    expect(twiceInAtom({ ...readCase('guide'), entries })).toEqual([]);
  });

  it('stands once, whatever editors do', () => {
    fc.assert(
      fc.property(hostileItem, (content) => {
        const release = presented(content);
        const doc = { ...readCase('empty'), entries: release === null ? [] : [release] };
        expect(twiceInRss(doc)).toEqual([]);
        expect(twiceInAtom(doc)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is found where it stands twice', () => {
    const twice = `<a><title/><title/><link rel="self" href="x"/><link rel="self" href="y"/></a>`;
    const root = children(readXml(`<feed>${twice}</feed>`), 'a')[0];
    expect(repeated(root, ATOM_FEED)).toEqual(['title']);
    expect(repeatedLinks(root, 'link')).toEqual(['self']);
  });
});
