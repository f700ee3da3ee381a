import { describe, expect, it } from 'vitest';
import { otherLanguageOf } from '../../../src/publication/spelling/written-in.ts';

describe('WCAG 3.1.2 language of parts', () => {
  it.each([
    ['Покрокова інструкція', 'uk', null],
    ['Покрокова інструкція', 'en', 'uk'],
    ['Finding a Twin City', 'uk', 'en'],
    ['Finding a Twin City', 'en', null],
    ['Програма U-LEAD', 'uk', null],
    ['Програма U-LEAD', 'en', 'uk'],
    ['U-LEAD', 'uk', null],
    ['2026', 'en', null],
    ['', 'uk', null],
  ] as const)('“%s” on a page of %s: %s', (name, locale, language) => {
    expect(otherLanguageOf(name, locale)).toBe(language);
  });
});
