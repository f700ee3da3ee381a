import type { Release } from '../publication/release.ts';
import { asInertHtml, entryBody } from './entry-body.ts';
import { enclosureLink, mainEnclosure, pageLinks, relatedLinks } from './entry-links.ts';
import { metadataElements, rightsStatement } from './entry-metadata.ts';
import type { FeedDocument } from './feed-document.ts';
import { archiveElements, feedLinks, isArchive, linkElement } from './feed-links.ts';
import type { FeedWriter } from './feed-writer.ts';
import { updateRate } from './polling.ts';
import { declareNamespaces, element, openDocument, writeElement, type XmlElement } from './xml.ts';

/**
 * RSS 2.0, UTF-8. Dates GMT with a four-digit year (RSS 2.0 `pubDate`, RFC 822). Reads no clock: `lastBuildDate` is the document's
 * `updatedAt`. Withdrawn texts are simply absent.
 */
export const rssWriter: FeedWriter = {
  // The channel stays open, and its parts stand in it.
  head: (doc) => `${openDocument(rootElement(doc))}\n  <channel>\n${channelHead(doc)}`,
  entry: (release) => writeElement(itemElement(release), '    '),
  tombstone: null,
  join: (head, items) => `${[head, ...items, '  </channel>', '</rss>'].join('\n')}\n`,
};

function rootElement(doc: FeedDocument): XmlElement {
  const history = isArchive(doc) ? (['fh'] as const) : [];
  const namespaces = declareNamespaces(['atom', 'content', 'dc', 'dcterms', 'ev', ...history, 'media', 'schema', 'sy']);
  return element('rss', { version: '2.0', ...namespaces });
}

function channelHead(doc: FeedDocument): string {
  const { period, frequency } = updateRate(doc.ttlMinutes);
  const elements = [
    element('title', {}, doc.title),
    element('link', {}, doc.pageUrl),
    element('description', {}, doc.description === '' ? doc.title : doc.description),
    element('language', {}, doc.locale),
    element('lastBuildDate', {}, rfc822(doc.updatedAt)),
    element('docs', {}, 'https://www.rssboard.org/rss-specification'),
    element('generator', {}, 'Visnyk'),
    element('ttl', {}, String(doc.ttlMinutes)),
    ...feedLinks(doc, 'rss').map((link) => linkElement('atom:link', link)),
    ...archiveElements(doc),
    element('dc:publisher', {}, doc.publisher),
    element('sy:updatePeriod', {}, period),
    element('sy:updateFrequency', {}, String(frequency)),
  ];
  return elements.map((child) => writeElement(child, '    ')).join('\n');
}

/** An address that is none is left out: a reader would resolve it against its own. */
function itemElement(release: Release): XmlElement {
  const { id, title, summary, url, tags, publishedAt } = release;
  const enclosure = mainEnclosure(release);
  return element('item', {}, [
    element('title', {}, title),
    ...(URL.canParse(url) ? [element('link', {}, url)] : []),
    element('guid', { isPermaLink: 'false' }, id),
    element('pubDate', {}, rfc822(publishedAt)),
    ...(summary === '' ? [] : [element('description', {}, asInertHtml(summary))]),
    ...tags.map((tag) => element('category', { domain: tag.url }, tag.name)),
    ...(enclosure !== null && URL.canParse(enclosure.url)
      ? [element('enclosure', { url: enclosure.url, length: enclosure.bytes, type: enclosure.mediaType })]
      : []),
    element('content:encoded', {}, { cdata: entryBody(release) }),
    ...extensions(release),
  ]);
}

/** `dc:creator` is for names; the `author` of RSS 2.0 is an e-mail address. Credit is `dc:source`: `source` means another feed. */
function extensions(release: Release): XmlElement[] {
  const rights = rightsStatement(release);
  const furtherFiles = release.documents.slice(1).map(enclosureLink);
  return [
    ...release.authors.map((name) => element('dc:creator', {}, name)),
    element('dc:language', {}, release.locale),
    ...(rights === null ? [] : [element('dc:rights', {}, rights)]),
    ...metadataElements(release),
    ...[...pageLinks(release), ...relatedLinks(release), ...furtherFiles].map((link) => linkElement('atom:link', link)),
    element('atom:updated', {}, release.updatedAt),
  ];
}

/** RFC 822, 5, with the four digits of the year that RSS 2.0 asks for. */
function rfc822(instant: string): string {
  return new Date(instant).toUTCString();
}
