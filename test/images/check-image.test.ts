import { describe, expect, it } from 'vitest';
import { checkImage, MAX_IMAGE_BYTES, MAX_IMAGE_PIXELS } from '../../src/images/check-image.ts';
import { animation, gifBomb, latin1, noise, picture, pngBomb } from './image-fixtures.ts';

describe('checkImage accepts', () => {
  it.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('%s', async (type) => {
    const bytes = await picture(40, 30)[type]().toBuffer();
    expect(await checkImage(bytes)).toMatchObject({
      type,
      mediaType: `image/${type}`,
      bytes: bytes.byteLength,
      width: 40,
      height: 30,
      frames: 1,
    });
  });

  it('a picture lying on its side, with the size it is shown in', async () => {
    const bytes = await picture(40, 30).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await checkImage(bytes)).toMatchObject({ width: 30, height: 40 });
  });

  it.each(['gif', 'webp'] as const)('an animated %s, frame by frame', async (type) => {
    expect(await checkImage(await animation(type, 20, 10))).toMatchObject({ type, width: 20, height: 10, frames: 3 });
  });
});

describe('checkImage refuses', () => {
  it.each<[string, Uint8Array, string, string | null]>([
    ['an SVG', latin1('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'unsupported-type', 'svg'],
    [
      'an SVG with a preamble',
      latin1('\n<?xml version="1.0"?><!-- x --><!DOCTYPE svg><svg:svg/>'),
      'unsupported-type',
      'svg',
    ],
    ['a page', latin1('<!DOCTYPE html><p>GIF89a'), 'unsupported-type', 'html'],
    ['a program named like a picture', latin1('MZ\x90\0\x03'), 'unsupported-type', 'exe'],
    ['another program', latin1('\x7fELF\x02\x01'), 'unsupported-type', 'exe'],
    ['a PDF', latin1('%PDF-1.7'), 'unsupported-type', 'pdf'],
    ['a HEIC', latin1('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'unsupported-type', 'heic'],
    ['text', latin1('hello'), 'unsupported-type', null],
    ['one byte', latin1('\xff'), 'unsupported-type', null],
  ])('%s', async (_, bytes, code, detected) => {
    await expect(checkImage(bytes)).rejects.toMatchObject({ code, fault: { detected } });
  });

  it('nothing', async () => {
    await expect(checkImage(new Uint8Array())).rejects.toMatchObject({ code: 'empty' });
  });

  it('a signature with nothing behind it', async () => {
    for (const head of ['\xff\xd8\xff', '\x89PNG\r\n\x1a\n', 'GIF89a', 'RIFF\0\0\0\0WEBP', '\0\0\0\x1cftypavif']) {
      await expect(checkImage(latin1(head))).rejects.toMatchObject({ code: 'broken-image' });
    }
  });

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('a %s cut off in the middle', async (type) => {
    const whole = await noise(200, 200)[type]().toBuffer();
    await expect(checkImage(whole.subarray(0, whole.byteLength / 2))).rejects.toMatchObject({ code: 'broken-image' });
  });

  it('more bytes than allowed, unread', async () => {
    const fault = { code: 'too-large', bytes: MAX_IMAGE_BYTES + 1, maxBytes: MAX_IMAGE_BYTES };
    await expect(checkImage(new Uint8Array(MAX_IMAGE_BYTES + 1))).rejects.toMatchObject({ fault });
  });

  it.each<[string, number]>([
    ['says it has', 1],
    ['really has', 15_000],
  ])('a small PNG that %s 300 megapixels', async (_, rows) => {
    const bomb = pngBomb(20_000, 15_000, rows);
    expect(bomb.byteLength).toBeLessThan(100_000);
    const fault = { code: 'too-many-pixels', width: 20_000, height: 15_000, frames: 1, maxPixels: MAX_IMAGE_PIXELS };
    await expect(checkImage(bomb)).rejects.toMatchObject({ fault });
  });

  it('an animation whose frames are too many pixels together', async () => {
    const fault = { code: 'too-many-pixels', width: 1900, height: 1900, frames: 20, maxPixels: MAX_IMAGE_PIXELS };
    await expect(checkImage(gifBomb(1900, 1900, 20))).rejects.toMatchObject({ fault });
  });
});
