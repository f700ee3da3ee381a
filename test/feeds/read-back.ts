import { XMLParser } from 'fast-xml-parser';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import type { FeedFormat } from '../../src/feeds/feed-document.ts';

/** What every format must tell alike about an entry; what a format has no place for is undefined. */
export interface ReadEntry {
  id: string | undefined;
  title: string | undefined;
  url: string | undefined;
  published: string | undefined;
  updated: string | undefined;
  categories: string[];
  authors: string[];
  enclosures: { url: string; bytes: number; mediaType: string }[];
  html: string | undefined;
}

/** The entries as feedsmith reads them. */
export const READERS: Record<FeedFormat, (text: string) => ReadEntry[]> = {
  rss: (text) =>
    (parseRssFeed(text).items ?? []).map((item) => ({
      id: item.guid?.value,
      title: item.title,
      url: item.link,
      published: instant(item.pubDate),
      updated: instant(item.atom?.updated),
      categories: (item.categories ?? []).map(({ name }) => name ?? ''),
      authors: item.dc?.creators ?? [],
      enclosures: (item.enclosures ?? []).map(({ url, length, type }) => file(url, length, type)),
      html: item.content?.encoded,
    })),
  atom: (text) =>
    (parseAtomFeed(text).entries ?? []).map((entry) => ({
      id: entry.id,
      title: typeof entry.title === 'string' ? entry.title : entry.title?.value,
      url: entry.links?.find(({ rel }) => rel === 'alternate')?.href,
      published: instant(entry.published),
      updated: instant(entry.updated),
      categories: (entry.categories ?? []).map(({ term }) => term ?? ''),
      authors: (entry.authors ?? []).map(({ name }) => name ?? ''),
      enclosures: (entry.links ?? [])
        .filter(({ rel }) => rel === 'enclosure')
        .map(({ href, length, type }) => file(href, length, type)),
      html: typeof entry.content === 'string' ? entry.content : entry.content?.value,
    })),
  json: (text) =>
    (parseJsonFeed(text).items ?? []).map((item) => ({
      id: item.id,
      title: item.title,
      url: item.url,
      published: instant(item.date_published),
      updated: instant(item.date_modified),
      categories: item.tags ?? [],
      authors: (item.authors ?? []).map(({ name }) => name ?? ''),
      enclosures: (item.attachments ?? []).map(({ url, size_in_bytes, mime_type }) =>
        file(url, size_in_bytes, mime_type),
      ),
      html: item.content_html,
    })),
};

/** An element as fast-xml-parser reads it: always a list, attributes under `@`, text under `#text`. */
export interface ReadElement {
  '#text'?: string;
  '@'?: Record<string, string>;
  [name: string]: ReadElement[] | Record<string, string> | string | undefined;
}

/** The root element of a document, by a parser that is not feedsmith's; nothing is trimmed or turned into numbers. */
export function readXml(xml: string): ReadElement {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributesGroupName: '@',
    attributeNamePrefix: '',
    alwaysCreateTextNode: true,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    ignoreDeclaration: true,
    // The package leaves references by number alone unless it is told otherwise; XML 1.0, 4.1 does not.
    htmlEntities: true,
    isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
  });
  const document: Record<string, ReadElement[]> = parser.parse(xml);
  const root = (document['rss'] ?? document['feed'])?.[0];
  if (root === undefined) throw new Error('neither rss nor feed');
  return root;
}

/** The children of that name; none where there are none. */
export function children(parent: ReadElement | undefined, name: string): ReadElement[] {
  const found = parent?.[name];
  return Array.isArray(found) ? found : [];
}

/** The text of the first child of that name. */
export function text(parent: ReadElement | undefined, name: string): string | undefined {
  return children(parent, name)[0]?.['#text'];
}

function file(url = '', bytes = 0, mediaType = '') {
  return { url, bytes, mediaType };
}

function instant(date: string | undefined): string | undefined {
  return date === undefined ? undefined : new Date(date).toISOString();
}
