import { channelsOf, contrast } from './contrast.ts';
import { DARK, LIGHT, type Palette } from './palette.ts';

/** The colour of the house, `#rrggbb`: one on light pages and one on dark ones. */
export interface Accent {
  light: string;
  dark: string;
}

/** Light pages and dark ones. */
export type Scheme = keyof Accent;

/** What text needs on what it stands on (WCAG 2.2, 1.4.3). */
export const LEAST_CONTRAST = 4.5;

const PALETTES: Record<Scheme, Palette> = { light: LIGHT, dark: DARK };

/** Reads `#1a7f37` or `#abc`, in any case; null for what is no such colour. */
export function parseColour(text: string): string | null {
  const [, digits = ''] = /^#([\da-f]{6}|[\da-f]{3})$/i.exec(text.trim()) ?? [];
  if (digits === '') return null;
  const full = digits.length === 6 ? digits : [...digits].map((digit) => digit + digit).join('');
  return `#${full.toLowerCase()}`;
}

/** The least contrast a colour has with what it stands on in a scheme, the letters of a button on it included. */
export function leastContrast(colour: string, scheme: Scheme): number {
  const { paper, panel } = PALETTES[scheme];
  return Math.min(contrast(colour, paper), contrast(colour, panel));
}

/** The colours of both schemes; the dark one is made from the light one where nobody chose it. Null where they could not be read. */
export function accentOf(light: string | null, dark: string | null): Accent | null {
  const chosen = light === null ? null : parseColour(light);
  if (chosen === null || leastContrast(chosen, 'light') < LEAST_CONTRAST) return null;
  const chosenDark = dark === null ? null : parseColour(dark);
  const isReadable = chosenDark !== null && leastContrast(chosenDark, 'dark') >= LEAST_CONTRAST;
  return { light: chosen, dark: isReadable ? chosenDark : lightened(chosen) };
}

const STEPS = 40;

/** A colour mixed with white until it can be read on dark pages. */
function lightened(colour: string): string {
  for (let step = 0; step <= STEPS; step += 1) {
    const mixed = mixedWithWhite(colour, step / STEPS);
    // A step more than enough: at the very bound it would look dull beside the letters.
    if (leastContrast(mixed, 'dark') >= LEAST_CONTRAST + 1) return mixed;
  }
  return '#ffffff';
}

function mixedWithWhite(colour: string, share: number): string {
  const parts = channelsOf(colour).map((part) => Math.round(part + (255 - part) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
