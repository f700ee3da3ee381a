import { ridge, round, sky } from '../landscape.ts';
import { GOLD, LEAF, LIGHTS, MOSS, SAGE, WHEAT } from '../palette.ts';
import type { Random } from '../random.ts';

/** A field of sunflowers that grows towards the reader. */
export function sunflowers(random: Random): string {
  const light = random.pick(LIGHTS);
  const rows = [
    { y: 640, size: 20, step: 46 },
    { y: 690, size: 32, step: 78 },
    { y: 760, size: 52, step: 132 },
    { y: 850, size: 86, step: 218 },
  ];
  const flowers = rows.map(({ y, size, step }, row) => {
    const band = `<rect y="${y}" width="1600" height="400" fill="${row % 2 ? LEAF : MOSS}"/>`;
    const heads: string[] = [];
    for (let x = random.between(-40, 20); x < 1640; x += step * random.between(0.85, 1.15)) {
      heads.push(flower(random, x, y + random.between(-size * 0.5, size * 0.3), size));
    }
    return band + heads.join('');
  });
  return `${sky(random, light)}${ridge(random, 520, 45, light.far)}${ridge(random, 585, 24, SAGE)}
    <rect y="610" width="1600" height="60" fill="${GOLD}"/>${flowers.join('')}`;
}

function flower(random: Random, x: number, y: number, size: number): string {
  const petals = Array.from({ length: 14 }, (_, i) => {
    const fill = i % 2 ? WHEAT : GOLD;
    return `<ellipse cx="0" cy="${-size * 0.78}" rx="${size * 0.2}" ry="${size * 0.42}" fill="${fill}" transform="rotate(${round((i * 360) / 14)})"/>`;
  });
  const leaf = `<path d="M0,${size * 1.6} q${size * 0.9},${-size * 0.9} ${size * 1.5},${-size * 0.1} q${-size * 0.8},${size * 0.6} ${-size * 1.5},${size * 0.3} Z" fill="${SAGE}"/>`;
  return `<g transform="translate(${round(x)} ${round(y)})"><path d="M0,0 q${round(random.between(-9, 9))},${size} 0,${size * 4}" stroke="#7fae6a" stroke-width="${round(size * 0.16)}" fill="none"/>
    ${leaf}<g transform="rotate(${round(random.between(-12, 12))})">${petals.join('')}<circle r="${round(size * 0.5)}" fill="#5b3a26"/><circle r="${round(size * 0.3)}" fill="#7a4f2f"/></g></g>`;
}
