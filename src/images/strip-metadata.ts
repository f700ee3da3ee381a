import sharp from 'sharp';
import type { ImageFacts } from './check-image.ts';

const QUALITY = 92;

/**
 * The picture without what the camera wrote into it (place, owner, serial numbers: EXIF, IPTC, XMP), turned upright, with its colour
 * profile. Bytes that carry none of that, and animations, come back as they are.
 */
export async function withoutPrivateMetadata(bytes: Uint8Array, facts: ImageFacts): Promise<Uint8Array> {
  const { exif, iptc, xmp, orientation } = await sharp(bytes).metadata();
  const isClean = exif === undefined && iptc === undefined && xmp === undefined && (orientation ?? 1) === 1;
  if (isClean || facts.frames > 1 || facts.type === 'gif') return bytes;
  const upright = sharp(bytes).autoOrient().keepIccProfile();
  // For a PNG, a quality would mean fewer colours.
  return upright.toFormat(facts.type, facts.type === 'png' ? {} : { quality: QUALITY }).toBuffer();
}
