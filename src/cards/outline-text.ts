import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

/** In the order in which they are asked for a letter: the package has one file for each alphabet. */
const ALPHABETS = ['cyrillic', 'latin', 'cyrillic-ext', 'latin-ext', 'greek'] as const;

let opened: Font[] | null = null;

/** Opened when the first card is drawn, and kept: some 60 KB. */
function fonts(): Font[] {
  opened ??= ALPHABETS.map(openFont);
  return opened;
}

function openFont(alphabet: string): Font {
  const { resolve } = createRequire(import.meta.url);
  const font = create(readFileSync(resolve(`@fontsource/noto-serif/files/noto-serif-${alphabet}-700-normal.woff`)));
  if (!('layout' in font)) throw new Error(`The font of ${alphabet} letters is a collection of fonts`);
  return font;
}

/** Signs that say how a text is to be read, and are no letters. */
const UNSEEN = /\p{C}/u;

/** A text in letters that there are; what has none – emoji, signs that nobody sees – is left out. */
export function writable(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => (/\s/u.test(letter) ? ' ' : UNSEEN.test(letter) || fontOf(letter) === null ? '' : letter))
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Width of a text that is `writable`, as a share of the size of its letters. */
export function widthOf(text: string): number {
  return runsOf(text).reduce((width, { font, text }) => width + font.layout(text).advanceWidth / font.unitsPerEm, 0);
}

/** A text that is `writable` as shapes, so that no font of the system is needed to draw it: SVG that begins at 0 on a base line at 0. */
export function outline(text: string, size: number): string {
  let svg = '';
  let x = 0;
  for (const run of runsOf(text)) {
    const scale = size / run.font.unitsPerEm;
    const { glyphs, positions } = run.font.layout(run.text);
    for (const [index, glyph] of glyphs.entries()) {
      const { xOffset = 0, yOffset = 0, xAdvance = 0 } = positions[index] ?? {};
      const shape = glyph.path.toSVG();
      // A font counts upwards, a picture down.
      const [left, top] = [rounded(x + xOffset * scale), rounded(-yOffset * scale)];
      if (shape !== '')
        svg += `<path transform="translate(${left} ${top}) scale(${rounded(scale)} ${rounded(-scale)})" d="${shape}"/>`;
      x += xAdvance * scale;
    }
  }
  return svg;
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function fontOf(letter: string): Font | null {
  const point = letter.codePointAt(0) ?? 0;
  return fonts().find((font) => font.hasGlyphForCodePoint(point)) ?? null;
}

interface Run {
  font: Font;
  text: string;
}

/** Neighbours that one font has: it sets them with the distances that they need. */
function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  for (const letter of text) {
    const last = runs.at(-1);
    const point = letter.codePointAt(0) ?? 0;
    const font = last?.font.hasGlyphForCodePoint(point) === true ? last.font : fontOf(letter);
    if (font === null) continue;
    if (last !== undefined && last.font === font) last.text += letter;
    else runs.push({ font, text: letter });
  }
  return runs;
}
