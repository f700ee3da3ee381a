import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

export function picture(width: number, height: number): Sharp {
  return sharp({ create: { width, height, channels: 3, background: '#1d5fa8' } });
}

/** Random-looking pixels, so that a cut-off file misses some. */
export function noise(width: number, height: number): Sharp {
  const pixels = Uint8Array.from({ length: width * height * 3 }, (_, index) => (index * 2654435761) >>> 13);
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

export async function animation(type: 'gif' | 'webp', width: number, height: number): Promise<Uint8Array> {
  const frames = ['red', 'white', 'blue'].map((background) =>
    sharp({ create: { width, height, channels: 3, background } })
      .png()
      .toBuffer(),
  );
  return sharp(await Promise.all(frames), { join: { animated: true } })
    [type]()
    .toBuffer();
}

/** A GIF of `frames` frames, each one pixel, on a canvas of `width` × `height`. */
export function gifBomb(width: number, height: number, frames: number): Uint8Array {
  const canvas = [width, width >> 8, height, height >> 8, 0x80, 0, 0, 0, 0, 0, 255, 255, 255].map((byte) => byte & 255);
  const frame = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
  return Uint8Array.from([...latin1('GIF89a'), ...canvas, ...Array.from({ length: frames }, () => frame).flat(), 0x3b]);
}

/** A PNG of one-bit pixels whose header says `width` × `height`; `rows` of them are really there, all black. */
export function pngBomb(width: number, height: number, rows: number): Uint8Array {
  const header = [...uint32(width), ...uint32(height), 1, 0, 0, 0, 0];
  const pixels = deflateSync(new Uint8Array(rows * (1 + Math.ceil(width / 8))), { level: 9 });
  return Uint8Array.from([
    ...latin1('\x89PNG\r\n\x1a\n'),
    ...chunk('IHDR', header),
    ...chunk('IDAT', [...pixels]),
    ...chunk('IEND', []),
  ]);
}

function chunk(type: string, data: number[]): number[] {
  const body = [...latin1(type), ...data];
  return [...uint32(data.length), ...body, ...uint32(crc32(body))];
}

function uint32(value: number): number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
}

function crc32(bytes: number[]): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc;
}
