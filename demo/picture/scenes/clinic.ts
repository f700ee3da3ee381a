import { tree } from '../buildings.ts';
import { ridge, sky } from '../landscape.ts';
import { CLAY, CREAM, DEEP, INK, LEAF, LIGHTS, MIST, SAGE, SAND, SNOW, TEAL, WHEAT } from '../palette.ts';
import type { Random } from '../random.ts';

/** An outpatient clinic in a village with a ramp and an ambulance. */
export function clinic(random: Random): string {
  const light = random.pick(LIGHTS);
  const trim = random.pick([TEAL, CLAY, DEEP]);
  const panes = [470, 580, 930, 1040, 1150].map(
    (
      x,
    ) => `<rect x="${x}" y="560" width="80" height="110" rx="4" fill="${MIST}"/><path d="M${x + 40},560 v110" stroke="${SNOW}" stroke-width="6"/>
      <rect x="${x - 6}" y="670" width="92" height="10" fill="${trim}"/>`,
  );
  return `${sky(random, light)}${ridge(random, 530, 60, light.far)}${ridge(random, 620, 26, SAGE)}
    ${[170, 290, 1370, 1480].map((x) => tree(random, x, 780, 1.8)).join('')}
    <rect x="410" y="500" width="880" height="280" fill="${CREAM}"/><path d="M370,508 L490,408 H1210 L1330,508 Z" fill="${trim}"/>
    <rect x="410" y="508" width="880" height="16" fill="${INK}" opacity=".12"/>${panes.join('')}
    <rect x="720" y="440" width="170" height="340" fill="${SNOW}"/><path d="M700,446 L805,368 L910,446 Z" fill="${trim}"/>
    <path d="M787,466 h36 v30 h30 v36 h-30 v30 h-36 v-30 h-30 v-36 h30 Z" fill="${LEAF}"/>
    <rect x="752" y="614" width="106" height="166" fill="${DEEP}"/><path d="M805,614 v166" stroke="${MIST}" stroke-width="5"/>
    <rect y="778" width="1600" height="222" fill="${LEAF}"/><path d="M720,778 h170 l70,110 h-310 Z" fill="${SAND}"/>
    <path d="M890,778 L1240,836 V800 L890,748 Z" fill="#d8c39c"/><path d="M892,716 L1240,768 M1000,732 v48 M1120,750 v50 M1240,768 v50" stroke="${INK}" stroke-width="5" fill="none"/>
    <rect y="880" width="1600" height="120" fill="#5d6975"/>${[80, 420, 760, 1100, 1440].map((x) => `<rect x="${x}" y="936" width="130" height="8" fill="${CREAM}" opacity=".7"/>`).join('')}
    ${ambulance(Math.round(random.between(120, 330)))}`;
}

function ambulance(x: number): string {
  return `<g transform="translate(${x} 0)"><path d="M0,790 h230 l66,58 h30 q14,0 14,16 v46 H0 Z" fill="${SNOW}"/><path d="M0,856 h340 v20 H0 Z" fill="${LEAF}"/>
    <path d="M214,806 h14 l50,44 h-64 Z" fill="${DEEP}"/><path d="M92,802 h22 v18 h18 v22 h-18 v14 h-22 v-14 h-18 v-22 h18 Z" fill="${LEAF}"/>
    <rect x="150" y="772" width="46" height="20" rx="6" fill="${WHEAT}"/>
    ${[76, 270].map((cx) => `<circle cx="${cx}" cy="910" r="32" fill="${INK}"/><circle cx="${cx}" cy="910" r="13" fill="${MIST}"/>`).join('')}</g>`;
}
