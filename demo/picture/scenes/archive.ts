import { round } from '../landscape.ts';
import { CLAY, CREAM, DEEP, GOLD, INK, LEAF, MIST, SAND, TEAL, WHEAT } from '../palette.ts';
import type { Random } from '../random.ts';

const SHELVES = [300, 560, 820];

/** Shelves with folders and boxes of an archive, a plant and a lamp. */
export function archive(random: Random): string {
  const rows = SHELVES.map((floor) => {
    const things: string[] = [];
    for (let x = 110; x < 1440; ) {
      const thing = random.between(0, 1) > 0.72 && x < 1260 ? box(random, x, floor) : folder(random, x, floor);
      things.push(thing.svg);
      x += thing.width;
    }
    return `${things.join('')}<rect x="70" y="${floor}" width="1460" height="26" fill="#9a6b45"/><rect x="70" y="${floor + 26}" width="1460" height="12" fill="${INK}" opacity=".28"/>`;
  });
  return `<rect width="1600" height="1000" fill="${DEEP}"/><rect x="70" y="40" width="1460" height="920" fill="#27456a"/>
    <defs><radialGradient id="lamp" cx=".5" cy=".1" r=".8"><stop offset="0" stop-color="${WHEAT}" stop-opacity=".38"/><stop offset="1" stop-color="${WHEAT}" stop-opacity="0"/></radialGradient></defs>
    ${rows.join('')}<rect x="46" y="20" width="34" height="960" fill="#7d5436"/><rect x="1520" y="20" width="34" height="960" fill="#7d5436"/><rect x="46" y="16" width="1508" height="34" fill="#9a6b45"/>
    <rect y="940" width="1600" height="60" fill="#1a3150"/><rect width="1600" height="1000" fill="url(#lamp)"/>`;
}

function folder(random: Random, x: number, floor: number) {
  const width = Math.round(random.between(38, 66));
  const height = Math.round(random.between(160, 214));
  const fill = random.pick([CLAY, TEAL, GOLD, LEAF, CREAM, MIST, '#8a6fa0', '#d98e73']);
  const left = x + 3;
  const svg = `<rect x="${left}" y="${floor - height}" width="${width - 6}" height="${height}" rx="4" fill="${fill}"/>
    <rect x="${round(left + width - 14)}" y="${floor - height}" width="8" height="${height}" fill="${INK}" opacity=".16"/>
    <rect x="${left + 7}" y="${floor - height + 26}" width="${width - 20}" height="52" rx="3" fill="${SAND}" opacity=".92"/>
    <circle cx="${round(left + width / 2 - 3)}" cy="${floor - 34}" r="9" fill="${INK}" opacity=".45"/>`;
  return { svg, width };
}

function box(random: Random, x: number, floor: number) {
  const fill = random.pick(['#c99a63', '#b98654', '#d7ae78']);
  const svg = `<rect x="${x + 8}" y="${floor - 130}" width="184" height="130" fill="${fill}"/><rect x="${x}" y="${floor - 150}" width="200" height="44" rx="4" fill="${fill}"/>
    <rect x="${x}" y="${floor - 108}" width="200" height="6" fill="${INK}" opacity=".2"/><rect x="${x + 66}" y="${floor - 74}" width="68" height="40" rx="3" fill="${CREAM}"/>`;
  return { svg, width: 214 };
}
