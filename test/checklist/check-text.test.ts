import { describe, expect, it } from 'vitest';
import { checkText } from '../../src/checklist/check-text.ts';
import { checkTranslation } from '../../src/checklist/check-translation.ts';
import type { CheckedText } from '../../src/checklist/checked-text.ts';
import { mobileNumbers } from '../../src/checklist/mobile-numbers.ts';
import { isNewlyPast } from '../../src/checklist/newly-past.ts';

const NOW = '2026-11-29T10:00:00.000Z';
const EARLIER = '2026-11-28T10:00:00.000Z';
const LATER = '2026-11-30T10:00:00.000Z';
const LATEST = '2026-12-01T10:00:00.000Z';

/** A text with which nothing is wrong. */
function sound(facts: Partial<CheckedText> = {}): CheckedText {
  return {
    locale: 'uk',
    now: NOW,
    title: 'Громади отримають кошти на школи',
    summary: 'Хто, коли і скільки отримає.',
    body: 'Докладно про все.',
    isBodyWritten: true,
    dates: [],
    visibleFrom: NOW,
    deadline: null,
    startsAt: null,
    pictures: [],
    files: [],
    links: [],
    titles: [],
    ...facts,
  };
}

const date = (field: CheckedText['dates'][number]['field'], at: string | null, stood: string | null = null) => ({
  dates: [{ field, at, stood }],
});
const picture = (facts: Partial<CheckedText['pictures'][number]>) => ({
  pictures: [{ field: 'cover' as const, name: 'Школа', alt: 'Школа', width: 1600, isBroken: false, ...facts }],
});
const link = (state: CheckedText['links'][number]['state']) => ({ links: [{ href: 'https://example.org/x', state }] });

describe('the check list', () => {
  it.each<[what: string, facts: Partial<CheckedText>, expected: string[]]>([
    ['a sound text', {}, []],
    ['a title of characters that cannot be seen', { title: '\u200b \u3164' }, ['block title-empty title']],
    ['no summary', { summary: ' ' }, ['warn summary-missing summary']],
    ['neither summary nor body', { summary: '', isBodyWritten: false }, ['block text-empty body']],
    ['a summary alone', { isBodyWritten: false }, []],
    ['a summary that is shown in whole', { summary: 'а'.repeat(200) }, []],
    ['a summary longer than is shown', { summary: 'а'.repeat(201) }, ['warn summary-long summary']],
    ['a summary of astral letters, counted by letter', { summary: '𝒜'.repeat(150) }, []],
    ['a title that was there already', { titles: ['Кошти на школи отримають громади!'] }, ['warn title-similar title']],
    ['a title that shares half of its words', { titles: ['Громади отримають кошти на дороги й мости'] }, []],
    ['a date that passed', date('publishedAt', EARLIER), ['block date-past publishedAt']],
    ['a date that passed since it was set', date('publishedAt', EARLIER, EARLIER), []],
    ['an embargo that passed', date('embargoUntil', EARLIER, LATER), ['block embargo-past embargoUntil']],
    ['a withdrawal that passed', date('withdrawAt', EARLIER), ['block withdrawal-past withdrawAt']],
    ['no date', date('publishedAt', null), []],
    [
      'a withdrawal before it comes out',
      { ...date('withdrawAt', LATER), visibleFrom: LATEST },
      ['warn withdrawn-before-out withdrawAt'],
    ],
    ['a withdrawal after it came out', { ...date('withdrawAt', LATEST), visibleFrom: LATER }, []],
    ['a deadline before it comes out', { deadline: EARLIER }, ['warn deadline-before-out event.deadline']],
    ['a deadline to come', { deadline: LATER }, []],
    ['an event before it comes out', { startsAt: EARLIER }, ['warn event-before-out event.startsAt']],
    ['a deadline of a text that nobody will see', { deadline: EARLIER, visibleFrom: null }, []],
    ['a picture nobody described', picture({ alt: ' ' }), ['warn alt-missing cover']],
    ['a small cover', picture({ width: 1199 }), ['warn picture-small cover']],
    ['a small picture in the body', picture({ field: 'body', width: 300 }), []],
    [
      'a broken picture, of which nothing else is said',
      picture({ alt: '', isBroken: true }),
      ['block file-broken cover'],
    ],
    [
      'a broken file',
      { files: [{ field: 'documents', name: 'Порядок', isBroken: true }] },
      ['block file-broken documents'],
    ],
    ['a dead link', link('dead'), ['warn link-dead body']],
    ['a relative link', link('relative'), ['warn link-relative body']],
    ['a link that did not answer', link('unknown'), ['warn link-unknown body']],
    ['a link nobody asked', link('unasked'), []],
    ['a link that lives', link('alive'), []],
    ['a phone number in the body', { body: 'Телефонуйте: +38 (067) 123-45-67.' }, ['warn personal-phone body']],
    ['blocks before warnings', { title: '', summary: '' }, ['block title-empty title', 'warn summary-missing summary']],
  ])('of %s', (_what, facts, expected) => {
    const found = checkText(sound(facts));
    expect(found.map(({ level, code, field }) => `${level} ${code} ${field}`)).toEqual(expected);
    for (const { message, locale } of found) {
      expect(locale).toBe('uk');
      // What is wrong, and the way out: at least two sentences, in both languages.
      for (const words of Object.values(message)) expect(words).toMatch(/\S[.:?,] .*\S/s);
    }
  });

  it.each([
    ['0671234567', ['0671234567']],
    ['тел. 067 123 45 67, 050-123-45-67', ['067 123 45 67', '050-123-45-67']],
    ['+380931234567', ['+380931234567']],
    ['38 (099) 123 45 67', ['38 (099) 123 45 67']],
    ['044 123 45 67', []],
    ['0800 123 456', []],
    ['рахунок UA213223130000026007233566001', []],
    ['20671234567', []],
    ['06712345678', []],
  ])('finds mobile numbers in «%s»', (text, expected) => {
    expect(mobileNumbers(text)).toEqual(expected);
  });

  it.each([
    ['a text', EARLIER, null, true],
    ['a Date', new Date(EARLIER), null, true],
    ['what stood', EARLIER, new Date(EARLIER), false],
    ['within two minutes', new Date(Date.parse(NOW) - 119_000), null, false],
    ['the future', LATER, null, false],
    ['no date', 'yesterday', null, false],
    ['nothing', null, null, false],
  ])('knows what is newly past: %s', (_what, value, before, expected) => {
    expect(isNewlyPast(value, before, Date.parse(NOW))).toBe(expected);
  });

  it.each([
    ['revised after it', { publishedAt: EARLIER, updatedAt: LATER }, { publishedAt: EARLIER, updatedAt: NOW }, 1],
    ['revised before it', { publishedAt: EARLIER, updatedAt: NOW }, { publishedAt: LATER, updatedAt: LATER }, 0],
    [
      'published after it and never revised',
      { publishedAt: LATER, updatedAt: LATER },
      { publishedAt: NOW, updatedAt: NOW },
      0,
    ],
    ['not there', null, { publishedAt: NOW, updatedAt: NOW }, 0],
  ])('says of a translation whose original was %s', (_what, original, translation, count) => {
    expect(checkTranslation(original, translation)).toHaveLength(count);
  });
});
