import { house, tree } from '../buildings.ts';
import { ridge, round, sky } from '../landscape.ts';
import { GOLD, LEAF, LIGHTS, MOSS, SAGE, WHEAT } from '../palette.ts';
import type { Random } from '../random.ts';

/** Fields on rolling hills, a village and a furrowed foreground. */
export function hills(random: Random): string {
  const light = random.pick(LIGHTS);
  const village = Array.from({ length: 5 }, (_, i) => {
    const x = 440 + i * 170 + random.between(-25, 25);
    return `${tree(random, x + 90, 640, 1)}${house(random, x, 648 + random.between(-6, 14), 0.86)}`;
  }).join('');
  const furrows = Array.from({ length: 15 }, (_, i) => {
    const foot = -500 + i * 190;
    return `<path d="M${round(800 + (i - 7) * 42)},800 Q${round((foot + 800) / 2 + (i - 7) * 18)},880 ${foot},1010" stroke="${MOSS}" stroke-width="12" fill="none" opacity=".35"/>`;
  }).join('');
  return `${sky(random, light)}${ridge(random, 500, 50, light.far)}${ridge(random, 575, 40, SAGE)}${ridge(random, 640, 24, WHEAT)}
    ${village}${ridge(random, 705, 26, GOLD)}${ridge(random, 770, 16, LEAF)}${furrows}`;
}
