import { describe, expect, it } from 'vitest';
import { byAlphabet } from '../../../src/publication/spelling/alphabet.ts';

describe('names in the order of their alphabet', () => {
  it.each([
    [
      'uk',
      [
        'Асоціація',
        'бібліотеки',
        'бюджет',
        'вода',
        'Гаряча лінія',
        'ґанок',
        'єднання',
        'жнива',
        'Інформагенція',
        'їжа',
        'ялинка',
      ],
    ],
    ['uk', ['Програма 2', 'Програма 10']],
    ['en', ['association', 'Budget', 'education', 'Zoo']],
  ] as const)('%s: %s', (locale, names) => {
    expect(names.toReversed().sort(byAlphabet(locale))).toEqual(names);
  });
});
