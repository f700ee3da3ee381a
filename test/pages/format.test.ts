import { describe, expect, it } from 'vitest';
import { wordsFor } from '../../src/pages/words/words.ts';
import { formatMoment, formatPeriod } from '../../src/publication/dates/kyiv-dates.ts';
import { readLicence } from '../../src/publication/licence.ts';
import { webAddress } from '../../src/publication/web-address.ts';

/** Non-breaking spaces as plain ones, so that the tables can be read. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

describe('dates are Kyiv dates (F06)', () => {
  it.each([
    ['winter time', '2026-11-05T09:12:00.000Z', '5 листопада 2026, 11:12', '5 November 2026, 11:12'],
    ['summer time', '2026-07-01T09:12:00.000Z', '1 липня 2026, 12:12', '1 July 2026, 12:12'],
    ['the minute before spring forward', '2026-03-29T00:59:00.000Z', '29 березня 2026, 02:59', '29 March 2026, 02:59'],
    ['spring forward', '2026-03-29T01:00:00.000Z', '29 березня 2026, 04:00', '29 March 2026, 04:00'],
    ['the hour before fall back', '2026-10-25T00:30:00.000Z', '25 жовтня 2026, 03:30', '25 October 2026, 03:30'],
    ['fall back, the same hour again', '2026-10-25T01:30:00.000Z', '25 жовтня 2026, 03:30', '25 October 2026, 03:30'],
    ['after midnight in Kyiv', '2026-12-31T22:00:00.000Z', '1 січня 2027, 00:00', '1 January 2027, 00:00'],
  ])('%s', (_, instant, uk, en) => {
    expect(plain(formatMoment('uk', instant))).toBe(uk);
    expect(plain(formatMoment('en', instant))).toBe(en);
  });

  it('keeps the day with its month on one line', () => {
    expect(formatMoment('uk', '2026-11-05T09:12:00.000Z')).toContain('5\u00a0листопада');
  });

  it.each([
    ['2027-03-24T13:00:00Z', '2027-03-24T14:30:00Z', '24 березня 2027, 15:00–16:30'],
    ['2027-03-24T13:00:00Z', '2027-03-25T14:30:00Z', '24 березня 2027, 15:00 – 25 березня 2027, 16:30'],
    ['2027-03-24T21:00:00Z', '2027-03-24T22:30:00Z', '24 березня 2027, 23:00 – 25 березня 2027, 00:30'],
  ])('a period from %s to %s', (startsAt, endsAt, expected) => {
    expect(plain(formatPeriod('uk', startsAt, endsAt))).toBe(expected);
  });
});

describe('plural forms', () => {
  it.each([
    [1, '1 сторінка', '1 page'],
    [2, '2 сторінки', '2 pages'],
    [5, '5 сторінок', '5 pages'],
    [11, '11 сторінок', '11 pages'],
    [21, '21 сторінка', '21 pages'],
    [22, '22 сторінки', '22 pages'],
    [112, '112 сторінок', '112 pages'],
  ])('%d pages', (count, uk, en) => {
    expect(plain(wordsFor('uk').item.pages(count))).toBe(uk);
    expect(plain(wordsFor('en').item.pages(count))).toBe(en);
  });

  it('groups long numbers as the language does', () => {
    expect(plain(wordsFor('uk').feed.texts(20_417))).toBe('20 417 матеріалів');
    expect(plain(wordsFor('en').feed.texts(20_417))).toBe('20,417 texts');
  });
});

describe('licences', () => {
  const BY = 'https://creativecommons.org/licenses/by/4.0/';
  it.each([
    [BY, 'CC BY 4.0', BY],
    ['CC BY 4.0', 'CC BY 4.0', BY],
    ['CC-BY-4.0', 'CC-BY-4.0', BY],
    ['CC BY-NC-ND 4.0', 'CC BY-NC-ND 4.0', 'https://creativecommons.org/licenses/by-nc-nd/4.0/'],
    ['CC0 1.0', 'CC0 1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
    [
      'https://creativecommons.org/publicdomain/zero/1.0/',
      'CC0 1.0',
      'https://creativecommons.org/publicdomain/zero/1.0/',
    ],
    ['https://portal.example.ua/rules', 'https://portal.example.ua/rules', 'https://portal.example.ua/rules'],
    ['Передрук із посиланням', 'Передрук із посиланням', null],
    ['javascript:alert(1)', 'javascript:alert(1)', null],
  ])('%s', (licence, name, url) => {
    expect(readLicence(licence)).toEqual({ name, url });
  });
});

describe('addresses that a page may link to', () => {
  it.each([
    ['https://forms.example.org/1?a=b', true],
    ['http://example.org', true],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    [' https://example.org', false],
    ['//example.org', false],
    ['https://', false],
    ['зателефонуйте нам', false],
  ])('%s', (text, isAddress) => {
    expect(webAddress(text)).toBe(isAddress ? text : null);
  });
});
