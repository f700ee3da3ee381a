import { fileLabelParts } from '../file-label.ts';
import type { Attachment, Locale, Picture } from '../release.ts';
import { otherLanguageOf } from '../spelling/written-in.ts';
import { absoluteUrl } from './body-links.ts';
import { element, escapeText } from './body-markup.ts';

/** Width of the text column in CSS pixels: what a browser needs to choose among renditions. */
const COLUMN_WIDTH = 800;

/** A picture of the body with its credit below it; `''` where there is none. */
export function renderPicture(picture: Picture | null, origin: string): string {
  const image = renderImage(picture, origin);
  if (image === '') return '';
  const credit = escapeText(picture?.credit ?? '').trim();
  return element('figure', {}, image + (credit === '' ? '' : element('figcaption', {}, credit)));
}

/** A picture alone, with its size (the page does not jump), its renditions and its alternative text. */
export function renderImage(picture: Picture | null, origin: string): string {
  const src = absoluteUrl(picture?.url, origin);
  if (!picture || src === null) return '';
  const srcset = renderSrcset(picture, origin);
  return element('img', {
    src,
    srcset,
    sizes: srcset === null ? null : `(max-width: ${COLUMN_WIDTH}px) 100vw, ${COLUMN_WIDTH}px`,
    width: picture.width,
    height: picture.height,
    alt: picture.alt,
  });
}

/** A download link that says what it gives; only its words inside another link; `''` where there is no file. */
export function renderAttachment(
  file: Attachment | null,
  { origin, locale, inLink = false }: { origin: string; locale: Locale; inLink?: boolean },
): string {
  const href = absoluteUrl(file?.url, origin);
  if (!file || href === null) return '';
  const label = markedLabel(file, locale);
  return inLink ? label : element('a', { href, type: file.mediaType }, label);
}

/** The label, with a title in the other language marked as that (WCAG 2.2, 3.1.2). */
function markedLabel(file: Attachment, locale: Locale): string {
  const [action, ...rest] = fileLabelParts(file, locale).map(escapeText);
  const language = otherLanguageOf(file.title, locale);
  if (language === null || rest.length < 2) return [action, ...rest].join(' ');
  const [title = '', ...facts] = rest;
  return [action, element('span', { lang: language }, title), ...facts].join(' ');
}

/**
 * `address width` pairs, narrowest first, each width once (HTML, "srcset"): of a width that a rendition has, the picture itself is not
 * named, too. A comma would end an address, so it is encoded.
 */
function renderSrcset(picture: Picture, origin: string): string | null {
  if (picture.renditions.length === 0) return null;
  const cuts = [...picture.renditions, picture].map(({ url, width }) => ({ url: absoluteUrl(url, origin), width }));
  const named = cuts.filter(({ url }) => url !== null);
  const listed = named
    .filter(({ width }, index) => named.findIndex((other) => other.width === width) === index)
    .sort((one, other) => one.width - other.width);
  return listed.map(({ url, width }) => `${url?.replaceAll(',', '%2C')} ${width}w`).join(', ');
}
