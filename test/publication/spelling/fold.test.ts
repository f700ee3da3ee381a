import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FOLD_SCRIPT, fold, foldedWords } from '../../../src/publication/spelling/fold.ts';
import { hasVisible } from '../../../src/publication/spelling/visible.ts';

const inPage = new Function('text', `${FOLD_SCRIPT} return fold(text);`) as (text: string) => string;

describe('fold', () => {
  it.each([
    ['case', 'ІНСТРУКЦІЯ', 'інструкція'],
    ['apostrophes', "об'єднання об’єднання обʼєднання об`єднання", 'обєднання обєднання обєднання обєднання'],
    ['decomposed letters', 'и\u0306 і\u0308 Й Ї', 'й ї й ї'],
    ['stress', 'за\u0301мок', 'замок'],
    ['project, before 2019 and since', 'проект ПРОЄКТИ проекція', 'проєкт проєкти проєкція'],
    ['signs that are made of apostrophes', '⁗ ‴ ŉ', '  n'],
    ['a project that is decomposed', 'прое\u0301кт', 'проєкт'],
  ])('%s', (_what, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('is folded once and for all, whatever the form, and the same in a page', () => {
    const parts = fc.constantFrom(
      'И',
      '\u0306',
      'ї',
      '\u0308',
      "'",
      '’',
      'проект',
      'É',
      'ﬁ',
      '⁗',
      'ŉ',
      '\u1FFD',
      'İ',
      'ß',
      'Σ',
      '\u00AD',
      'ґ',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(parts).map((some) => some.join('')),
        ),
        (text) => {
          const folded = fold(text);
          expect(fold(folded)).toBe(folded);
          expect(fold(text.normalize('NFD'))).toBe(folded);
          expect(inPage(text)).toBe(folded);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('gives words in their order', () => {
    expect(foldedWords('«Громада» — ГРОМАДІ, 5,6 МБ')).toEqual(['громада', 'громаді', '5', '6', 'мб']);
  });
});

describe('hasVisible', () => {
  it.each([
    '',
    ' ',
    '\u00A0\u2003',
    '\u200B\u200D\uFEFF',
    '\u0301\u0308',
    '\u2800',
    '\u3164',
    '\u115F\u1160',
    '\u202E',
    '\t\n',
    '\u0000',
  ])('%j shows nothing', (text) => {
    expect(hasVisible(text)).toBe(false);
  });
  it.each(['а', '5', '…', '🙂', '«', 'е\u0301', '\u200Bя'])('%j shows something', (text) => {
    expect(hasVisible(text)).toBe(true);
  });
});
