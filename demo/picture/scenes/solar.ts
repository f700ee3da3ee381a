import { tree } from '../buildings.ts';
import { ridge, round, sky } from '../landscape.ts';
import { CREAM, DEEP, INK, LEAF, LIGHTS, MIST, MOSS, SAGE, SAND, WHEAT } from '../palette.ts';
import type { Random } from '../random.ts';

/** Solar panels on the roof of a municipal building and on the meadow before it. */
export function solar(random: Random): string {
  const light = random.pick(LIGHTS);
  const panes = Array.from(
    { length: 8 },
    (_, i) => `<rect x="${416 + i * 100}" y="600" width="60" height="90" rx="3" fill="${i % 3 === 1 ? WHEAT : MIST}"/>`,
  );
  const meadow = [
    { y: 820, size: 0.8, count: 7 },
    { y: 940, size: 1.15, count: 5 },
  ].map(({ y, size, count }) =>
    Array.from({ length: count }, (_, i) => panel(((i + 0.5) * 1600) / count + random.between(-14, 14), y, size)).join(
      '',
    ),
  );
  return `${sky(random, light)}${ridge(random, 540, 60, light.far)}${ridge(random, 630, 24, SAGE)}
    ${[150, 260, 1350, 1470].map((x) => tree(random, x, 750, 1.6)).join('')}
    <rect x="360" y="540" width="880" height="200" fill="${CREAM}"/><rect x="360" y="540" width="880" height="18" fill="${INK}" opacity=".14"/>${panes.join('')}
    <path d="M330,546 L440,380 H1160 L1270,546 Z" fill="#8b4a3b"/>${roofPanels()}
    <rect y="738" width="1600" height="262" fill="${LEAF}"/><rect y="738" width="1600" height="20" fill="${SAND}"/><rect y="850" width="1600" height="150" fill="${MOSS}"/>${meadow.join('')}`;
}

function roofPanels(): string {
  const cells: string[] = [];
  for (let row = 0; row < 3; row += 1) {
    for (let column = 0; column < 10; column += 1) {
      const spread = 1 + row * 0.09;
      const x = round(800 + (column - 5) * 66 * spread);
      const y = 398 + row * 46;
      const lean = round((column - 5) * 5.5);
      const width = 60 * spread;
      cells.push(
        `<path d="M${x},${y} h${round(width)} l${round(lean + 5)},40 h${round(-width - 5)} Z" fill="${DEEP}"/><path d="M${x},${y} h${round(width * 0.5)} l${lean},40 h${round(-width * 0.3)} Z" fill="#fff" opacity=".1"/>`,
      );
    }
  }
  return cells.join('');
}

function panel(x: number, y: number, size: number): string {
  const lines = [-60, -20, 20, 60].map((at) => `<path d="M${at},-100 l-14,80"/>`).join('');
  return `<g transform="translate(${round(x)} ${y}) scale(${size})"><path d="M-70,0 v-40 M60,0 v-40" stroke="#8b98a3" stroke-width="9"/><ellipse cx="0" cy="4" rx="120" ry="10" fill="${INK}" opacity=".18"/>
    <path d="M-90,-104 H114 L92,-16 H-112 Z" fill="${DEEP}" stroke="${MIST}" stroke-width="5"/><g stroke="${MIST}" stroke-width="3" opacity=".7">${lines}<path d="M-101,-60 H103"/></g>
    <path d="M-86,-100 h70 l-22,80 h-70 Z" fill="#fff" opacity=".14"/></g>`;
}
