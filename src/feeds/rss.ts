import { type Extension, Feed, type Item } from 'feed';
import type { Release } from '../publication/release.ts';
import { asInertHtml, entryBody } from './entry-body.ts';
import { enclosureLink, mainEnclosure, pageLinks, relatedLinks } from './entry-links.ts';
import { metadataElements, rightsStatement } from './entry-metadata.ts';
import type { FeedDocument } from './feed-document.ts';
import { archiveElements, feedLinks, isArchive, linkElement } from './feed-links.ts';
import { updateRate } from './polling.ts';
import { rssCdata, rssText, toExtensions } from './rss-extensions.ts';
import { declareNamespaces, element, escapeAttribute } from './xml.ts';

/**
 * RSS 2.0, UTF-8, written by `feed`. Dates GMT with a four-digit year (RSS 2.0 `pubDate`, RFC 822). Reads no clock:
 * `lastBuildDate` is the document's `updatedAt`. Withdrawn texts are simply absent.
 */
export function renderRss(doc: FeedDocument): string {
  const feed = new Feed({
    title: rssText(doc.title),
    link: doc.pageUrl,
    feed: doc.urls.rss,
    description: rssText(doc.description === '' ? doc.title : doc.description),
    language: doc.locale,
    ttl: doc.ttlMinutes,
    updated: new Date(doc.updatedAt),
    generator: 'Visnyk',
    docs: 'https://www.rssboard.org/rss-specification',
  });
  for (const extension of channelExtensions(doc)) feed.addExtension(extension);
  for (const release of doc.entries) feed.addItem(item(release));
  return `${withNamespaces(feed.rss2(), isArchive(doc))}\n`;
}

/**
 * `feed` declares dc, content and atom only when it writes them itself, and the others never. Its root start tag holds nothing
 * but constants and is the first `<rss` of the document, so it can be replaced whole.
 */
function withNamespaces(xml: string, hasHistory: boolean): string {
  const history = hasHistory ? (['fh'] as const) : [];
  const declared = Object.entries(
    declareNamespaces(['atom', 'content', 'dc', 'dcterms', 'ev', ...history, 'media', 'schema', 'sy']),
  );
  const attributes = declared.map(([name, uri]) => ` ${name}="${escapeAttribute(uri)}"`).join('');
  return xml.replace(/<rss [^>]*>/, `<rss version="2.0"${attributes}>`);
}

/** The links take the place of the one `feed` wrote: it would normalise `self`, which must be the exact public address (WebSub, 4). */
function channelExtensions(doc: FeedDocument): Extension[] {
  const { period, frequency } = updateRate(doc.ttlMinutes);
  return toExtensions([
    ...feedLinks(doc, 'rss').map((link) => linkElement('atom:link', link)),
    ...archiveElements(doc),
    element('dc:publisher', {}, doc.publisher),
    element('sy:updatePeriod', {}, period),
    element('sy:updateFrequency', {}, String(frequency)),
  ]);
}

/** `title` and `description` are named twice: `feed` gives them their place, and our text replaces its CDATA. */
function item(release: Release): Item {
  const { title, summary, url, tags } = release;
  const enclosure = mainEnclosure(release);
  return {
    title,
    link: URL.canParse(url) ? url : '',
    guid: rssText(release.id),
    date: new Date(release.publishedAt),
    description: summary,
    category: tags.map((tag) => ({ name: rssText(tag.name), domain: escapeAttribute(tag.url) })),
    ...(enclosure !== null && URL.canParse(enclosure.url)
      ? { enclosure: { url: enclosure.url, length: enclosure.bytes, type: escapeAttribute(enclosure.mediaType) } }
      : {}),
    extensions: [
      { name: 'title', objects: { _text: rssText(title) } },
      ...(summary === '' ? [] : [{ name: 'description', objects: { _text: rssText(asInertHtml(summary)) } }]),
      { name: 'content:encoded', objects: rssCdata(entryBody(release)) },
      ...itemExtensions(release),
    ],
  };
}

/** `dc:creator` is for names; the `author` of RSS 2.0 is an e-mail address. Credit is `dc:source`: `source` means another feed. */
function itemExtensions(release: Release): Extension[] {
  const rights = rightsStatement(release);
  const furtherFiles = release.documents.slice(1).map(enclosureLink);
  return toExtensions([
    ...release.authors.map((name) => element('dc:creator', {}, name)),
    element('dc:language', {}, release.locale),
    ...(rights === null ? [] : [element('dc:rights', {}, rights)]),
    ...metadataElements(release),
    ...[...pageLinks(release), ...relatedLinks(release), ...furtherFiles].map((link) => linkElement('atom:link', link)),
    element('atom:updated', {}, release.updatedAt),
  ]);
}
