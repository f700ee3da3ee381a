import { townHouse, tree } from '../buildings.ts';
import { ridge, round, sky } from '../landscape.ts';
import { CLAY, CREAM, GOLD, LEAF, LIGHTS, MOSS, SAGE, TEAL } from '../palette.ts';
import type { Random } from '../random.ts';

/** Two towns on two hills, a heart above each, joined by a line of lights. */
export function twinTowns(random: Random): string {
  const light = random.pick(LIGHTS);
  const left = town(random, 90, 700);
  const right = town(random, 1080, 700);
  const lights = Array.from({ length: 15 }, (_, i) => {
    const t = i / 14;
    const x = round(330 + 940 * t);
    const y = round(360 + 130 * (1 - (2 * t - 1) ** 2) + 20);
    return `<circle cx="${x}" cy="${y}" r="11" fill="${GOLD}"/><circle cx="${x}" cy="${y}" r="22" fill="${GOLD}" opacity=".25"/>`;
  });
  return `${sky(random, light)}${ridge(random, 600, 40, light.far)}${ridge(random, 690, 20, SAGE)}
    ${left}${right}<path d="M-20,690 C330,640 480,850 780,850 C1080,850 1250,650 1620,690 V1000 H-20 Z" fill="${LEAF}"/>
    <path d="M-20,830 C380,760 560,905 800,905 C1040,905 1200,790 1620,840 V1000 H-20 Z" fill="${MOSS}"/>
    ${[80, 200, 330, 1230, 1400, 1530].map((x) => tree(random, x, 790 + random.between(-20, 24), 1)).join('')}
    <path d="M330,380 Q800,640 1270,380" stroke="${CREAM}" stroke-width="5" fill="none" opacity=".9"/>${lights.join('')}
    ${heart(330, 330, CLAY)}${heart(1270, 330, TEAL)}`;
}

function town(random: Random, start: number, floor: number): string {
  const houses: string[] = [];
  for (let i = 0, x = start; i < 3; i += 1) {
    const width = Math.round(random.between(120, 160));
    const height = Math.round(random.between(150, 240));
    houses.push(townHouse(random, x, floor + (i === 1 ? 0 : 24), width, height));
    x += width;
  }
  return houses.join('');
}

function heart(x: number, y: number, fill: string): string {
  const shape = 'M0,52 C-92,-6 -62,-74 -28,-70 C-10,-68 0,-54 0,-44 C0,-54 10,-68 28,-70 C62,-74 92,-6 0,52 Z';
  return `<g transform="translate(${x} ${y})"><path d="${shape}" fill="${CREAM}" transform="scale(1.28) translate(0 2)"/><path d="${shape}" fill="${fill}"/></g>`;
}
