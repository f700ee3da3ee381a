import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderImage } from '../../src/publication/body/body-files.ts';
import type { Picture } from '../../src/publication/release.ts';

const ORIGIN = 'https://herald.example';

const width = fc.constantFrom(320, 480, 960, 1600);
const cut = fc.record({ width, name: fc.stringMatching(/^[a-z,]{1,6}$/) }).map(({ width, name }) => ({
  url: `${ORIGIN}/media/${name}-${width}.webp`,
  mediaType: 'image/webp',
  bytes: 1,
  width,
  height: 1,
}));
const picture: fc.Arbitrary<Picture> = fc
  .record({ original: cut, renditions: fc.array(cut, { maxLength: 5 }) })
  .map(({ original, renditions }) => ({ ...original, renditions, alt: '', credit: null }));

function candidates(html: string): { url: string; width: number }[] {
  const [, srcset = ''] = / srcset="([^"]*)"/.exec(html) ?? [];
  return srcset
    .split(', ')
    .filter((candidate) => candidate !== '')
    .map((candidate) => candidate.split(' '))
    .map(([url = '', described = '']) => ({ url, width: Number(described.replace(/w$/, '')) }));
}

describe('HTML, "srcset"', () => {
  it('names each width there is once, narrowest first, by the smaller file where there are two', () => {
    fc.assert(
      fc.property(picture, (given) => {
        const named = candidates(renderImage(given, ORIGIN));
        const cuts = given.renditions.length === 0 ? [] : [...given.renditions, given];
        const widths = [...new Set(cuts.map((one) => one.width))].sort((one, other) => one - other);
        expect(named.map((one) => one.width)).toEqual(widths);
        for (const { url, width } of named) {
          const first = cuts.find((one) => one.width === width);
          expect(url).toBe(first?.url.replaceAll(',', '%2C'));
        }
      }),
    );
  });
});
