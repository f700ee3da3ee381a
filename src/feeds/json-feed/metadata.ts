import { correctionsIn } from '../../publication/body/corrections.ts';
import type { Attachment, EventFacts, GuideFacts, Picture, Release } from '../../publication/release.ts';
import { leadPicture } from '../entry/links.ts';

/**
 * The `_visnyk` object of an item (JSON Feed 1.1, "Extensions"): what JSON Feed has no member for, in its own manner of naming.
 * Every member is always there; what does not apply is null or empty. It grows by addition only.
 */
export function jsonFeedExtension(release: Release) {
  const { kind, number, uid, extent, correction, disclaimer, event, guide } = release;
  const picture = leadPicture(release);
  return {
    kind,
    number,
    uid,
    extent,
    correction,
    corrections: correctionsIn(release),
    disclaimer,
    tags: release.tags.map(({ slug, name, url, type }) => ({ slug, name, url, type })),
    sources: release.sources.map(({ slug, name, url, site, licence }) => ({ slug, name, url, site, licence })),
    event: event && eventObject(event),
    guide: guide && guideObject(guide),
    guides: release.guides.map(({ id, title, url }) => ({ id, title, url })),
    translations: release.translations.map(({ id, locale, title, url }) => ({ id, language: locale, title, url })),
    picture: picture && pictureObject(picture),
    documents: release.documents.map(documentObject),
  };
}

function eventObject({ startsAt, endsAt, place, registrationUrl, deadline }: EventFacts) {
  return { starts_at: startsAt, ends_at: endsAt, place, registration_url: registrationUrl, deadline };
}

function guideObject({ publisher, year, edition, replacedBy }: GuideFacts) {
  return { publisher, year, edition, replaced_by: replacedBy && { title: replacedBy.title, url: replacedBy.url } };
}

function pictureObject({ width, height, alt, credit, renditions, ...file }: Picture) {
  const sizes = renditions.map((rendition) => ({
    ...fileObject(rendition),
    width: rendition.width,
    height: rendition.height,
  }));
  return { ...fileObject(file), width, height, alt, credit, renditions: sizes };
}

function documentObject({ language, pages, sha256, cover, ...file }: Attachment) {
  return { ...fileObject(file), language, pages, sha256, cover: cover && pictureObject(cover) };
}

function fileObject({ url, mediaType, bytes }: { url: string; mediaType: string; bytes: number }) {
  return { url, mime_type: mediaType, size_in_bytes: bytes };
}
