import { round } from '../landscape.ts';
import { CLAY, CREAM, DEEP, GOLD, INK, LEAF, MIST, SAGE, SAND, TEAL, WHEAT } from '../palette.ts';
import type { Random } from '../random.ts';

const RADIUS = 92;
const FILLS = [SAGE, LEAF, WHEAT, SAND, TEAL, MIST, SAGE, GOLD, DEEP, '#7fb3b8'] as const;

/** A map of hexagonal hromadas with roads between some of their centres. */
export function hexagons(random: Random): string {
  const width = Math.sqrt(3) * RADIUS;
  const cells: { x: number; y: number }[] = [];
  for (let row = -1; row < 9; row += 1) {
    for (let column = -1; column < 12; column += 1) {
      cells.push({ x: column * width + (row % 2 ? width / 2 : 0), y: row * RADIUS * 1.5 });
    }
  }
  const land = cells.map(({ x, y }) => {
    const far = Math.hypot((x - 800) / 760, (y - 500) / 470) + random.between(-0.16, 0.16);
    if (far > 1) return `<path d="${hexagon(x, y, RADIUS - 5)}" fill="${SAND}" opacity=".45"/>`;
    return `<path d="${hexagon(x, y, RADIUS - 5)}" fill="${random.pick(FILLS)}"/><path d="${hexagon(x, y, RADIUS - 20)}" fill="none" stroke="#fff" stroke-opacity=".28" stroke-width="3"/>`;
  });
  const towns = cells
    .filter(({ x, y }) => Math.hypot((x - 800) / 640, (y - 500) / 380) < 1)
    .filter(() => random.between(0, 1) > 0.62);
  const roads = towns.slice(1).map((town, i) => {
    const from = towns[i] ?? town;
    const bend = round((from.x + town.x) / 2 + random.between(-50, 50));
    return `<path d="M${round(from.x)},${round(from.y)} Q${bend},${round((from.y + town.y) / 2 - 60)} ${round(town.x)},${round(town.y)}"/>`;
  });
  const marks = towns.map(
    ({ x, y }) =>
      `<circle cx="${round(x)}" cy="${round(y)}" r="24" fill="${CREAM}"/><circle cx="${round(x)}" cy="${round(y)}" r="14" fill="${random.pick([CLAY, INK, CLAY])}"/>`,
  );
  return `<rect width="1600" height="1000" fill="${CREAM}"/>${land.join('')}
    <g fill="none" stroke="${CREAM}" stroke-width="8" stroke-linecap="round" stroke-dasharray="2 20">${roads.join('')}</g>${marks.join('')}`;
}

function hexagon(x: number, y: number, radius: number): string {
  const corners = Array.from({ length: 6 }, (_, i) => {
    const angle = ((60 * i - 90) * Math.PI) / 180;
    return `${round(x + radius * Math.cos(angle))},${round(y + radius * Math.sin(angle))}`;
  });
  return `M${corners.join(' L')} Z`;
}
