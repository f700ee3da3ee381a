import { tree } from '../buildings.ts';
import { ridge, round, sky } from '../landscape.ts';
import { CREAM, GOLD, LEAF, LIGHTS, SAGE, WHEAT } from '../palette.ts';
import type { Random } from '../random.ts';

/** A new road between fields, lined with poplars. */
export function road(random: Random): string {
  const light = random.pick(LIGHTS);
  const rows = [0.16, 0.26, 0.4, 0.6, 0.9, 1.35, 2].map((size) => {
    const y = 590 + 160 * size;
    const reach = 60 + 330 * size;
    return tree(random, 800 - reach - 30, y, 1.5 * size) + tree(random, 800 + reach + 30, y, 1.5 * size);
  });
  const dashes = [0.05, 0.13, 0.24, 0.4, 0.64].map((depth) => {
    const y = 592 + 408 * depth;
    const width = 3 + 22 * depth;
    const length = 10 + 84 * depth;
    return `<path d="M${round(800 - width / 2)},${round(y)} h${round(width)} l${round(width * 0.2)},${round(length)} h${round(-width * 1.4)} Z" fill="${CREAM}"/>`;
  });
  return `${sky(random, light)}${ridge(random, 500, 60, light.far)}${ridge(random, 560, 24, SAGE)}
    <rect y="585" width="1600" height="415" fill="${LEAF}"/><path d="M0,585 H770 L0,860 Z" fill="${WHEAT}"/><path d="M830,585 H1600 V880 Z" fill="${GOLD}"/>
    <path d="M0,640 L770,585 L0,700 Z" fill="#fff" opacity=".16"/><path d="M1600,640 L830,585 L1600,720 Z" fill="#fff" opacity=".16"/>
    <path d="M788,585 h24 L1330,1000 H270 Z" fill="#5d6975"/><path d="M788,585 h4 L340,1000 H270 Z M808,585 h4 L1330,1000 h-70 Z" fill="#7c8791"/>
    ${dashes.join('')}${rows.join('')}`;
}
