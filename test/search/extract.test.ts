import { describe, expect, it } from 'vitest';
import { extract, markWords } from '../../src/search/extract.ts';

const wanted = (words: string[], phrases: string[][] = []) => ({ words: new Set(words), phrases });
const show = (parts: ReturnType<typeof markWords> | null) =>
  parts?.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('') ?? null;

describe('marking what was found', () => {
  it.each([
    ['a word as it is written', 'Громада і «громада»', wanted(['громада']), '[Громада] і «[громада]»'],
    ['one with an apostrophe', 'Здоров’я дітей', wanted(['здоровя']), '[Здоров’я] дітей'],
    ['one with a stress mark', 'За\u0301мок', wanted(['замок']), '[За\u0301мок]'],
    ['a half of a word with a hyphen', 'прес-центр', wanted(['центр']), 'прес-[центр]'],
    [
      'a phrase, and not its words elsewhere',
      'рада громади, рада',
      wanted([], [['рада', 'громади']]),
      '[рада] [громади], рада',
    ],
    ['nothing', 'Інше', wanted(['громада']), 'Інше'],
    ['markup as what it is', '<b>громада</b>', wanted(['громада']), '<b>[громада]</b>'],
  ])('%s', (_what, text, words, expected) => {
    expect(show(markWords(text, words))).toBe(expected);
  });
});

describe('an extract', () => {
  const filler = 'слово '.repeat(60);

  it('is the whole of a short text', () => {
    expect(show(extract('Коротко про громаду', wanted(['громаду']), 240))).toBe('Коротко про [громаду]');
  });

  it('stands around what was found, and is cut between words', () => {
    const text = show(extract(`${filler}тут громада ${filler}`, wanted(['громада']), 240)) ?? '';
    expect(text).toMatch(/^…слово .*тут \[громада\] слово.* слово…$/);
    expect(text.length).toBeLessThan(260);
  });

  it('stands where most of it is', () => {
    const text = `громада ${filler}${filler} грант громада ${filler}`;
    expect(show(extract(text, wanted(['громада', 'грант']), 240))).toContain('[грант] [громада]');
  });

  it('is none where nothing was found', () => {
    expect(extract('Інше', wanted(['громада']), 240)).toBeNull();
    expect(extract('', wanted(['громада']), 240)).toBeNull();
  });

  it('is cut within a word that is longer than it', () => {
    const parts = extract(`громада${' '}${'щ'.repeat(5000)}`, wanted(['громада']), 240);
    expect((show(parts) ?? '').length).toBeLessThan(260);
  });
});
