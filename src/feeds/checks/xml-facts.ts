import { datesIn, type EntryFacts, type FeedFacts, missingOf, placed, type StatedFile } from './feed-facts.ts';
import type { XmlNode } from './read-xml.ts';

/** What an RSS 2.0 document says; null where it is none. Dates are RFC 822, but for those borrowed from Atom. */
export function rssFacts(root: XmlNode): FeedFacts | null {
  const channel = root.name === 'rss' ? first(root, 'channel') : undefined;
  if (channel === undefined) return null;
  const [title, link, description] = [
    textOf(channel, 'title'),
    textOf(channel, 'link'),
    textOf(channel, 'description'),
  ];
  return {
    language: textOf(channel, 'language'),
    self: linksOf(channel, 'atom:link', 'self')[0] ?? '',
    missing: missingOf({ title, link, description }),
    dates: datesIn('rfc822', { lastBuildDate: textOf(channel, 'lastBuildDate') }),
    addresses: [...placed({ link }), ...linkAddresses(channel, 'atom:link')],
    entries: all(channel, 'item').map(rssEntry),
  };
}

function rssEntry(item: XmlNode): EntryFacts {
  const [title, link, id] = [textOf(item, 'title'), textOf(item, 'link'), textOf(item, 'guid')];
  const pubDate = textOf(item, 'pubDate');
  const html = textOf(item, 'content:encoded');
  const enclosures = all(item, 'enclosure').map(({ attributes }) => statedFile(attributes['url'], attributes));
  const media = all(item, 'media:content').map((node) => node.attributes['url'] ?? '');
  return {
    id,
    title,
    html,
    missing: missingOf({ title, link, guid: id, pubDate, description: textOf(item, 'description') + html }),
    dates: [...datesIn('rfc822', { pubDate }), ...datesIn('rfc3339', { 'atom:updated': textOf(item, 'atom:updated') })],
    files: [...enclosures, ...linkedFiles(item, 'atom:link')],
    addresses: [
      ...placed({ link }),
      ...enclosures.map(({ url }) => ({ place: 'enclosure', value: url })),
      ...media.map((value) => ({ place: 'media:content', value })),
      ...linkAddresses(item, 'atom:link'),
    ],
  };
}

/** What an Atom 1.0 document says (RFC 4287); null where it is none. */
export function atomFacts(root: XmlNode): FeedFacts | null {
  if (root.name !== 'feed' || root.attributes['xmlns'] !== 'http://www.w3.org/2005/Atom') return null;
  const [id, title, updated] = [textOf(root, 'id'), textOf(root, 'title'), textOf(root, 'updated')];
  const recalled = all(root, 'at:deleted-entry').map((node) => node.attributes['when'] ?? '');
  return {
    language: root.attributes['xml:lang'] ?? '',
    self: linksOf(root, 'link', 'self')[0] ?? '',
    missing: missingOf({ id, title, updated }),
    dates: [updated, ...recalled].flatMap((value) => datesIn('rfc3339', { updated: value })),
    addresses: linkAddresses(root, 'link'),
    entries: all(root, 'entry').map(atomEntry),
  };
}

function atomEntry(entry: XmlNode): EntryFacts {
  const [id, title] = [textOf(entry, 'id'), textOf(entry, 'title')];
  const [published, updated] = [textOf(entry, 'published'), textOf(entry, 'updated')];
  const html = textOf(entry, 'content');
  const link = linksOf(entry, 'link', 'alternate')[0] ?? '';
  return {
    id,
    title,
    html,
    missing: missingOf({ id, title, updated, link, content: html + textOf(entry, 'summary') }),
    dates: datesIn('rfc3339', { published, updated }),
    files: linkedFiles(entry, 'link'),
    addresses: linkAddresses(entry, 'link'),
  };
}

function first(parent: XmlNode, name: string): XmlNode | undefined {
  return parent.children.find((child) => child.name === name);
}

function all(parent: XmlNode, name: string): XmlNode[] {
  return parent.children.filter((child) => child.name === name);
}

function textOf(parent: XmlNode, name: string): string {
  return first(parent, name)?.text ?? '';
}

function linksOf(parent: XmlNode, name: string, rel: string): string[] {
  return all(parent, name).flatMap(({ attributes }) =>
    (attributes['rel'] ?? 'alternate') === rel ? [attributes['href'] ?? ''] : [],
  );
}

function linkAddresses(parent: XmlNode, name: string) {
  return all(parent, name).map(({ attributes }) => ({
    place: `${name} rel=${attributes['rel'] ?? 'alternate'}`,
    value: attributes['href'] ?? '',
  }));
}

function linkedFiles(parent: XmlNode, name: string): StatedFile[] {
  const links = all(parent, name).filter(({ attributes }) => attributes['rel'] === 'enclosure');
  return links.map(({ attributes }) => statedFile(attributes['href'], attributes));
}

function statedFile(url = '', { length = '', type = '' }: XmlNode['attributes']): StatedFile {
  return { url, bytes: /^\d+$/.test(length) ? Number(length) : 0, mediaType: type };
}
