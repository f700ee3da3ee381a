import { ridge, round, sky } from '../landscape.ts';
import { GOLD, INK, LEAF, LIGHTS, MOSS, SAGE, SNOW } from '../palette.ts';
import type { Random } from '../random.ts';

/** Wind turbines above hills. */
export function wind(random: Random): string {
  const light = random.pick(LIGHTS);
  const spots = [
    { x: 240, y: 690, size: 0.72 },
    { x: 560, y: 740, size: 1.15 },
    { x: 900, y: 680, size: 0.62 },
    { x: 1190, y: 720, size: 0.95 },
    { x: 1450, y: 690, size: 0.68 },
  ];
  const turbines = spots.map(({ x, y, size }) => turbine(x + random.between(-50, 50), y, size, random.between(0, 120)));
  return `${sky(random, light)}${ridge(random, 570, 60, light.far)}${ridge(random, 650, 36, SAGE)}${turbines.join('')}
    ${ridge(random, 720, 26, GOLD)}${ridge(random, 800, 30, LEAF)}${ridge(random, 900, 24, MOSS)}`;
}

function turbine(x: number, y: number, size: number, angle: number): string {
  const blade = (turn: number) =>
    `<path d="M-5,0 C-16,-60 -10,-150 2,-200 C10,-150 10,-60 5,0 Z" fill="${SNOW}" transform="rotate(${round(turn)})"/>`;
  return `<g transform="translate(${round(x)} ${y}) scale(${size})"><path d="M-9,60 L-5,-360 H5 L9,60 Z" fill="${SNOW}"/><path d="M1,60 V-360 H5 L9,60 Z" fill="${INK}" opacity=".12"/>
    <g transform="translate(0 -364)">${[0, 120, 240].map((turn) => blade(angle + turn)).join('')}<circle r="12" fill="#e8eef0"/></g></g>`;
}
