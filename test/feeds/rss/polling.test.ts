import { describe, expect, it } from 'vitest';
import { updateRate } from '../../../src/feeds/rss/polling.ts';

const MINUTES = { hourly: 60, daily: 1440, weekly: 10_080 };

describe('updateRate', () => {
  it.each([
    [5, 'hourly', 12],
    [15, 'hourly', 4],
    [60, 'hourly', 1],
    [45, 'daily', 32],
    [90, 'daily', 16],
    [1440, 'daily', 1],
    [10_080, 'weekly', 1],
    [20_000, 'weekly', 1],
  ] as const)('F05 %i minutes are %s, %i times', (ttl, period, frequency) => {
    expect(updateRate(ttl)).toEqual({ period, frequency });
  });

  it('F05 never asks for more polls than ttl does', () => {
    for (let ttl = 1; ttl <= 10_080; ttl++) {
      const { period, frequency } = updateRate(ttl);
      expect(Number.isInteger(frequency)).toBe(true);
      expect(MINUTES[period] / frequency).toBeGreaterThanOrEqual(ttl);
    }
  });
});
