import sharp from 'sharp';
import type { PageBitmap } from './pdf-answer.ts';

/** The first page as a picture. */
export interface Cover {
  bytes: Uint8Array;
  mediaType: 'image/webp';
  width: number;
  height: number;
}

/** A rendered page as WebP. The bitmap's size was bounded by who rendered it. */
export async function encodeCover({ pixels, width, height }: PageBitmap): Promise<Cover> {
  const bytes = await sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .webp({ quality: 80 })
    .toBuffer();
  return { bytes: Uint8Array.from(bytes), mediaType: 'image/webp', width, height };
}
