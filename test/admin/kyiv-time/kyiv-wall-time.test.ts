import { describe, expect, it } from 'vitest';
import { fromKyivWallTime, toKyivWallTime } from '../../../src/admin/kyiv-time/kyiv-wall-time.ts';

describe('a moment by the clocks of Kyiv', () => {
  it.each([
    ['winter', '2026-11-29T09:00', '2026-11-29T07:00:00.000Z'],
    ['summer', '2026-07-01T09:00', '2026-07-01T06:00:00.000Z'],
    ['before clocks go forward', '2026-03-29T02:59', '2026-03-29T00:59:00.000Z'],
    ['after clocks went forward', '2026-03-29T04:00', '2026-03-29T01:00:00.000Z'],
    ['the hour that comes twice, the first time', '2026-10-25T03:30', '2026-10-25T00:30:00.000Z'],
    ['after clocks went back', '2026-10-25T04:00', '2026-10-25T02:00:00.000Z'],
  ])('%s', (_when, wall, instant) => {
    expect(fromKyivWallTime(wall)).toBe(instant);
    expect(toKyivWallTime(instant)).toBe(wall);
  });

  it('reads an hour that is left out by the clock before the change', () => {
    expect(fromKyivWallTime('2026-03-29T03:30')).toBe('2026-03-29T01:30:00.000Z');
  });

  it.each(['', 'tomorrow', '2026-13-01T00:00'])('is none for %o', (wall) => {
    expect(fromKyivWallTime(wall)).toBeNull();
    expect(toKyivWallTime(wall)).toBe('');
  });
});
