import { describe, expect, it } from 'vitest';
import { nextDay, readDate, readDayOfYear } from '../../../src/import/rules/read-date.ts';

describe('dates of an archive', () => {
  it.each([
    ['2018-12-19T10:08:00+02:00', '2018-12-19T08:08:00.000Z'],
    ['2018-12-19T08:08:00Z', '2018-12-19T08:08:00.000Z'],
    ['2018-12-19 10:08:00+0200', '2018-12-19T08:08:00.000Z'],
    ['Wed, 19 Dec 2018 08:08:00 GMT', '2018-12-19T08:08:00.000Z'],
    ['Wed, 19 Dec 2018 10:08:00 +0200', '2018-12-19T08:08:00.000Z'],
    ['1545206880', '2018-12-19T08:08:00.000Z'],
    ['19.12.2018 - 10:08', '2018-12-19T08:08:00.000Z'],
    ['19.12.2018', '2018-12-18T22:00:00.000Z'],
    ['2018-12-19 10:08', '2018-12-19T08:08:00.000Z'],
    ['2018-12-19 10:08:09', '2018-12-19T08:08:09.000Z'],
    ['19 March 2026', '2026-03-18T22:00:00.000Z'],
    ['March 19, 2026 14:30', '2026-03-19T12:30:00.000Z'],
    ['19 березня 2026, 14:30', '2026-03-19T12:30:00.000Z'],
    ['19\u00a0липня\u00a02026 р., 14:30', '2026-07-19T11:30:00.000Z'],
    ['п’ятниця, 3 липня 2020 09:05', '2020-07-03T06:05:00.000Z'],
  ])('%s', (written, instant) => {
    expect(readDate(written)).toBe(instant);
  });

  it.each([
    ['the last second before summer', '29.03.2026 02:59:59', '2026-03-29T00:59:59.000Z'],
    ['an hour that no clock showed', '29.03.2026 03:30', '2026-03-29T01:30:00.000Z'],
    ['the first of summer', '29.03.2026 04:00', '2026-03-29T01:00:00.000Z'],
    ['an hour that came twice is the first', '25.10.2026 03:30', '2026-10-25T00:30:00.000Z'],
    ['after it', '25.10.2026 04:00', '2026-10-25T02:00:00.000Z'],
  ])('when clocks change: %s', (_what, written, instant) => {
    expect(readDate(written)).toBe(instant);
  });

  it.each([
    '',
    'учора',
    '31.02.2020',
    '19.12.2018 25:00',
    '2018',
    '12.2018',
    '1.1.1850',
    '19 брюмера 2018',
    '99999999999999',
  ])('nothing is made of “%s”', (written) => {
    expect(readDate(written)).toBeNull();
  });
});

describe('the day that a title begins with', () => {
  it.each([
    ['24 березня – безкоштовний вебінар', '2026-03-10T10:00:00.000Z', '2026-03-23T22:00:00.000Z'],
    ['24 March – a free webinar', '2026-03-24T10:00:00.000Z', '2026-03-23T22:00:00.000Z'],
    ['3 січня – зустріч', '2026-12-20T10:00:00.000Z', '2027-01-02T22:00:00.000Z'],
    ['29 лютого – конференція', '2025-03-01T10:00:00.000Z', '2028-02-28T22:00:00.000Z'],
  ])('%s, told of at %s', (title, published, starts) => {
    const day = readDayOfYear(title);
    expect(day === null ? null : nextDay(day, published)).toBe(starts);
  });

  it('is none where no month follows, or no year has it', () => {
    expect(readDayOfYear('24 громади отримали кошти')).toBeNull();
    expect(nextDay({ month: 2, day: 30 }, '2026-03-10T10:00:00.000Z')).toBeNull();
  });
});
