import { describe, expect, it } from 'vitest';
import { calendarSpan } from '../../../src/admin/calendar/calendar-span.ts';

const NOW = '2026-11-30T22:30:00.000Z';

describe('a span of the calendar', () => {
  it.each([
    // Half past midnight in Kyiv: it is December there.
    [{}, 'month', '2026-12', '2026-11-30', '2027-01-03'],
    [{ month: '2026-11' }, 'month', '2026-11', '2026-10-26', '2026-12-06'],
    [{ month: '2027-02' }, 'month', '2027-02', '2027-02-01', '2027-02-28'],
    [{ month: '2027-01' }, 'month', '2027-01', '2026-12-28', '2027-01-31'],
    [{ week: '2026-12-09' }, 'week', '2026-12-07', '2026-12-07', '2026-12-13'],
    [{ week: '2026-12-13' }, 'week', '2026-12-07', '2026-12-07', '2026-12-13'],
    [{ month: '2026-13' }, 'month', '2026-12', '2026-11-30', '2027-01-03'],
    [{ month: ['2026-11', '2026-10'] }, 'month', '2026-12', '2026-11-30', '2027-01-03'],
    [{ month: '0000-01' }, 'month', '2026-12', '2026-11-30', '2027-01-03'],
    [{ week: '2026-02-30' }, 'month', '2026-12', '2026-11-30', '2027-01-03'],
  ])('%j', (query, kind, name, first, last) => {
    const span = calendarSpan(query, NOW);
    expect(span).toMatchObject({ kind, name });
    expect([span.weeks[0]?.[0], span.weeks.at(-1)?.at(-1)]).toEqual([first, last]);
    expect(new Set(span.weeks.map(({ length }) => length))).toEqual(new Set([7]));
  });

  it('knows what is beside it, and its minutes in Kyiv', () => {
    expect(calendarSpan({ month: '2026-12' }, NOW)).toMatchObject({ previous: '2026-11', next: '2027-01' });
    expect(calendarSpan({ week: '2026-12-31' }, NOW)).toMatchObject({ previous: '2026-12-21', next: '2027-01-04' });
    // The clocks go back on the 25th of October.
    expect(calendarSpan({ week: '2026-10-19' }, NOW)).toMatchObject({
      from: '2026-10-18T21:00:00.000Z',
      until: '2026-10-25T22:00:00.000Z',
    });
  });
});
