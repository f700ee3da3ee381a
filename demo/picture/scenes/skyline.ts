import { townHouse, tree } from '../buildings.ts';
import { ridge, sky } from '../landscape.ts';
import { CREAM, DEEP, INK, LIGHTS, SAGE, SAND, TEAL, WHEAT } from '../palette.ts';
import type { Random } from '../random.ts';

/** A small town's main square with a clock tower among its houses. */
export function skyline(random: Random): string {
  const light = random.pick(LIGHTS);
  const houses: string[] = [];
  for (let x = -30; x < 1600; ) {
    const width = Math.round(random.between(130, 210));
    houses.push(townHouse(random, x, 820, width, Math.round(random.between(200, 390))));
    x += width;
  }
  const trees = Array.from({ length: 11 }, (_, i) => tree(random, 60 + i * 150 + random.between(-30, 30), 842, 0.85));
  return `${sky(random, light)}${ridge(random, 560, 50, light.far)}${ridge(random, 640, 24, SAGE)}
    ${houses.join('')}${clockTower(Math.round(random.between(560, 980)))}${trees.join('')}
    <rect y="838" width="1600" height="162" fill="${SAND}"/><rect y="838" width="1600" height="14" fill="${INK}" opacity=".18"/>
    ${Array.from({ length: 13 }, (_, i) => `<path d="M${800 + (i - 6) * 90},852 L${800 + (i - 6) * 210},1000" stroke="${INK}" stroke-width="3" opacity=".12"/>`).join('')}
    <rect y="908" width="1600" height="3" fill="${INK}" opacity=".12"/><rect y="950" width="1600" height="3" fill="${INK}" opacity=".12"/>`;
}

function clockTower(x: number): string {
  return `<rect x="${x}" y="330" width="150" height="490" fill="${CREAM}"/><rect x="${x + 130}" y="330" width="20" height="490" fill="${INK}" opacity=".12"/>
    <rect x="${x - 12}" y="318" width="174" height="20" fill="${DEEP}"/><path d="M${x},318 L${x + 75},170 L${x + 150},318 Z" fill="${TEAL}"/>
    <rect x="${x + 72}" y="120" width="6" height="60" fill="${INK}"/><path d="M${x + 78},122 l54,16 l-54,16 Z" fill="${WHEAT}"/>
    <circle cx="${x + 75}" cy="412" r="48" fill="${SAND}" stroke="${DEEP}" stroke-width="8"/>
    <path d="M${x + 75},412 V378 M${x + 75},412 L${x + 98},424" stroke="${INK}" stroke-width="7" stroke-linecap="round"/>
    <path d="M${x + 50},560 a25,25 0 0 1 50,0 v50 h-50 Z M${x + 44},820 v-90 a31,31 0 0 1 62,0 v90 Z" fill="${DEEP}"/>`;
}
