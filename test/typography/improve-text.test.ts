import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { improveBody } from '../../src/typography/improve-body.ts';
import { improveText } from '../../src/typography/improve-text.ts';
import { showChange } from '../../src/typography/show-change.ts';

/** The apostrophe of Ukrainian counts as a letter in Unicode; it is what may change. */
const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]|ʼ/gu, '');
/** A space at which no line breaks, to be seen. */
const shown = (text: string) => text.replaceAll('\u00a0', '°');

describe('typography', () => {
  it.each([
    ['Програма "Є-Відновлення"', 'Програма «Є-Відновлення»'],
    ['Програма “Школа”', 'Програма «Школа»'],
    ['"Він сказав "так" і пішов"', '«Він сказав „так“ і°пішов»'],
    ['«Уже „добре“»', '«Уже „добре“»'],
    ["об'єднання, зв’язок, п`ять", 'обʼєднання, звʼязок, пʼять'],
    ['Київ - столиця', 'Київ°— столиця'],
    ['Київ – столиця -- так', 'Київ°— столиця°— так'],
    ['- Так, - сказав він', '— Так,°— сказав він'],
    ['міжнародно-правовий', 'міжнародно-правовий'],
    ['у 2020-2025 роках', 'у°2020–2025 роках'],
    ['тел. 044-123-45-67, 2026-11-29', 'тел. 044-123-45-67, 2026-11-29'],
    ['5 млн грн і 20 км', '5°млн грн і°20°км'],
    ['№ 5, №7', '№°5, №°7'],
    ['м. Київ, вул. Січова', 'м.°Київ, вул.°Січова'],
    ['О. Лисенко', 'О.°Лисенко'],
    ['Так...', 'Так…'],
    ['два  пробіли , кома', 'два пробіли, кома'],
    ['пишіть на "a-b@c.ua" або https://x.ua/a-b?q="1"', 'пишіть на "a-b@c.ua" або https://x.ua/a-b?q="1"'],
    ['', ''],
  ])('in Ukrainian: %s', (text, expected) => {
    expect(shown(improveText(text, 'uk'))).toBe(expected);
  });

  it.each([
    ['The "School" programme', 'The “School” programme'],
    ['«School»', '“School”'],
    ["it's the ministers' plan", "it’s the ministers' plan"],
    ['Kyiv - the capital', 'Kyiv°– the capital'],
    ['2020-2025', '2020–2025'],
    ['5 million, No. 7', '5°million, No.°7'],
    ['well-known', 'well-known'],
  ])('in English: %s', (text, expected) => {
    expect(shown(improveText(text, 'en'))).toBe(expected);
  });

  const words = fc.array(
    fc.constantFrom(
      '"',
      '«',
      '»',
      '“',
      '„',
      '”',
      "'",
      ' ',
      '  ',
      ' - ',
      '-',
      '–',
      '—',
      '...',
      '5',
      '2020',
      'в',
      'дім',
      "п'ять",
      '(',
      ')',
      ',',
      '\u00a0',
      'https://x.ua/"a" ',
    ),
    { maxLength: 14 },
  );
  it.each(['uk', 'en'] as const)('asked twice changes nothing, and no letter is another afterwards (%s)', (locale) => {
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join('');
        const once = improveText(text, locale);
        expect(improveText(once, locale)).toBe(once);
        expect(lettersOf(once)).toBe(lettersOf(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('typography of a body', () => {
  const text = (value: string, format = 0) => ({ type: 'text', text: value, format, version: 1 });
  const state = (...children: object[]) => ({ root: { type: 'root', children: [{ type: 'paragraph', children }] } });

  it('goes on over bold and links, leaves code alone, and touches nothing else', () => {
    const link = { type: 'link', fields: { url: 'https://x.ua/"' }, children: [text('тут"')] };
    const { body, changes } = improveBody(state(text('Читайте "'), text('усе ', 1), link, text(' "x"', 16)), 'uk');
    expect(body).toEqual(
      state(text('Читайте «'), text('усе ', 1), { ...link, children: [text('тут»')] }, text(' "x"', 16)),
    );
    expect(changes).toEqual([
      { before: 'Читайте "', after: 'Читайте «' },
      { before: 'тут"', after: 'тут»' },
    ]);
  });

  it('gives back the same state where there is nothing to change', () => {
    const given = state(text('Усе гаразд'));
    expect(improveBody(given, 'uk')).toEqual({ body: given, changes: [] });
    expect(improveBody(given, 'uk').body).toBe(given);
    expect(improveBody(null, 'uk')).toEqual({ body: null, changes: [] });
  });
});

describe('what is shown of a change', () => {
  it.each([
    ['a - b', 'a\u00a0— b', 'a - b', 'a⍽— b'],
    [
      `${'а'.repeat(40)} "x" ${'б'.repeat(40)}`,
      `${'а'.repeat(40)} «x» ${'б'.repeat(40)}`,
      /^…а+ "x" б+…$/,
      /^…а+ «x» б+…$/,
    ],
    ['aa', 'a', 'aa', 'a'],
  ])('of %s', (before, after, shownBefore, shownAfter) => {
    const change = showChange({ before, after });
    expect(change.before).toMatch(shownBefore);
    expect(change.after).toMatch(shownAfter);
  });
});
