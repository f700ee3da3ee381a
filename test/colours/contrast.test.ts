import { describe, expect, it } from 'vitest';
import { contrast } from '../../src/colours/contrast.ts';
import { DARK, LIGHT } from '../../src/colours/palette.ts';

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('WCAG 2.2 1.4.3 contrast, %s', (_, palette) => {
  const backgrounds = [palette.paper, palette.panel];
  it.each([
    ['ink', palette.ink],
    ['muted', palette.muted],
    ['link', palette.link],
    ['brand', palette.brand],
    ['visited', palette.visited],
    ['accent', palette.accent],
    ['announcing', palette.announcing],
    ['calling', palette.calling],
    ['hiring', palette.hiring],
    ['guiding', palette.guiding],
  ])('%s is readable on paper and panel', (__, colour) => {
    for (const background of backgrounds) expect(contrast(colour, background)).toBeGreaterThanOrEqual(4.5);
  });
});
