import sharp, { type Sharp } from 'sharp';
import { GROUND_OF_OTHERS, markSvg } from './mark.ts';

/** Sizes of the mark that systems ask for, in pixels, by the name of the file. */
const PNG_ICONS = {
  'apple-touch-icon.png': { size: 180, shape: 'whole' },
  'icon-192.png': { size: 192, shape: 'rounded' },
  'icon-512.png': { size: 512, shape: 'rounded' },
  'icon-maskable-512.png': { size: 512, shape: 'whole' },
} as const;

export const ICON_NAMES = [
  'favicon.svg',
  'favicon.ico',
  ...(Object.keys(PNG_ICONS) as (keyof typeof PNG_ICONS)[]),
] as const;

export type IconName = (typeof ICON_NAMES)[number];

export interface Icon {
  mediaType: string;
  bytes: Buffer;
}

/** Draws one of the icons: of the mark of the product, or of another that is given as SVG. */
export async function drawIcon(name: IconName, own: string | null = null): Promise<Icon> {
  if (name === 'favicon.svg') return { mediaType: 'image/svg+xml', bytes: Buffer.from(own ?? markSvg('rounded')) };
  if (name === 'favicon.ico') return { mediaType: 'image/x-icon', bytes: icoOf(await drawPng(32, 'rounded', own), 32) };
  const { size, shape } = PNG_ICONS[name];
  return { mediaType: 'image/png', bytes: await drawPng(size, shape, own) };
}

function drawPng(size: number, shape: 'rounded' | 'whole', own: string | null): Promise<Buffer> {
  if (own !== null) return drawOwn(size, shape, own);
  // Drawn large enough that nothing is blown up: a square of 64 at 72 dots is 64 pixels.
  const density = Math.ceil((72 * size) / 64);
  return sharp(Buffer.from(markSvg(shape)), { density })
    .resize(size, size)
    .png({ palette: true })
    .toBuffer();
}

/** Of a square that systems cut to their own shape, the middle is always seen. */
const SAFE_SHARE = 0.7;

async function drawOwn(size: number, shape: 'rounded' | 'whole', own: string): Promise<Buffer> {
  if (shape === 'rounded') return (await drawMark(own, size)).png().toBuffer();
  const mark = await (await drawMark(own, Math.round(size * SAFE_SHARE))).png().toBuffer();
  return sharp({ create: { width: size, height: size, channels: 4, background: GROUND_OF_OTHERS } })
    .composite([{ input: mark, gravity: 'centre' }])
    .png()
    .toBuffer();
}

/** An SVG as a square of pixels, whatever shape and size it has. Throws where it cannot be drawn. */
export async function drawMark(svg: string, size: number): Promise<Sharp> {
  const bytes = Buffer.from(svg);
  const { width, height } = await sharp(bytes).metadata();
  const density = Math.min(2400, Math.max(72, Math.ceil((72 * size) / Math.max(width, height, 1))));
  return sharp(bytes, { density }).resize(size, size, { fit: 'contain', background: '#00000000' });
}

const HEADER_BYTES = 6;
const ENTRY_BYTES = 16;

/** An icon file that holds one PNG: its header, one entry of its directory, and the picture. */
function icoOf(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(HEADER_BYTES + ENTRY_BYTES);
  // Of the type “icon”, with one picture.
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  // One plane of 32 bits a pixel, so many bytes, and where they begin.
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
