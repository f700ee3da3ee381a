import { type Light, SNOW } from './palette.ts';
import type { Random } from './random.ts';

/** Scenes are drawn on a board of this size and scaled to the size asked for. */
export const BOARD = { width: 1600, height: 1000 } as const;

/** The sky with its sun and two or three clouds. */
export function sky(random: Random, light: Light): string {
  const [top, middle, bottom] = light.sky;
  const x = random.between(260, 1340);
  const y = random.between(190, 330);
  return `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/>
    <stop offset=".55" stop-color="${middle}"/><stop offset="1" stop-color="${bottom}"/></linearGradient>
    <radialGradient id="glow"><stop offset="0" stop-color="${light.sun}" stop-opacity=".85"/>
    <stop offset="1" stop-color="${light.sun}" stop-opacity="0"/></radialGradient></defs>
    <rect width="1600" height="1000" fill="url(#sky)"/>
    <circle cx="${x}" cy="${y}" r="330" fill="url(#glow)"/><circle cx="${x}" cy="${y}" r="74" fill="${light.sun}"/>
    ${cloud(random, random.between(80, 500), random.between(90, 240))}
    ${cloud(random, random.between(700, 1050), random.between(110, 300))}
    ${cloud(random, random.between(1150, 1450), random.between(80, 200))}`;
}

/** A ridge across the whole board, filled down to the bottom; `height` is its mean distance from the top. */
export function ridge(random: Random, height: number, swing: number, fill: string, opacity = 1): string {
  const points = Array.from({ length: 7 }, (_, i) => ({ x: i * 320 - 160, y: height + random.between(-swing, swing) }));
  return `<path d="${curve(points)} L1760,1000 L-160,1000 Z" fill="${fill}" opacity="${opacity}"/>`;
}

/** A smooth line through points of rising `x`. */
function curve(points: readonly { x: number; y: number }[]): string {
  return points
    .map(({ x, y }, i) => {
      const before = points[i - 1];
      if (!before) return `M${round(x)},${round(y)}`;
      const middle = round((before.x + x) / 2);
      return `C${middle},${round(before.y)} ${middle},${round(y)} ${round(x)},${round(y)}`;
    })
    .join(' ');
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function cloud(random: Random, x: number, y: number): string {
  const scale = random.between(0.7, 1.25);
  return `<g transform="translate(${round(x)} ${round(y)}) scale(${round(scale)})" fill="${SNOW}" opacity=".55">
    <rect x="-110" y="0" width="230" height="36" rx="18"/><rect x="-60" y="-24" width="130" height="44" rx="22"/>
    <rect x="-10" y="18" width="190" height="30" rx="15"/></g>`;
}
