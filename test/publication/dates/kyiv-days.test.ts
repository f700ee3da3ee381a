import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, daysOf, endOfDay, parseDay, startOfDay } from '../../../src/publication/dates/kyiv-days.ts';

describe('days of Kyiv', () => {
  it.each([
    ['2026-11-29', '2026-11-28T22:00:00.000Z', '2026-11-29T22:00:00.000Z'],
    ['2026-07-01', '2026-06-30T21:00:00.000Z', '2026-07-01T21:00:00.000Z'],
    // The clocks go forward, and back.
    ['2026-03-29', '2026-03-28T22:00:00.000Z', '2026-03-29T21:00:00.000Z'],
    ['2026-10-25', '2026-10-24T21:00:00.000Z', '2026-10-25T22:00:00.000Z'],
    ['2027-01-01', '2026-12-31T22:00:00.000Z', '2027-01-01T22:00:00.000Z'],
  ])('%s is from %s to %s', (day, start, end) => {
    expect([startOfDay(day), endOfDay(day)]).toEqual([start, end]);
  });

  it('a moment is in the day that begins before it and ends after it', () => {
    const moments = fc.date({ min: new Date('1992-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, (date) => {
        const instant = date.toISOString();
        const day = dayOf(instant);
        return startOfDay(day) <= instant && instant < endOfDay(day) && parseDay(day) === day;
      }),
    );
  });

  it.each([
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '26-01-01',
    '2026-1-1',
    '0999-01-01',
    '9999-12-31',
    '2026-01-01T00:00',
    '',
    'x',
  ])('“%s” is no day', (text) => expect(parseDay(text)).toBeNull());

  it('knows the first and the last of a year and of a month', () => {
    expect(daysOf(2026, null)).toEqual({ from: '2026-01-01', until: '2026-12-31' });
    expect(daysOf(2028, 2)).toEqual({ from: '2028-02-01', until: '2028-02-29' });
    expect(daysOf(2026, 12)).toEqual({ from: '2026-12-01', until: '2026-12-31' });
  });
});
