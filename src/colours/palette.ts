/** Colours by purpose. Every text colour has a contrast of at least 4.5:1 on every background it is put on (WCAG 2.2, 1.4.3). */
export interface Palette {
  paper: string;
  /** Background of boxes set off from the page. */
  panel: string;
  ink: string;
  /** Dates, captions, labels. */
  muted: string;
  link: string;
  visited: string;
  /** The colour of the house: buttons, the section one is in, the dates of what is near. */
  brand: string;
  /** The mark of a correction, and of what a reader must not miss. */
  accent: string;
  /** A hue for each sort of text: what is announced, asked for, offered to work at, and to be learned from. */
  announcing: string;
  calling: string;
  hiring: string;
  guiding: string;
  /** Lines that only divide; not a text colour. */
  rule: string;
}

export const LIGHT: Palette = {
  paper: '#fdfcf9',
  panel: '#f4f1e9',
  ink: '#1c1b19',
  muted: '#5b574f',
  link: '#134b8e',
  brand: '#134b8e',
  visited: '#5a3a82',
  accent: '#9a2d1d',
  announcing: '#1d6b3a',
  calling: '#8a4b00',
  hiring: '#6a3d9a',
  guiding: '#0b6370',
  rule: '#d8d2c4',
};

export const DARK: Palette = {
  paper: '#15171a',
  panel: '#1e2125',
  ink: '#e9e6df',
  muted: '#a9a59b',
  link: '#93bdf2',
  brand: '#93bdf2',
  visited: '#c3aae6',
  accent: '#f09a86',
  announcing: '#7fcf9b',
  calling: '#e8b567',
  hiring: '#c9a7ee',
  guiding: '#6fcbd6',
  rule: '#3a3d42',
};

/** The palette as CSS custom properties, `--ink:#1c1b19;…`. */
export function customProperties(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, colour]) => `--${name}:${colour};`)
    .join('');
}
