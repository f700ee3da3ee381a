import sharp from 'sharp';
import { markSvg } from './mark.ts';

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

/** Draws one of the icons. */
export async function drawIcon(name: IconName): Promise<Icon> {
  if (name === 'favicon.svg') return { mediaType: 'image/svg+xml', bytes: Buffer.from(markSvg('rounded')) };
  if (name === 'favicon.ico') return { mediaType: 'image/x-icon', bytes: icoOf(await drawPng(32, 'rounded'), 32) };
  const { size, shape } = PNG_ICONS[name];
  return { mediaType: 'image/png', bytes: await drawPng(size, shape) };
}

function drawPng(size: number, shape: 'rounded' | 'whole'): Promise<Buffer> {
  // Drawn large enough that nothing is blown up: a square of 64 at 72 dots is 64 pixels.
  const density = Math.ceil((72 * size) / 64);
  return sharp(Buffer.from(markSvg(shape)), { density })
    .resize(size, size)
    .png({ palette: true })
    .toBuffer();
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
