import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyText } from '../../src/publication/body/body-text.ts';
import { replaceInBody, replaceInText } from '../../src/typography/replace-words.ts';
import { body } from '../support/content.ts';

const ASKED = { find: 'школа', put: 'ліцей', isExact: false, isWhole: false };

describe('words that are put in the place of others', () => {
  it.each([
    { what: 'every place', text: 'школа і школа', asked: {}, after: 'ліцей і ліцей', count: 2 },
    { what: 'whatever its capitals', text: 'Школа', asked: {}, after: 'ліцей', count: 1 },
    {
      what: 'not another capital, where that counts',
      text: 'Школа',
      asked: { isExact: true },
      after: 'Школа',
      count: 0,
    },
    { what: 'in a longer word', text: 'автошкола', asked: {}, after: 'автоліцей', count: 1 },
    {
      what: 'not in one, where words are whole',
      text: 'автошкола',
      asked: { isWhole: true },
      after: 'автошкола',
      count: 0,
    },
    { what: 'an apostrophe of another kind', text: "п'ять", asked: { find: 'пʼять', put: '5' }, after: '5', count: 1 },
    {
      what: 'a space at which no line breaks',
      text: '5\u00a0грн',
      asked: { find: '5 грн', put: '6 грн' },
      after: '6 грн',
      count: 1,
    },
    {
      what: 'signs as they stand',
      text: 'a.b (c) $1',
      asked: { find: '(c) $1', put: '$&' },
      after: 'a.b $&',
      count: 1,
    },
    { what: 'nothing for nothing', text: 'школа', asked: { find: '' }, after: 'школа', count: 0 },
  ])('$what', ({ text, asked, after, count }) => {
    expect(replaceInText(text, { ...ASKED, ...asked })).toEqual({ text: after, count });
  });

  it('are put into the body, and nothing else of it is touched', () => {
    const before = body('Школа тут.', 'Там школа.');
    const { body: after, count } = replaceInBody(before, ASKED);
    expect(count).toBe(2);
    expect(bodyText(after)).toBe('ліцей тут.\nТам ліцей.');
    expect(JSON.parse(JSON.stringify(after).replaceAll('ліцей', ''))).toEqual(
      JSON.parse(JSON.stringify(before).replace(/школа/gi, '')),
    );
    expect(replaceInBody(before, { ...ASKED, find: 'немає' })).toEqual({ body: before, count: 0 });
  });

  it('take any text, and leave none of what was looked for', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (text, find) => {
        const { text: after, count } = replaceInText(text, { find, put: '\u{1F4CC}', isExact: true, isWhole: false });
        return count > 0 ? !after.includes(find) || '\u{1F4CC}'.includes(find) : !text.includes(find);
      }),
    );
  });
});
