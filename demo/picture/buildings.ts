import { round } from './landscape.ts';
import { BRICK, CLAY, CREAM, DEEP, INK, LEAF, MOSS, SAND, TEAL, WHEAT } from './palette.ts';
import type { Random } from './random.ts';

/** A village house whose floor stands on `y`. */
export function house(random: Random, x: number, y: number, scale = 1): string {
  const wall = random.pick([CREAM, SAND, '#f6d8b8', '#e9efe6']);
  const roof = random.pick([CLAY, BRICK, DEEP, TEAL]);
  return `<g transform="translate(${round(x)} ${round(y)}) scale(${round(scale)})">
    <rect x="30" y="-128" width="16" height="44" fill="${BRICK}"/>
    <rect x="-70" y="-76" width="140" height="76" fill="${wall}"/><rect x="-70" y="-76" width="140" height="12" fill="${INK}" opacity=".12"/>
    <path d="M-86,-74 L0,-138 L86,-74 Z" fill="${roof}"/>
    <rect x="-48" y="-52" width="30" height="30" rx="2" fill="${INK}" opacity=".75"/><rect x="-34.5" y="-52" width="3" height="30" fill="${wall}"/>
    <rect x="18" y="-56" width="28" height="56" rx="2" fill="${roof}"/></g>`;
}

/** A town house of several floors, gabled or flat, with lit windows. */
export function townHouse(random: Random, x: number, y: number, width: number, height: number): string {
  const wall = random.pick(['#e9b872', '#d98e73', CREAM, '#a9c5bd', '#86a6b8', SAND]);
  const top = y - height;
  const roof = random.pick([
    `<path d="M${x - 8},${top} L${x + width / 2},${top - width * 0.55} L${x + width + 8},${top} Z" fill="${BRICK}"/>`,
    `<path d="M${x - 6},${top} L${x + 18},${top - 52} L${x + width - 18},${top - 52} L${x + width + 6},${top} Z" fill="${DEEP}"/>`,
    `<rect x="${x - 6}" y="${top - 14}" width="${width + 12}" height="18" fill="${INK}"/>`,
  ]);
  return `${roof}<rect x="${x}" y="${top}" width="${width}" height="${height}" fill="${wall}"/>${windows(random, x, top, width, height)}
    <rect x="${x + width - 14}" y="${top}" width="14" height="${height}" fill="${INK}" opacity=".1"/>`;
}

/** A round or a pointed tree standing on `y`. */
export function tree(random: Random, x: number, y: number, scale = 1): string {
  const leaf = random.pick([LEAF, MOSS, '#7bb07f']);
  const crown = random.pick([
    `<ellipse cx="0" cy="-78" rx="40" ry="48" fill="${leaf}"/><ellipse cx="12" cy="-68" rx="28" ry="38" fill="${INK}" opacity=".1"/>`,
    `<ellipse cx="0" cy="-92" rx="20" ry="78" fill="${leaf}"/><ellipse cx="7" cy="-88" rx="13" ry="70" fill="${INK}" opacity=".1"/>`,
  ]);
  return `<g transform="translate(${round(x)} ${round(y)}) scale(${round(scale)})"><rect x="-5" y="-40" width="10" height="42" fill="#6b4a35"/>${crown}</g>`;
}

function windows(random: Random, x: number, top: number, width: number, height: number): string {
  const columns = Math.max(2, Math.floor(width / 46));
  const step = width / columns;
  const rows = Math.floor((height - 40) / 62);
  return Array.from({ length: rows * columns }, (_, i) => {
    const left = round(x + (i % columns) * step + step / 2 - 11);
    const above = round(top + 26 + Math.floor(i / columns) * 62);
    const lit = random.between(0, 1) > 0.55;
    return `<rect x="${left}" y="${above}" width="22" height="34" rx="2" fill="${lit ? WHEAT : DEEP}" opacity="${lit ? 0.95 : 0.8}"/>`;
  }).join('');
}
