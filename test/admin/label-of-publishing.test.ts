import { describe, expect, it } from 'vitest';
import { labelOfPublishing } from '../../src/admin/texts/label-of-publishing.ts';
import { shownOf } from '../../src/checklist/shown-lengths.ts';

// 23:30 in Kyiv, where the day ends at 22:00 UTC.
const NOW = Date.parse('2026-11-29T21:30:00.000Z');
const label = (publishedAt: unknown, locale: 'uk' | 'en' = 'uk') =>
  labelOfPublishing({ locale, state: null, otherState: null, isBoth: false, publishedAt, title: 'Так', now: NOW });

describe('the button that publishes', () => {
  it.each([
    ['no date', null, 'Опублікувати українською'],
    ['a date that passed', '2026-11-29T21:29:00.000Z', 'Опублікувати українською'],
    ['no date at all', 'завтра', 'Опублікувати українською'],
    ['today', '2026-11-29T21:45:00.000Z', 'Запланувати українською на 23:45'],
    ['tomorrow in Kyiv, today elsewhere', '2026-11-29T22:05:00.000Z', 'Запланувати українською на 30.11, 00:05'],
    ['a day to come', '2026-12-01T07:00:00.000Z', 'Запланувати українською на 01.12, 09:00'],
  ])('says when it will come out: %s', (_name, publishedAt, expected) => {
    expect(label(publishedAt).uk).toBe(expected);
  });

  it('says it in English of an English text', () => {
    expect(label('2026-12-01T07:00:00.000Z', 'en').en).toBe('Plan in English for 01.12, 09:00');
  });
});

describe('what is shown of a text', () => {
  it.each([
    ['коротке', 70, 'коротке'],
    ['  два   слова ', 70, 'два слова'],
    ['перше друге, третє', 13, 'перше друге…'],
    ['нерозривне', 4, 'неро…'],
    ['𝒜𝒜𝒜', 2, '𝒜𝒜…'],
  ])('of «%s»', (text, most, expected) => {
    expect(shownOf(text, most)).toBe(expected);
  });
});
