import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { cleanText, excerpt, oneLine } from '../../../src/publication/body/plain-text.ts';

const NBSP = '\u00A0';

describe('cleanText', () => {
  it.each([
    ['a\u0000b\u0008c\u000Bd\u001Fe', 'abcde'],
    ['tab\tline\nreturn\r', 'tab\tline\nreturn\r'],
    ['\uD800lone\uDC00 \u{1F600}', 'lone \u{1F600}'],
    ['\uFFFE\uFFFF\u{1FFFF}\uFDD0', ''],
    ['\u007F\u0085\u009F', ''],
    ['«Вісник» — їжак', '«Вісник» — їжак'],
  ])('%j is %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it('gives only the Char production of XML 1.0, well-formed', () => {
    const allowed = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u;
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
        (text) => {
          const clean = cleanText(text);
          expect(clean).toMatch(allowed);
          expect(XMLValidator.validate(`<x>${clean.replace(/[<&>]/g, '')}</x>`)).toBe(true);
        },
      ),
    );
  });
});

describe('oneLine', () => {
  it.each([
    ['  one \r\n\t two  ', 'one two'],
    ['a \u0000 b', 'a b'],
    ['form\ffeed\u2028line\u0085next', 'form feed line next'],
    [`5,6${NBSP}МБ`, `5,6${NBSP}МБ`],
    [`${NBSP} `, ''],
  ])('%j is %j', (text, line) => {
    expect(oneLine(text)).toBe(line);
  });
});

describe('excerpt', () => {
  it.each([
    ['short', 10, 'short'],
    ['exactly 10', 10, 'exactly 10'],
    ['one two three', 8, 'one two…'],
    ['one two three', 7, 'one…'],
    ['слово, слово', 8, 'слово…'],
    ['слово — «цитата»', 10, 'слово…'],
    ['нескінченнеслово', 5, 'неск…'],
    ['\u{1F600}\u{1F600}\u{1F600}', 2, '\u{1F600}…'],
    ['anything', 1, '…'],
    ['anything', 0, ''],
    ['one\n\ntwo  three', 9, 'one two…'],
  ])('%j in %i characters is %j', (text, maxChars, short) => {
    expect(excerpt(text, maxChars)).toBe(short);
  });

  it('is never longer than allowed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, maxChars) => {
        expect([...excerpt(text, maxChars)].length).toBeLessThanOrEqual(maxChars);
      }),
    );
  });
});
