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
  /** Kind labels and the mark of a correction. */
  accent: string;
  /** Lines that only divide; not a text colour. */
  rule: string;
}

export const LIGHT: Palette = {
  paper: '#fdfcf9',
  panel: '#f4f1e9',
  ink: '#1c1b19',
  muted: '#5b574f',
  link: '#134b8e',
  visited: '#5a3a82',
  accent: '#9a2d1d',
  rule: '#d8d2c4',
};

export const DARK: Palette = {
  paper: '#15171a',
  panel: '#1e2125',
  ink: '#e9e6df',
  muted: '#a9a59b',
  link: '#93bdf2',
  visited: '#c3aae6',
  accent: '#f09a86',
  rule: '#3a3d42',
};

/** The palette as CSS custom properties, `--ink:#1c1b19;…`. */
export function customProperties(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, colour]) => `--${name}:${colour};`)
    .join('');
}
