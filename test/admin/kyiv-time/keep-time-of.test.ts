import { describe, expect, it } from 'vitest';
import { keepTimeOf } from '../../../src/admin/kyiv-time/keep-time-of.ts';

const Kept = keepTimeOf('Europe/Kyiv', Intl.DateTimeFormat);
const WINTER = new Date('2026-11-29T22:30:00.000Z');
const CLOCK = { day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

describe('a formatter that keeps the time of a zone', () => {
  it.each<[string, Intl.DateTimeFormat, string]>([
    ['made with new', new Kept('en-GB', CLOCK), '30, 00:30'],
    ['called', Kept('en-GB', CLOCK), '30, 00:30'],
    [
      'asked for no zone in so many words, as @date-fns/tz does',
      new Kept('en-GB', { ...CLOCK, timeZone: undefined }),
      '30, 00:30',
    ],
    ['asked for another zone', new Kept('en-GB', { ...CLOCK, timeZone: 'America/New_York' }), '29, 17:30'],
  ])('%s', (_how, formatter, shown) => {
    expect(formatter.format(WINTER)).toBe(shown);
  });

  it('says which zone it keeps, and is a formatter like any other', () => {
    expect(new Kept().resolvedOptions().timeZone).toMatch(/^Europe\/(Kyiv|Kiev)$/);
    expect(new Kept()).toBeInstanceOf(Intl.DateTimeFormat);
    expect(Kept.supportedLocalesOf(['uk'])).toEqual(['uk']);
  });
});
