import sharp, { type Metadata } from 'sharp';
import { ImageError } from './image-error.ts';
import { IMAGE_TYPES, type ImageType, isImageType, sniffImage } from './sniff-image.ts';

export const MAX_IMAGE_BYTES = 25_000_000;
/** Width × height × frames. A 50-megapixel picture takes 200 MB to decode; no page shows a tenth of it. */
export const MAX_IMAGE_PIXELS = 50_000_000;
const DECODE_SECONDS = 20;

/** What is known of a picture after every pixel of it was read. Width and height as it is shown (EXIF orientation applied). */
export interface ImageFacts {
  type: ImageType;
  mediaType: string;
  bytes: number;
  width: number;
  height: number;
  /** 1 unless it is animated. */
  frames: number;
  hasAlpha: boolean;
}

/**
 * Accepts a JPEG, PNG, WebP, AVIF or GIF that is whole and small enough. The name and the declared type are not asked. The
 * size is checked in the header before anything is decoded. Throws ImageError.
 */
export async function checkImage(bytes: Uint8Array): Promise<ImageFacts> {
  if (bytes.byteLength === 0) throw new ImageError({ code: 'empty' });
  if (bytes.byteLength > MAX_IMAGE_BYTES) {
    throw new ImageError({ code: 'too-large', bytes: bytes.byteLength, maxBytes: MAX_IMAGE_BYTES });
  }
  const type = sniffImage(bytes);
  if (!isImageType(type)) {
    throw new ImageError({ code: 'unsupported-type', detected: type, supported: Object.keys(IMAGE_TYPES) });
  }
  const metadata = await readHeader(bytes);
  const { width, height } = metadata.autoOrient;
  const frames = metadata.pages ?? 1;
  if (width * height * frames > MAX_IMAGE_PIXELS) {
    throw new ImageError({ code: 'too-many-pixels', width, height, frames, maxPixels: MAX_IMAGE_PIXELS });
  }
  await decode(bytes);
  const hasAlpha = metadata.hasAlpha === true;
  return { type, mediaType: IMAGE_TYPES[type], bytes: bytes.byteLength, width, height, frames, hasAlpha };
}

async function readHeader(bytes: Uint8Array): Promise<Metadata> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch (cause) {
    throw new ImageError({ code: 'broken-image' }, { cause });
  }
}

/** Reads every pixel and keeps almost none: only so is a picture known to be whole before it is published. */
async function decode(bytes: Uint8Array): Promise<void> {
  try {
    await sharp(bytes, { limitInputPixels: MAX_IMAGE_PIXELS, failOn: 'error', animated: true })
      .timeout({ seconds: DECODE_SECONDS })
      .resize({ width: 8, kernel: 'nearest', fastShrinkOnLoad: false })
      .raw()
      .toBuffer();
  } catch (cause) {
    throw new ImageError({ code: 'broken-image' }, { cause });
  }
}
