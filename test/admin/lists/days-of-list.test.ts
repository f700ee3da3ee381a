import type { Where } from 'payload';
import { describe, expect, it } from 'vitest';
import { daysOf, momentsOf, withDays } from '../../../src/admin/lists/days/days-of-list.ts';

const PATHS = ['publishedAt', 'updatedAt', 'event.startsAt'];
const DRAFTS: Where = { _status: { equals: 'draft' } };

describe('the days of Kyiv that a list is narrowed to', () => {
  it.each([
    { season: 'winter', day: '2026-11-29', from: '2026-11-28T22:00:00.000Z', before: '2026-11-29T22:00:00.000Z' },
    { season: 'summer', day: '2026-07-05', from: '2026-07-04T21:00:00.000Z', before: '2026-07-05T21:00:00.000Z' },
    {
      season: 'the day of 25 hours',
      day: '2026-10-25',
      from: '2026-10-24T21:00:00.000Z',
      before: '2026-10-25T22:00:00.000Z',
    },
  ])('begin and end at midnight there: $season', ({ day, from, before }) => {
    const days = { path: 'publishedAt', from: day, to: day };
    const where = withDays(undefined, days, PATHS);
    expect(where).toEqual({
      or: [{ and: [{ publishedAt: { greater_than_equal: from } }, { publishedAt: { less_than: before } }] }],
    });
    expect(daysOf(where, PATHS)).toEqual(days);
  });

  it.each([
    { what: 'a first day alone', days: { path: 'updatedAt', from: '2026-11-01', to: '' } },
    { what: 'a last day alone', days: { path: 'event.startsAt', from: '', to: '2026-12-31' } },
  ])('may be open at one end: $what', ({ days }) => {
    expect(daysOf(withDays(DRAFTS, days, PATHS), PATHS)).toEqual(days);
  });

  it('narrow every alternative, and leave what else is asked for as it is', () => {
    const asked: Where = { or: [{ and: [DRAFTS] }, { and: [{ kind: { equals: 'call' } }] }] };
    const days = { path: 'publishedAt', from: '2026-11-01', to: '2026-11-30' };
    const narrowed = withDays(asked, days, PATHS);
    expect(narrowed.or?.map(({ and }) => and?.length)).toEqual([3, 3]);
    expect(daysOf(narrowed, PATHS)).toEqual(days);
    expect(withDays(narrowed, null, PATHS)).toEqual(asked);
    expect(withDays(narrowed, { ...days, path: 'updatedAt' }, PATHS).or?.[0]?.and?.[1]).toHaveProperty('updatedAt');
  });

  it('are read from an address that asks both ends in one condition', () => {
    const address: Where = {
      publishedAt: { greater_than_equal: '2026-10-31T22:00:00.000Z', less_than: '2026-11-30T22:00:00.000Z' },
    };
    const days = { path: 'publishedAt', from: '2026-11-01', to: '2026-11-30' };
    expect(daysOf(address, PATHS)).toEqual(days);
    expect(withDays(address, null, PATHS)).toEqual({ or: [] });
    expect(momentsOf(address, PATHS)).toEqual([]);
  });

  it('are none where moments are asked for, or one alternative alone has them: those stay, and are told', () => {
    const moment: Where = { publishedAt: { less_than_equal: '2026-11-30T07:15:12.000Z' } };
    expect(daysOf(moment, PATHS)).toBeNull();
    expect(momentsOf(moment, PATHS)).toEqual([
      { path: 'publishedAt', operator: 'less_than_equal', at: '2026-11-30T07:15:12.000Z' },
    ]);
    const narrowed = withDays(moment, { path: 'publishedAt', from: '2026-11-01', to: '' }, PATHS);
    expect(narrowed.or?.[0]?.and).toHaveLength(2);
    expect(withDays(narrowed, null, PATHS)).toEqual({ or: [{ and: [moment] }] });
    const half: Where = {
      or: [{ and: [{ updatedAt: { less_than: '2026-11-29T22:00:00.000Z' } }] }, { and: [DRAFTS] }],
    };
    expect(daysOf(half, PATHS)).toBeNull();
    expect(withDays(half, null, PATHS)).toEqual(half);
    expect(momentsOf(half, PATHS)).toHaveLength(1);
  });
});
