import type { FeedFormat } from '../../src/feeds/feed-document.ts';
import { children, type ReadElement, type ReadEntry, readXml, text } from './read-back.ts';

type Compared = Pick<ReadEntry, 'id' | 'title' | 'published' | 'updated' | 'categories' | 'enclosures'>;

/** The entries as fast-xml-parser and JSON.parse give them: by element names alone, with nothing of a feed library's kindness. */
export function readAgain(rendered: string, format: FeedFormat): Compared[] {
  switch (format) {
    case 'rss':
      return children(children(readXml(rendered), 'channel')[0], 'item').map(rssEntry);
    case 'atom':
      return children(readXml(rendered), 'entry').map(atomEntry);
    case 'json':
      return (JSON.parse(rendered) as { items: JsonItem[] }).items.map(jsonEntry);
  }
}

function rssEntry(item: ReadElement): Compared {
  return {
    id: text(item, 'guid'),
    title: text(item, 'title'),
    published: instant(text(item, 'pubDate')),
    updated: instant(text(item, 'atom:updated')),
    categories: children(item, 'category').map((category) => category['#text'] ?? ''),
    enclosures: children(item, 'enclosure').map((enclosure) => file(enclosure['@'], 'url')),
  };
}

function atomEntry(entry: ReadElement): Compared {
  return {
    id: text(entry, 'id'),
    title: text(entry, 'title'),
    published: instant(text(entry, 'published')),
    updated: instant(text(entry, 'updated')),
    categories: children(entry, 'category').map((category) => category['@']?.['term'] ?? ''),
    enclosures: children(entry, 'link')
      .filter((link) => link['@']?.['rel'] === 'enclosure')
      .map((link) => file(link['@'], 'href')),
  };
}

interface JsonItem {
  id: string;
  title: string;
  date_published: string;
  date_modified: string;
  tags?: string[];
  attachments?: { url: string; size_in_bytes: number; mime_type: string }[];
}

function jsonEntry(item: JsonItem): Compared {
  return {
    id: item.id,
    title: item.title,
    published: item.date_published,
    updated: item.date_modified,
    categories: item.tags ?? [],
    enclosures: (item.attachments ?? []).map((attachment) => ({
      url: attachment.url,
      bytes: attachment.size_in_bytes,
      mediaType: attachment.mime_type,
    })),
  };
}

function file(attributes: Record<string, string> = {}, address: 'url' | 'href') {
  const { length = '', type = '' } = attributes;
  return { url: attributes[address] ?? '', bytes: Number(length), mediaType: type };
}

function instant(date: string | undefined): string | undefined {
  return date === undefined ? undefined : new Date(date).toISOString();
}
