import { oneLine } from './body/plain-text.ts';
import type { DocumentContent, Localised, PictureContent } from './content.ts';
import type { Attachment, Locale, Picture } from './release.ts';

/** A picture with its words in one language. Alt text in the wrong language would be read aloud wrongly: rather none. */
export function presentPicture(picture: PictureContent, locale: Locale): Picture {
  const { url, mediaType, bytes, width, height, renditions } = picture;
  const credit = written(picture.credit, locale) ?? written(picture.credit, 'uk');
  return { url, mediaType, bytes, width, height, renditions, alt: written(picture.alt, locale) ?? '', credit };
}

/** A file to download, titled in the text's language, or failing that in the file's own. */
export function presentAttachment(document: DocumentContent, locale: Locale): Attachment {
  const { url, mediaType, bytes, language, pages, sha256 } = document;
  const title =
    written(document.title, locale) ?? written(document.title, language ?? 'uk') ?? written(document.title, 'uk');
  const cover = document.cover === null ? null : { ...document.cover, alt: '', credit: null };
  return { url, mediaType, bytes, title: title ?? '', language, pages, sha256, cover };
}

function written(text: Localised<string>, locale: Locale): string | null {
  const line = oneLine(text[locale] ?? '');
  return line === '' ? null : line;
}
