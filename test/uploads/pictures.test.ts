import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noise } from '../images/image-fixtures.ts';
import { type DeskUser, signIn, type UploadedFile } from '../support/desk-api.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { DATABASE } from '../support/press-centre.ts';

const named = (name: string, type: string, bytes: Uint8Array): UploadedFile => ({ name, type, bytes });

describe(`pictures that are uploaded (${DATABASE})`, () => {
  let centre: HttpCentre;
  let editor: DeskUser;

  beforeAll(async () => {
    centre = await openHttpCentre();
    editor = await signIn(centre, 'editor');
  });
  afterAll(() => centre.close());

  const uploadImage = (file: UploadedFile, fields: object = { alt: 'Опис' }) =>
    editor.upload('/api/media', file, fields);
  /** Every file below the media folder. */
  const stored = async (): Promise<string[]> => {
    const found = await readdir(centre.settings.mediaDir, { recursive: true, withFileTypes: true });
    return found.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  };

  it('takes the place and the owner out of a photograph, turns it upright and keeps its colours', async () => {
    const photo = await noise(640, 400)
      .jpeg()
      .withMetadata({
        orientation: 6,
        exif: { IFD0: { Copyright: 'SECRET-OWNER' }, IFD3: { GPSLatitude: '50/1 27/1 0/1' } },
      })
      .toBuffer();
    expect(photo.includes('SECRET-OWNER')).toBe(true);
    const { json } = await uploadImage(named('IMG_1.JPG', 'image/jpeg', photo));
    expect(json.doc).toMatchObject({ width: 400, height: 640, mimeType: 'image/jpeg' });
    const files = (await stored()).filter((file) => path.basename(file).startsWith('img-1'));
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) {
      const metadata = await sharp(await readFile(file)).metadata();
      expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.orientation ?? 1]).toEqual([
        undefined,
        undefined,
        undefined,
        1,
      ]);
      expect((await readFile(file)).includes('SECRET-OWNER')).toBe(false);
    }
  });

  it.each(['png', 'webp', 'avif'] as const)('a %s with metadata loses that alone', async (type) => {
    const pixels = await noise(80, 60).raw().toBuffer();
    const original = sharp(pixels, { raw: { width: 80, height: 60, channels: 3 } });
    const lossless =
      type === 'png'
        ? original.png()
        : type === 'webp'
          ? original.webp({ quality: 90 })
          : original.avif({ quality: 90 });
    const bytes = await lossless.withMetadata({ exif: { IFD0: { Copyright: 'SECRET-OWNER' } } }).toBuffer();
    const { json, status } = await uploadImage(named(`x.${type}`, `image/${type}`, bytes));
    expect(status).toBe(201);
    const file = path.join(centre.settings.mediaDir, 'images', String(json.doc?.['filename']));
    const kept = await readFile(file);
    expect(kept.includes('SECRET-OWNER')).toBe(false);
    const metadata = await sharp(kept).metadata();
    expect([metadata.width, metadata.height, metadata.exif]).toEqual([80, 60, undefined]);
    if (type === 'png')
      expect((await sharp(kept).raw().toBuffer()).equals(await sharp(bytes).raw().toBuffer())).toBe(true);
  });

  it('makes renditions, and cuts them about the focal point', async () => {
    const halves = sharp({ create: { width: 2000, height: 1000, channels: 3, background: 'red' } }).composite([
      { input: { create: { width: 1000, height: 1000, channels: 3, background: 'blue' } }, left: 1000, top: 0 },
    ]);
    const { json } = await uploadImage(named('halves.png', 'image/png', await halves.png().toBuffer()), {
      alt: 'Дві половини',
      focalX: 90,
      focalY: 50,
    });
    const doc = json.doc ?? { id: 0 };
    expect(doc).toMatchObject({
      focalX: 90,
      sizes: {
        small: { width: 480, height: 240 },
        medium: { width: 960 },
        large: { width: 1600 },
        social: { width: 1200, height: 630, mimeType: 'image/webp' },
      },
    });
    const files = await stored();
    for (const size of Object.values(doc['sizes'] as Record<string, { filename: string; filesize: number }>)) {
      const file = path.join(centre.settings.mediaDir, 'images', size.filename);
      expect(files).toContain(file);
      expect((await readFile(file)).length).toBe(size.filesize);
    }
  });
});
