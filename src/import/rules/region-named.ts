import { REGIONS } from '../../publication/regions.ts';
import { foldedWords } from '../../publication/spelling/fold.ts';

/** Words that say what the name is of, and are left out or short as it happens. */
const SIDE_WORDS = new Set(
  'область обл область. oblast region м місто city of the ар autonomous republic автономна республіка'.split(' '),
);

const CODES = new Map(
  REGIONS.flatMap(([code, uk, en]) => [
    [code.toLowerCase(), code] as const,
    [keyOf(uk), code] as const,
    [keyOf(en), code] as const,
  ]),
);

/** ISO 3166-2 code of the region that a name means, in either language, with or without «область»; null where there is none. */
export function regionNamed(name: string, own: Readonly<Record<string, string>>): string | null {
  const stated = Object.entries(own).find(([spelling]) => keyOf(spelling) === keyOf(name))?.[1] ?? name;
  return CODES.get(stated.trim().toLowerCase()) ?? CODES.get(keyOf(stated)) ?? null;
}

function keyOf(name: string): string {
  const words = foldedWords(name);
  // The city and the region of one name are two places.
  const isCity = words.some((word) => word === 'м' || word === 'місто' || word === 'city');
  return words.filter((word) => !SIDE_WORDS.has(word)).join(' ') + (isCity ? ' (city)' : '');
}
