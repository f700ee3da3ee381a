import { createRequire } from 'node:module';
import type { Locale } from '../../src/publication/release.ts';

const { resolve } = createRequire(import.meta.url);
const font = (name: string) => resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);

/** DejaVu, whose letters cover Ukrainian; pdfkit embeds just the glyphs that a document uses. */
export const FONTS = {
  text: font('DejaVuSerifCondensed'),
  emphasis: font('DejaVuSerifCondensed-Italic'),
  heading: font('DejaVuSansCondensed-Bold'),
  label: font('DejaVuSansCondensed'),
} as const;

/** A5 in points: a booklet that is printed two pages to a sheet and reads well on a phone. */
export const PAGE = { width: 419.53, height: 595.28, left: 51, right: 45, top: 56, bottom: 62 } as const;
export const COLUMN = PAGE.width - PAGE.left - PAGE.right;

export const COLOURS = { ink: '#1f2a37', quiet: '#6b7785', rule: '#d5dce2', note: '#f4efe3' } as const;

/** Pairs of a deep and a bright colour; the title chooses one. */
export const SCHEMES = [
  { deep: '#1d3557', bright: '#f1c453', soft: '#2f7f86' },
  { deep: '#20504f', bright: '#f4b266', soft: '#5f9e6e' },
  { deep: '#5a2f2a', bright: '#f4e3c1', soft: '#c8553d' },
  { deep: '#3b2f5c', bright: '#f1c453', soft: '#8a6fa0' },
] as const;
export type Scheme = (typeof SCHEMES)[number];

export const WORDS: Record<Locale, { contents: string; imprint: (publisher: string, year: number) => string }> = {
  uk: {
    contents: 'Зміст',
    imprint: (publisher, year) =>
      `© ${publisher}, ${year}. Матеріали можна поширювати й переробляти з посиланням на видання (CC BY 4.0). Демонстраційне видання: громади, установи й особи в прикладах вигадані.`,
  },
  en: {
    contents: 'Contents',
    imprint: (publisher, year) =>
      `© ${publisher}, ${year}. You may share and adapt this publication if you name it (CC BY 4.0). A demonstration publication: the hromadas, institutions and people in its examples are fictional.`,
  },
};
