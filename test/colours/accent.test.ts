import { describe, expect, it } from 'vitest';
import { accentOf, LEAST_CONTRAST, leastContrast, parseColour } from '../../src/colours/accent.ts';

describe('a colour', () => {
  it.each([
    ['#1A6F37', '#1a6f37'],
    [' #abc ', '#aabbcc'],
    ['1a7f37', null],
    ['#1a7f3', null],
    ['red', null],
    ['#12345678', null],
    ['#fff}body{display:none', null],
  ])('%s is read as %s', (text, colour) => {
    expect(parseColour(text)).toBe(colour);
  });
});

describe('the colour of a house', () => {
  it.each(['#000000', '#1a6f37', '#8a0000', '#4b0082', '#134b8e'])(
    '%s has a shade that is read on dark pages',
    (light) => {
      const accent = accentOf(light, null);
      expect(accent?.light).toBe(light);
      expect(leastContrast(accent?.dark ?? '', 'dark')).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    },
  );

  it('is the one that was chosen for dark pages, where that can be read', () => {
    expect(accentOf('#1a6f37', '#7fe0a0')?.dark).toBe('#7fe0a0');
    expect(accentOf('#1a6f37', '#003300')?.dark).not.toBe('#003300');
  });

  it.each([null, '', '#ffee00', 'no colour'])('is none where it is %s', (light) => {
    expect(accentOf(light, '#7fe0a0')).toBeNull();
  });
});
