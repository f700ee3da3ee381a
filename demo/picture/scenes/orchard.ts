import { house } from '../buildings.ts';
import { ridge, round, sky } from '../landscape.ts';
import { CLAY, CREAM, LEAF, LIGHTS, MOSS, SAGE, SNOW, WHEAT } from '../palette.ts';
import type { Random } from '../random.ts';

/** An orchard in blossom or in fruit behind a wooden fence. */
export function orchard(random: Random): string {
  const light = random.pick(LIGHTS);
  const fruit = random.pick([CLAY, WHEAT, '#f7d6dc']);
  const rows = [
    { y: 660, size: 0.5, step: 130 },
    { y: 730, size: 0.8, step: 200 },
    { y: 850, size: 1.35, step: 330 },
  ].map(({ y, size, step }) => {
    const trees: string[] = [];
    for (let x = random.between(20, 100); x < 1640; x += step) trees.push(fruitTree(random, x, y, size, fruit));
    return `${ridge(random, y - 26 * size, 8, size > 1 ? MOSS : LEAF)}${trees.join('')}`;
  });
  const pales = Array.from(
    { length: 28 },
    (_, i) => `<path d="M${i * 60 + 6},1000 v-92 l16,-20 l16,20 v92 Z" fill="${CREAM}"/>`,
  );
  return `${sky(random, light)}${ridge(random, 540, 50, light.far)}${ridge(random, 610, 20, SAGE)}
    ${house(random, random.between(500, 1100), 640, 0.9)}${rows.join('')}
    <rect y="926" width="1600" height="14" fill="${CREAM}"/><rect y="974" width="1600" height="14" fill="${CREAM}"/>${pales.join('')}`;
}

function fruitTree(random: Random, x: number, y: number, size: number, fruit: string): string {
  const crown = [
    [-52, -120, 62],
    [50, -116, 60],
    [0, -170, 72],
    [0, -112, 64],
  ] as const;
  const dots = Array.from({ length: 17 }, () => {
    const angle = random.between(0, Math.PI * 2);
    const reach = random.between(10, 92);
    const dot = random.pick([fruit, fruit, SNOW]);
    return `<circle cx="${round(Math.cos(angle) * reach)}" cy="${round(-134 + Math.sin(angle) * reach * 0.8)}" r="${round(random.between(7, 11))}" fill="${dot}"/>`;
  });
  return `<g transform="translate(${round(x)} ${y}) scale(${size})"><path d="M-10,6 Q-4,-50 -26,-96 L-14,-100 Q0,-70 4,-104 L16,-100 Q6,-50 12,6 Z" fill="#6b4a35"/>
    ${crown.map(([cx, cy, r]) => `<circle cx="${cx}" cy="${cy}" r="${r}" fill="${LEAF}"/>`).join('')}<circle cx="18" cy="-128" r="66" fill="${SAGE}" opacity=".5"/>${dots.join('')}</g>`;
}
