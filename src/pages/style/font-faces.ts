import type { Locale } from '../../publication/release.ts';

/** The release of both font packages; their files never change within one. */
export const FONT_VERSION = '5.3.0';

type Family = 'noto-serif' | 'noto-sans';
type Alphabet = 'latin' | 'cyrillic';

/** One file of a font package, as it is. */
export interface FontFace {
  family: Family;
  alphabet: Alphabet;
  weight: 400 | 600 | 700;
  style: 'normal' | 'italic';
}

const FAMILY_NAMES: Record<Family, string> = { 'noto-serif': 'Noto Serif', 'noto-sans': 'Noto Sans' };
const CUTS: Omit<FontFace, 'alphabet'>[] = [
  { family: 'noto-serif', weight: 400, style: 'normal' },
  { family: 'noto-serif', weight: 700, style: 'normal' },
  { family: 'noto-serif', weight: 400, style: 'italic' },
  { family: 'noto-sans', weight: 400, style: 'normal' },
  { family: 'noto-sans', weight: 600, style: 'normal' },
];

/**
 * Every file: Latin, with the figures and signs that all texts have, before Cyrillic, which takes its own letters from it: of two rules for
 * one letter the later one counts (CSS Fonts 4, 5.2).
 */
export const FONT_FACES: readonly FontFace[] = (['latin', 'cyrillic'] as const).flatMap((alphabet) =>
  CUTS.map((cut) => ({ ...cut, alphabet })),
);

const CYRILLIC_RANGE = 'U+301,U+400-45F,U+490-491,U+4B0-4B1,U+2116';

export function fontFileName({ family, alphabet, weight, style }: FontFace): string {
  return `${family}-${alphabet}-${weight}-${style}.woff2`;
}

/** Where a file is served: an address stands for the same bytes for ever. */
export function fontPath(face: FontFace): string {
  return `/fonts/${FONT_VERSION}/${fontFileName(face)}`;
}

/**
 * What a page in a language is set in, but for italics: asked for before it is laid out, so that nothing is laid out twice. Ukrainian takes its
 * figures and signs from Latin.
 */
export function fontsToPreload(locale: Locale): string[] {
  const upright = FONT_FACES.filter(({ style }) => style === 'normal');
  return (locale === 'uk' ? upright : upright.filter(({ alphabet }) => alphabet === 'latin')).map(fontPath);
}

/**
 * One face on every system. `optional`: a page that had to begin without it keeps the system's face until it ends, and no line of it moves;
 * the next one has it.
 */
export const FONT_FACE_STYLE = FONT_FACES.map(rule).join('');

function rule(face: FontFace): string {
  const { family, weight, style, alphabet } = face;
  const range = alphabet === 'cyrillic' ? `;unicode-range:${CYRILLIC_RANGE}` : '';
  const slant = style === 'italic' ? ';font-style:italic' : '';
  return `@font-face{font-family:'${FAMILY_NAMES[family]}';font-weight:${weight}${slant};font-display:optional;src:url(${fontPath(face)})${range}}`;
}
