import { Feed, type Item } from 'feed';
import { asInertHtml, entryBody } from '../entry/body.ts';
import { mainEnclosure } from '../entry/links.ts';
import type { FeedDocument, FeedEntry } from '../feed-document.ts';
import { isArchive } from '../feed-links.ts';
import type { FeedWriter } from '../feed-writer.ts';
import { declareNamespaces, element, type XmlElement } from '../xml.ts';
import { CLOSING, cutHead, cutItem } from './cut-document.ts';
import { extensionsOf } from './extensions.ts';
import { channelMetadata, itemMetadata } from './metadata.ts';
import { safeCdata, safeText } from './safe-text.ts';

/**
 * RSS 2.0, UTF-8, written by the package `feed`: its documents are taken apart, so that an entry is written once. Dates are GMT with
 * a four-digit year (RSS 2.0 `pubDate`, RFC 822). Reads no clock: `lastBuildDate` is the document's `updatedAt`. Withdrawn texts are
 * simply absent.
 */
export const rssWriter: FeedWriter = {
  head: (doc) => cutHead(channelFeed(doc), namespacesOf(doc)),
  entry: (entry) => cutItem(itemOf(entry)),
  tombstone: null,
  join: (head, items) => `${[head, ...items, CLOSING].join('\n')}\n`,
};

function namespacesOf(doc: FeedDocument): Record<string, string> {
  const history = isArchive(doc) ? (['fh'] as const) : [];
  return declareNamespaces(['atom', 'content', 'dc', 'dcterms', 'ev', ...history, 'media', 'schema', 'sy']);
}

function channelFeed(doc: FeedDocument): Feed {
  const feed = new Feed({
    title: safeText(doc.title),
    description: safeText(doc.description === '' ? doc.title : doc.description),
    language: doc.locale,
    updated: new Date(doc.updatedAt),
    docs: 'https://www.rssboard.org/rss-specification',
    generator: 'Visnyk',
    ttl: doc.ttlMinutes,
  });
  for (const extension of extensionsOf([element('link', {}, doc.pageUrl), ...channelMetadata(doc)])) {
    feed.addExtension(extension);
  }
  return feed;
}

/** An address that is none is left out: a reader would resolve it against its own. */
function itemOf(entry: FeedEntry): Item {
  const { id, title, summary, url, tags, publishedAt } = entry;
  return {
    title: safeText(title),
    link: URL.canParse(url) ? url : '',
    guid: safeText(id),
    date: new Date(publishedAt),
    description: safeCdata(asInertHtml(summary)),
    content: safeCdata(entryBody(entry)),
    // A `domain` would make of a category an object to readers as simple as rss-parser.
    category: tags.map((tag) => ({ name: safeText(tag.name) })),
    extensions: extensionsOf([...replacements(entry), ...itemMetadata(entry)]),
  };
}

/**
 * What `feed` would write otherwise: titles as CDATA, which several readers fail at (Best Practices Profile, "Character Data"), and
 * addresses as its URL parser spells them, so that one thing would have two addresses in one entry.
 */
function replacements(entry: FeedEntry): XmlElement[] {
  const { title, url } = entry;
  const enclosure = mainEnclosure(entry);
  return [
    element('title', {}, title),
    ...(URL.canParse(url) ? [element('link', {}, url)] : []),
    ...(enclosure !== null && URL.canParse(enclosure.url)
      ? [element('enclosure', { url: enclosure.url, length: enclosure.bytes, type: enclosure.mediaType })]
      : []),
  ];
}
