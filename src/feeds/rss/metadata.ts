import type { Release } from '../../publication/release.ts';
import { enclosureLink, pageLinks, relatedLinks } from '../entry/links.ts';
import { metadataElements, rightsStatement } from '../entry/metadata.ts';
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

/** `dc:creator` is for names; the `author` of RSS 2.0 is an e-mail address. Credit is `dc:source`: `source` means another feed. */
export function itemMetadata(release: Release): XmlElement[] {
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
