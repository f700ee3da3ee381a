import { describe, expect, it } from 'vitest';
import { toInstant, yearOf } from '../../demo/moment.ts';

describe('toInstant reads days and times in Kyiv', () => {
  it.each([
    ['summer', '2026-07-10T12:00:00Z', { daysAgo: 1, time: '09:30' }, '2026-07-09T06:30:00.000Z'],
    ['winter', '2026-01-10T12:00:00Z', { daysAgo: 1, time: '09:30' }, '2026-01-09T07:30:00.000Z'],
    [
      'late evening UTC is the next day in Kyiv',
      '2026-07-10T22:00:00Z',
      { daysAgo: 0, time: '09:00' },
      '2026-07-11T06:00:00.000Z',
    ],
    ['across the change of clocks', '2026-04-02T12:00:00Z', { daysAgo: 5, time: '02:30' }, '2026-03-28T00:30:00.000Z'],
    ['the morning after the change', '2026-03-30T12:00:00Z', { daysAgo: 1, time: '06:00' }, '2026-03-29T03:00:00.000Z'],
    ['the future', '2026-07-10T12:00:00Z', { daysAgo: -3, time: '10:00' }, '2026-07-13T07:00:00.000Z'],
  ])('%s', (_name, now, moment, expected) => {
    expect(toInstant(moment, new Date(now))).toBe(expected);
  });

  it('tells the year in Kyiv', () => {
    expect(yearOf({ daysAgo: 1, time: '00:30' }, new Date('2026-01-02T12:00:00Z'))).toBe(2026);
  });
});
