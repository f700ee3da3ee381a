import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { makePicture } from '../../demo/make-picture.ts';
import { MOTIFS } from '../../demo/picture/motif.ts';

describe('makePicture', () => {
  it.each(MOTIFS)('draws %s as a JPEG of 1600 × 1000', async (motif) => {
    const { format, width, height } = await sharp(await makePicture({ motif, seed: 1 })).metadata();
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1600, height: 1000 });
  });

  it('gives the same bytes for the same order, others for another seed', async () => {
    const order = { motif: 'hexagons', seed: 3, width: 320, height: 200 } as const;
    const picture = await makePicture(order);
    expect(picture.equals(await makePicture(order))).toBe(true);
    expect(picture.equals(await makePicture({ ...order, seed: 4 }))).toBe(false);
  });
});
