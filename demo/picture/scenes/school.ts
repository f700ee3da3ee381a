import { tree } from '../buildings.ts';
import { ridge, sky } from '../landscape.ts';
import { BRICK, CLAY, CREAM, DEEP, GOLD, INK, LEAF, LIGHTS, MIST, SAGE, SAND, WHEAT } from '../palette.ts';
import type { Random } from '../random.ts';

/** A two-storey hub school with its bus. */
export function school(random: Random): string {
  const light = random.pick(LIGHTS);
  const roof = random.pick([CLAY, DEEP, BRICK]);
  const panes = (y: number) =>
    [380, 490, 600, 940, 1050, 1160].map(
      (
        x,
      ) => `<rect x="${x}" y="${y}" width="76" height="92" rx="4" fill="${MIST}"/><path d="M${x + 38},${y} v92 M${x},${y + 40} h76" stroke="${CREAM}" stroke-width="6"/>
        <path d="M${x + 6},${y + 86} L${x + 44},${y + 6} h20 L${x + 26},${y + 86} Z" fill="#fff" opacity=".35"/>`,
    );
  return `${sky(random, light)}${ridge(random, 540, 50, light.far)}${ridge(random, 620, 24, SAGE)}
    ${[120, 215, 1385, 1480].map((x) => tree(random, x, 770, 1.7)).join('')}
    <rect x="340" y="440" width="920" height="330" fill="${SAND}"/><rect x="330" y="418" width="940" height="28" fill="${roof}"/>
    <rect x="690" y="400" width="220" height="370" fill="${CREAM}"/><path d="M664,404 L800,300 L936,404 Z" fill="${roof}"/>
    <circle cx="800" cy="362" r="24" fill="${CREAM}"/><path d="M800,362 v-14 M800,362 l10,6" stroke="${INK}" stroke-width="4"/>
    ${panes(480).join('')}${panes(622).join('')}<rect x="740" y="480" width="120" height="92" rx="4" fill="${MIST}"/><path d="M800,480 v92" stroke="${SAND}" stroke-width="6"/>
    <path d="M744,770 v-110 a56,56 0 0 1 112,0 v110 Z" fill="${DEEP}"/><path d="M800,770 v-160" stroke="${CREAM}" stroke-width="5"/>
    <rect y="768" width="1600" height="232" fill="${LEAF}"/><path d="M700,768 h200 l120,232 h-440 Z" fill="${SAND}"/><rect y="872" width="1600" height="128" fill="#53616f"/>
    ${[60, 340, 620, 900, 1180, 1460].map((x) => `<rect x="${x}" y="930" width="120" height="8" fill="${CREAM}" opacity=".7"/>`).join('')}
    ${bus(Math.round(random.between(180, 1040)))}`;
}

function bus(x: number): string {
  return `<g transform="translate(${x} 0)"><rect y="772" width="380" height="138" rx="22" fill="${WHEAT}"/><rect y="862" width="380" height="12" fill="${GOLD}"/>
    ${[24, 104, 184, 264].map((left) => `<rect x="${left}" y="792" width="66" height="50" rx="6" fill="${DEEP}"/>`).join('')}
    <rect x="340" y="792" width="40" height="58" rx="6" fill="${DEEP}"/>
    ${[84, 296].map((cx) => `<circle cx="${cx}" cy="910" r="34" fill="${INK}"/><circle cx="${cx}" cy="910" r="14" fill="${MIST}"/>`).join('')}</g>`;
}
