import type { Release, Tombstone } from '../../publication/release.ts';
import { entryBody } from '../entry/body.ts';
import { enclosureLink, pageLinks, relatedLinks } from '../entry/links.ts';
import { metadataElements, rightsStatement } from '../entry/metadata.ts';
import type { FeedDocument, FeedEntry } from '../feed-document.ts';
import { archiveElements, feedLinks, isArchive, linkElement } from '../feed-links.ts';
import type { FeedWriter } from '../feed-writer.ts';
import { declareNamespaces, element, NAMESPACES, openDocument, writeElement, type XmlElement } from '../xml.ts';

/**
 * Atom 1.0 (RFC 4287), UTF-8, with tombstones (RFC 6721). Dates are RFC 3339 with `Z`: a numeric offset is ignored by some
 * readers. Reads no clock: the same document gives the same bytes. Withdrawn texts follow the entries.
 */
export const atomWriter: FeedWriter = {
  head: (doc) => openDocument(feedElement(doc)),
  entry: (release) => writeElement(entryElement(release), '  '),
  tombstone: (text) => writeElement(deletedEntry(text), '  '),
  join: (head, parts) => `${[head, ...parts, '</feed>'].join('\n')}\n`,
};

/** RFC 4287, 4.1.1, without its entries. */
function feedElement(doc: FeedDocument): XmlElement {
  const history = isArchive(doc) ? (['fh'] as const) : [];
  // RFC 6721, where there is anything to recall.
  const tombstones = doc.withdrawn.length > 0 ? (['at'] as const) : [];
  const namespaces = declareNamespaces([...tombstones, 'dc', 'dcterms', 'ev', ...history, 'media', 'schema']);
  return element('feed', { xmlns: NAMESPACES.atom, ...namespaces, 'xml:lang': doc.locale }, [
    element('id', {}, doc.id),
    element('title', { type: 'text' }, doc.title),
    ...(doc.description === '' ? [] : [element('subtitle', { type: 'text' }, doc.description)]),
    element('updated', {}, doc.updatedAt),
    element('author', {}, [element('name', {}, doc.publisher)]),
    element('generator', {}, 'Visnyk'),
    ...feedLinks(doc, 'atom').map((link) => linkElement('link', link)),
    ...archiveElements(doc),
  ]);
}

/** RFC 4287, 4.1.2. An entry without authors of its own has the feed's (4.2.1). */
function entryElement(release: FeedEntry): XmlElement {
  const { summary } = release;
  const rights = rightsStatement(release);
  const links = [...pageLinks(release), ...relatedLinks(release), ...release.documents.map(enclosureLink)];
  return element('entry', { 'xml:lang': release.locale }, [
    element('id', {}, release.id),
    element('title', { type: 'text' }, release.title),
    element('published', {}, release.publishedAt),
    element('updated', {}, release.updatedAt),
    ...release.authors.map((name) => element('author', {}, [element('name', {}, name)])),
    ...links.map((link) => linkElement('link', link)),
    ...categoryElements(release),
    ...(rights === null ? [] : [element('rights', { type: 'text' }, rights)]),
    ...(summary === '' ? [] : [element('summary', { type: 'text' }, summary)]),
    element('content', { type: 'html' }, entryBody(release)),
    ...metadataElements(release),
  ]);
}

/** `term` is the readable name, since several readers show it and not `label`; `scheme` is the tag's page (4.2.2). */
function categoryElements({ tags }: Release): XmlElement[] {
  return tags.map(({ name, url }) => element('category', { term: name, scheme: url, label: name }));
}

/** RFC 6721 section 3: the id and the moment, nothing of what the text said. */
function deletedEntry({ id, withdrawnAt }: Tombstone): XmlElement {
  return element('at:deleted-entry', { ref: id, when: withdrawnAt });
}
