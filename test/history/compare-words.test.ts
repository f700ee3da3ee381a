import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWords } from '../../src/history/compare-words.ts';

/** `Школи [-отримали][+отримають] кошти` */
function inWords(before: string, after: string): string {
  return compareWords(before, after)
    .map(({ is, text }) => (is === 'same' ? text : `[${is === 'added' ? '+' : '-'}${text}]`))
    .join('')
    .trimEnd();
}

describe('what changed in a text', () => {
  it.each([
    { what: 'nothing', before: 'Так само', after: 'Так само', said: '' },
    {
      what: 'a word',
      before: 'Школи отримали кошти',
      after: 'Школи отримають кошти',
      said: 'Школи [-отримали][+отримають] кошти',
    },
    {
      what: 'an apostrophe belongs to its word',
      before: 'у звʼязку',
      after: 'без звʼязку',
      said: '[-у][+без] звʼязку',
    },
    { what: 'the first words', before: '', after: 'Перший', said: '[+Перший\n]' },
    { what: 'all words', before: 'Геть', after: '', said: '[-Геть\n]' },
    { what: 'a sign', before: 'Так.', after: 'Так!', said: 'Так[-.][+!]' },
  ])('is told word by word: $what', ({ before, after, said }) => {
    expect(inWords(before, after).replace(/\n\]/g, ']')).toBe(said.replace(/\n\]/g, ']'));
  });

  it('is told of a paragraph that came, and not of those around it', () => {
    const told = compareWords('Перший.\nТретій.', 'Перший.\nДругий.\nТретій.');
    expect(told).toEqual([
      { is: 'same', text: 'Перший.\n' },
      { is: 'added', text: 'Другий.\n' },
      { is: 'same', text: 'Третій.\n' },
    ]);
  });

  it('leaves out what is far from any change', () => {
    const far = Array.from({ length: 200 }, (_, at) => `слово${at}`).join(' ');
    const [head, removed, added, tail] = compareWords(`${far} одне ${far}`, `${far} інше ${far}`);
    expect(head?.text).toMatch(/^ … .*слово199 $/);
    expect(head?.text.length).toBeLessThan(120);
    expect([removed?.text, added?.text]).toEqual(['одне', 'інше']);
    expect(tail?.text).toMatch(/^ слово0 .* … $/);
  });

  it('is told as one exchange where two paragraphs have little in common', () => {
    const long = (word: string) => Array.from({ length: 900 }, (_, at) => `${word}${at}`).join(' ');
    expect(compareWords(long('а'), long('б')).map(({ is }) => is)).toEqual(['removed', 'added']);
  });

  it('loses no word that came, and none that is gone', () => {
    const text = fc
      .array(fc.constantFrom('ні', 'так', 'школа', '\n', '–', '2026'), { maxLength: 12 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const told = compareWords(before, after);
        if (before === after) return told.length === 0;
        const side = (without: string) =>
          told
            .filter(({ is }) => is !== without)
            .map((each) => each.text)
            .join('');
        return side('removed').trim() === after.trim() && side('added').trim() === before.trim();
      }),
    );
  });
});
