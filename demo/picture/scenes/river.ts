import { house, tree } from '../buildings.ts';
import { ridge, round, sky } from '../landscape.ts';
import { CREAM, DEEP, INK, LEAF, LIGHTS, MOSS, SAGE, SNOW, TEAL } from '../palette.ts';
import type { Random } from '../random.ts';

const ARCHES = [140, 470, 800, 1130, 1460];

/** A stone bridge of five arches over a wide river. */
export function river(random: Random): string {
  const light = random.pick(LIGHTS);
  const bank = Array.from({ length: 9 }, (_, i) => {
    const x = i * 190 + random.between(-40, 40);
    return random.between(0, 1) > 0.45 ? tree(random, x, 612, 0.9) : house(random, x, 616, 0.6);
  }).join('');
  const ripples = Array.from({ length: 46 }, () => {
    const y = random.between(670, 985);
    const length = random.between(40, 170) * (y / 800);
    return `<rect x="${round(random.between(-60, 1560))}" y="${round(y)}" width="${round(length)}" height="4" rx="2" fill="${SNOW}" opacity="${round(random.between(0.15, 0.45))}"/>`;
  }).join('');
  return `${sky(random, light)}${ridge(random, 480, 60, light.far)}${ridge(random, 560, 30, SAGE)}${bank}
    <rect y="608" width="1600" height="60" fill="${LEAF}"/><rect y="640" width="1600" height="360" fill="${TEAL}"/>
    <rect y="640" width="1600" height="120" fill="${DEEP}" opacity=".25"/>${ripples}${bridge()}
    <path d="M-20,1000 Q220,880 520,1000 Z" fill="${MOSS}"/><path d="M1150,1000 Q1420,890 1620,950 L1620,1000 Z" fill="${LEAF}"/>`;
}

function bridge(): string {
  const openings = ARCHES.map((x) => `M${x - 130},800 L${x - 130},720 A130,118 0 0 1 ${x + 130},720 L${x + 130},800 Z`);
  const shadows = ARCHES.map(
    (x) => `<rect x="${x + 130}" y="800" width="70" height="90" fill="${INK}" opacity=".25"/>`,
  );
  return `${shadows.join('')}<path fill-rule="evenodd" d="M-10,580 Q800,520 1610,580 L1610,800 L-10,800 Z ${openings.join(' ')}" fill="#d9bf95"/>
    <path d="M-10,580 Q800,520 1610,580 L1610,604 Q800,544 -10,604 Z" fill="${CREAM}"/>
    <path d="M-10,604 Q800,544 1610,604 L1610,612 Q800,552 -10,612 Z" fill="${INK}" opacity=".25"/>`;
}
