import { cleanText } from '../../publication/body/plain-text.ts';
import type { EventFacts, GuideFacts, Picture, Release } from '../../publication/release.ts';
import { element, type XmlElement } from '../xml.ts';
import { isAddress, leadPicture } from './links.ts';

/** A thumbnail is the narrowest rendition that is still sharp in a reader's list. */
const THUMBNAIL_MIN_WIDTH = 320;

/**
 * What neither RSS nor Atom has an element for, in public vocabularies and the same in both: Dublin Core (kind, sources,
 * publisher, replacement, validity), mod_event (start, end, place), schema.org (correction, edition), Media RSS (picture).
 * They follow the format's own elements: feedparser takes the first of `summary` and `media:description` for the summary, and
 * takes `dcterms:issued` for the date of the entry, so a guide's year is not told in that one.
 */
export function metadataElements(release: Release): XmlElement[] {
  const { kind, sources, event, guide, correction } = release;
  const picture = leadPicture(release);
  const sourceNames = sources.map(({ name }) => name);
  return [
    element('dc:type', {}, kind),
    ...optional('dc:source', nameAll(sourceNames, '; ')),
    ...(event === null ? [] : eventElements(event)),
    ...(guide === null ? [] : guideElements(guide)),
    ...optional('schema:correction', correction),
    ...(picture === null ? [] : [mediaContent(picture)]),
  ];
}

/** Names for an element that may stand only once, or of which many readers show one. */
export function nameAll(names: readonly string[], separator: string): string {
  return names.filter((name) => cleanText(name).trim() !== '').join(separator);
}

/** Licences that are names, not addresses, each with the source it belongs to; null where there is none. */
export function rightsStatement({ sources }: Release): string | null {
  const stated = sources.flatMap(({ name, licence }) =>
    licence === null || isAddress(licence) ? [] : [`${name}: ${licence}`],
  );
  return stated.length === 0 ? null : stated.join('; ');
}

/** mod_event for the event; a deadline is the end of the text's validity, a DCMI Period. */
function eventElements({ startsAt, endsAt, place, deadline }: EventFacts): XmlElement[] {
  return [
    ...optional('ev:startdate', startsAt),
    ...optional('ev:enddate', endsAt),
    ...optional('ev:location', place),
    ...optional('dcterms:valid', deadline && `end=${deadline}; scheme=W3C-DTF;`),
  ];
}

function guideElements({ publisher, year, edition, replacedBy }: GuideFacts): XmlElement[] {
  return [
    ...optional('dc:publisher', publisher),
    ...optional('schema:datePublished', year === null ? null : String(year)),
    ...optional('schema:version', edition),
    ...optional('dcterms:isReplacedBy', replacedBy?.url ?? null),
  ];
}

/** Media RSS 1.5.1 `media:content` with alt text, credit and a thumbnail. */
function mediaContent(picture: Picture): XmlElement {
  const { url, mediaType, bytes, width, height, alt, credit, renditions } = picture;
  const thumbnail = renditions.find((rendition) => rendition.width >= THUMBNAIL_MIN_WIDTH) ?? renditions.at(-1);
  return element('media:content', { url, type: mediaType, fileSize: bytes, medium: 'image', width, height }, [
    ...(alt === '' ? [] : [element('media:description', { type: 'plain' }, alt)]),
    ...optional('media:credit', credit),
    ...(thumbnail === undefined
      ? []
      : [element('media:thumbnail', { url: thumbnail.url, width: thumbnail.width, height: thumbnail.height })]),
  ]);
}

function optional(name: string, text: string | null): XmlElement[] {
  return text === null || text === '' ? [] : [element(name, {}, text)];
}
