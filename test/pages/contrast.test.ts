import { describe, expect, it } from 'vitest';
import { DARK, LIGHT } from '../../src/pages/style/palette.ts';

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('WCAG 2.2 1.4.3 contrast, %s', (_, palette) => {
  const backgrounds = [palette.paper, palette.panel];
  it.each([
    ['ink', palette.ink],
    ['muted', palette.muted],
    ['link', palette.link],
    ['visited', palette.visited],
    ['accent', palette.accent],
  ])('%s is readable on paper and panel', (__, colour) => {
    for (const background of backgrounds) expect(contrast(colour, background)).toBeGreaterThanOrEqual(4.5);
  });
});

/** WCAG 2.2 "contrast ratio", 1 to 21. */
function contrast(first: string, second: string): number {
  const [lighter = 0, darker = 0] = [luminance(first), luminance(second)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** WCAG 2.2 "relative luminance" of `#rrggbb`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
