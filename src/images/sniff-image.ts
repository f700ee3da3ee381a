/** The picture formats that every browser shows and sharp reads; SVG is a program, HEIC and TIFF few can show. */
export const IMAGE_TYPES = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
} as const;

export type ImageType = keyof typeof IMAGE_TYPES;

/** First bytes, as Latin-1, of what is accepted and of what is worth naming when it is refused. */
const SIGNATURES: readonly (readonly [type: string, start: string])[] = [
  ['jpeg', '\xff\xd8\xff'],
  ['png', '\x89PNG\r\n\x1a\n'],
  ['gif', 'GIF87a'],
  ['gif', 'GIF89a'],
  ['tiff', 'II*\0'],
  ['tiff', 'MM\0*'],
  ['pdf', '%PDF-'],
  ['zip', 'PK\x03\x04'],
  ['exe', 'MZ'],
  ['exe', '\x7fELF'],
];

const MARKUP = /^(\xef\xbb\xbf)?\s*</;
const SVG = /<([a-z]{1,20}:)?svg[\s/>]/i;
const HTML = /^(\xef\xbb\xbf)?\s*<(!doctype html|html|head|script)/i;

/** What the bytes are, by the bytes alone: a name is only a name. Null where they are nothing known. */
export function sniffImage(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString('latin1');
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'webp';
  if (head.startsWith('ftyp', 4)) return sniffBrand(head);
  const signature = SIGNATURES.find(([, start]) => head.startsWith(start));
  if (signature) return signature[0];
  if (HTML.test(head)) return 'html';
  return MARKUP.test(head) && SVG.test(head) ? 'svg' : null;
}

export function isImageType(type: string | null): type is ImageType {
  return type !== null && Object.hasOwn(IMAGE_TYPES, type);
}

/** ISO/IEC 14496-12 4.3: the `ftyp` box names a major brand, then after a version the compatible ones, four letters each. */
function sniffBrand(head: string): string | null {
  const length = (head.charCodeAt(2) << 8) | head.charCodeAt(3);
  const brands = head.slice(8, length).match(/.{4}/gs) ?? [];
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'avif';
  return brands.some((brand) => /^(hei|hev|mif1|msf1)/.test(brand)) ? 'heic' : 'mp4';
}
