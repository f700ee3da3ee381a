import type { Release } from '../../publication/release.ts';
import { enclosureLink, pageLinks, relatedLinks } from '../entry/links.ts';
import { metadataElements, nameAll, rightsStatement } from '../entry/metadata.ts';
import type { FeedDocument } from '../feed-document.ts';
import { archiveElements, feedLinks, linkElement } from '../feed-links.ts';
import { element, type XmlElement } from '../xml.ts';
import { updateRate } from './polling.ts';

/** What a channel says beyond RSS 2.0: its links (Atom), its place in the archive, its publisher, how often it changes. */
export function channelMetadata(doc: FeedDocument): XmlElement[] {
  const { period, frequency } = updateRate(doc.ttlMinutes);
  return [
    ...feedLinks(doc, 'rss').map((link) => linkElement('atom:link', link)),
    ...archiveElements(doc),
    element('dc:publisher', {}, doc.publisher),
    element('sy:updatePeriod', {}, period),
    element('sy:updateFrequency', {}, String(frequency)),
  ];
}

/**
 * `dc:creator` is for names; the `author` of RSS 2.0 is an e-mail address. All authors stand in one, because of several some readers
 * show the first alone, and some the last. Credit is `dc:source`: `source` means another feed. The pages of the tags are, in the order
 * of the categories, what the text is part of: `dc:subject` would be taken for further categories.
 */
export function itemMetadata(release: Release): XmlElement[] {
  const rights = rightsStatement(release);
  const authors = nameAll(release.authors, ', ');
  const furtherFiles = release.documents.slice(1).map(enclosureLink);
  return [
    ...(authors === '' ? [] : [element('dc:creator', {}, authors)]),
    element('dc:language', {}, release.locale),
    ...(rights === null ? [] : [element('dc:rights', {}, rights)]),
    ...metadataElements(release),
    ...release.tags.map(({ url }) => element('dcterms:isPartOf', {}, url)),
    ...[...pageLinks(release), ...relatedLinks(release), ...furtherFiles].map((link) => linkElement('atom:link', link)),
    element('atom:updated', {}, release.updatedAt),
  ];
}
