import { describe, expect, it } from 'vitest';
import { type DateForm, readDate } from '../../../src/feeds/checks/read-date.ts';

describe('F06 dates as feed readers take them', () => {
  it.each<[string, DateForm, string]>([
    ['Thu, 19 Nov 2026 07:15:00 GMT', 'rfc822', '2026-11-19T07:15:00.000Z'],
    ['Thu, 19 Nov 2026 09:15:00 +0200', 'rfc822', '2026-11-19T07:15:00.000Z'],
    ['19 Nov 2026 07:15 -0330', 'rfc822', '2026-11-19T10:45:00.000Z'],
    ['Thu, 29 Feb 2024 00:00:00 GMT', 'rfc822', '2024-02-29T00:00:00.000Z'],
    ['2026-11-19T07:15:00Z', 'rfc3339', '2026-11-19T07:15:00.000Z'],
    ['2026-11-19T09:15:00.250+02:00', 'rfc3339', '2026-11-19T07:15:00.250Z'],
  ])('%s is read as %s', (value, form, expected) => {
    expect(new Date(readDate(value, form) ?? Number.NaN).toISOString()).toBe(expected);
  });

  it.each<[string, DateForm]>([
    ['2026-11-19T07:15:00Z', 'rfc822'],
    ['Чт, 19 Лис 2026 07:15:00 GMT', 'rfc822'],
    ['Thu, 19 Nov 26 07:15:00 GMT', 'rfc822'],
    ['Thu, 19 Nov 2026 07:15:00 UTC', 'rfc822'],
    ['Thu, 19 Nov 2026 07:15:00 +02:00', 'rfc822'],
    ['Thu, 19 Nov 2026 07:15:00', 'rfc822'],
    ['Fri, 19 Nov 2026 07:15:00 GMT', 'rfc822'],
    ['Sun, 31 Feb 2027 07:15:00 GMT', 'rfc822'],
    ['2026-11-19', 'rfc3339'],
    ['2026-11-19T07:15:00', 'rfc3339'],
    ['2026-11-19 07:15:00Z', 'rfc3339'],
    ['2026-13-19T07:15:00Z', 'rfc3339'],
    ['2026-02-30T07:15:00Z', 'rfc3339'],
    ['2026-11-19T24:00:00Z', 'rfc3339'],
    ['2026-11-19T07:15:00+0200', 'rfc3339'],
    ['', 'rfc3339'],
  ])('%s is refused as %s', (value, form) => {
    expect(readDate(value, form)).toBeNull();
  });
});
