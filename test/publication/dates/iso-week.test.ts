import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isComplete, parseWeek, weekOf } from '../../../src/publication/dates/iso-week.ts';

describe('ISO 8601 weeks in UTC', () => {
  it.each([
    ['2026-03-16T00:00:00.000Z', '2026-W12'],
    ['2026-03-22T23:59:59.999Z', '2026-W12'],
    ['2026-03-23T00:00:00.000Z', '2026-W13'],
    ['2021-01-03T12:00:00.000Z', '2020-W53'],
    ['2024-12-30T00:00:00.000Z', '2025-W01'],
    ['2014-05-09T21:30:00.000Z', '2014-W19'],
    ['1969-12-31T23:59:59.999Z', '1970-W01'],
  ])('%s lies in %s', (instant, name) => {
    expect(weekOf(instant).name).toBe(name);
  });

  it.each(['2026-W54', '2026-W00', '2026-W53-1', '2025-W53', '2026W12', '2026-w12', '2026-12', '', '99999-W01'])(
    '%j is no week',
    (name) => {
      expect(parseWeek(name)).toBeNull();
    },
  );

  it('every instant lies in the week it names, and weeks follow each other without a gap', () => {
    const instants = fc.date({ min: new Date('1990-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, (date) => {
        const week = weekOf(date.toISOString());
        expect(week.from <= date.toISOString() && date.toISOString() < week.until).toBe(true);
        expect(parseWeek(week.name)).toEqual(week);
        expect(weekOf(week.until).from).toBe(week.until);
      }),
    );
  });

  it('is complete from the first instant of the next', () => {
    const week = weekOf('2026-03-18T10:00:00.000Z');
    expect([isComplete(week, '2026-03-22T23:59:59.999Z'), isComplete(week, week.until)]).toEqual([false, true]);
  });
});
