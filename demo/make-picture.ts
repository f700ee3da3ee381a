import sharp from 'sharp';
import { BOARD } from './picture/landscape.ts';
import type { Motif } from './picture/motif.ts';
import { createRandom, type Random } from './picture/random.ts';
import { archive } from './picture/scenes/archive.ts';
import { clinic } from './picture/scenes/clinic.ts';
import { hexagons } from './picture/scenes/hexagons.ts';
import { hills } from './picture/scenes/hills.ts';
import { orchard } from './picture/scenes/orchard.ts';
import { river } from './picture/scenes/river.ts';
import { road } from './picture/scenes/road.ts';
import { school } from './picture/scenes/school.ts';
import { skyline } from './picture/scenes/skyline.ts';
import { solar } from './picture/scenes/solar.ts';
import { sunflowers } from './picture/scenes/sunflowers.ts';
import { table } from './picture/scenes/table.ts';
import { twinTowns } from './picture/scenes/twin-towns.ts';
import { wind } from './picture/scenes/wind.ts';

export interface PictureOrder {
  motif: Motif;
  seed: number;
  /** Pixels; 1600 × 1000 where not said. Other shapes are cut from the middle. */
  width?: number;
  height?: number;
}

const SCENES: Record<Motif, (random: Random) => string> = {
  hills,
  river,
  skyline,
  sunflowers,
  school,
  road,
  wind,
  table,
  hexagons,
  archive,
  'twin-towns': twinTowns,
  orchard,
  clinic,
  solar,
};

/** A JPEG drawn by script, without words. The same order gives the same bytes (with the same sharp). */
export async function makePicture({
  motif,
  seed,
  width = BOARD.width,
  height = BOARD.height,
}: PictureOrder): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"
    viewBox="0 0 ${BOARD.width} ${BOARD.height}" preserveAspectRatio="xMidYMid slice">${SCENES[motif](createRandom(seed))}</svg>`;
  return sharp(Buffer.from(svg)).flatten().jpeg({ quality: 84, progressive: true }).toBuffer();
}
