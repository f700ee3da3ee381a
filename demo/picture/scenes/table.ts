import { round } from '../landscape.ts';
import { CLAY, CREAM, DEEP, GOLD, INK, LEAF, MIST, SAGE, SAND, SNOW, TEAL, WHEAT } from '../palette.ts';
import type { Random } from '../random.ts';

const SKINS = ['#f0c9a6', '#d9a57e', '#e8b995'] as const;
const COATS = [TEAL, CLAY, DEEP, GOLD, LEAF, '#8a6fa0'] as const;

/** People at a round table, seen from above, with papers and cups. */
export function table(random: Random): string {
  const count = 8;
  const shift = random.between(0, 40);
  const places = Array.from({ length: count }, (_, i) => place(random, (i * 360) / count + shift, i));
  const boards = Array.from(
    { length: 17 },
    (_, i) => `<rect y="${i * 60}" width="1600" height="57" fill="${i % 2 ? '#e6cfa4' : '#ead6b0'}"/>`,
  );
  return `<rect width="1600" height="1000" fill="#cdb083"/>${boards.join('')}<circle cx="815" cy="525" r="330" fill="${INK}" opacity=".14"/>
    <g transform="translate(800 500)">${places.map((one) => one.person).join('')}
    <circle r="300" fill="${CREAM}"/><circle r="300" fill="none" stroke="#d8b98a" stroke-width="14"/><circle r="84" fill="${SAGE}" opacity=".6"/>
    ${places.map((one) => one.things).join('')}${bouquet(random)}</g>`;
}

function place(random: Random, angle: number, index: number) {
  const coat = COATS[index % COATS.length] ?? TEAL;
  const hair = random.pick(['#3b2a20', '#6b4a2f', '#a06a3c', '#2b2b33', '#8d8d8d']);
  const turn = `rotate(${round(angle)})`;
  const person = `<g transform="${turn} translate(0 -388)"><ellipse rx="92" ry="50" fill="${coat}"/>
    <path d="M-78,10 Q-70,76 -34,96 M78,10 Q70,76 34,96" stroke="${coat}" stroke-width="28" stroke-linecap="round" fill="none"/>
    <circle cx="-32" cy="100" r="15" fill="${random.pick(SKINS)}"/><circle cx="32" cy="100" r="15" fill="${random.pick(SKINS)}"/>
    <circle r="42" fill="${hair}"/><circle cy="14" r="30" fill="${hair}" stroke="${INK}" stroke-opacity=".12" stroke-width="4"/></g>`;
  const tilt = round(random.between(-14, 14));
  const cup = random.between(0, 1) > 0.4;
  const things = `<g transform="${turn} translate(0 -212)"><g transform="rotate(${tilt})"><rect x="-36" y="-34" width="72" height="92" fill="${SNOW}" stroke="${MIST}" stroke-width="3"/>
    ${[-14, 4, 22, 40].map((y) => `<rect x="-24" y="${y}" width="${y === 40 ? 26 : 48}" height="6" fill="${MIST}"/>`).join('')}<rect x="-24" y="-28" width="30" height="8" fill="${coat}"/></g>
    ${cup ? `<circle cx="70" cy="-6" r="22" fill="${SNOW}" stroke="${SAND}" stroke-width="4"/><circle cx="70" cy="-6" r="14" fill="#7a5238"/>` : ''}</g>`;
  return { person, things };
}

function bouquet(random: Random): string {
  return Array.from({ length: 13 }, () => {
    const x = round(random.between(-48, 48));
    const y = round(random.between(-48, 48));
    const fill = random.pick([WHEAT, GOLD, LEAF, CLAY, SNOW]);
    return `<circle cx="${x}" cy="${y}" r="${round(random.between(14, 24))}" fill="${fill}"/><circle cx="${x}" cy="${y}" r="6" fill="${CREAM}" opacity=".7"/>`;
  }).join('');
}
