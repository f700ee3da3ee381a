import { describe, expect, it } from 'vitest';
import { isNotModified } from '../../../src/http/cache/conditional.ts';

const MODIFIED = Date.UTC(2026, 10, 22, 8, 30);

describe('If-None-Match (RFC 9110 13.1.2)', () => {
  it.each([
    ['"a"', true],
    ['W/"a"', true],
    ['"b", "a"', true],
    ['"b",W/"a","c"', true],
    ['*', true],
    [' * ', true],
    ['"b"', false],
    ['a', false],
    ['"xa"', false],
    ['', false],
    ['"a', false],
    ['"a*"', false],
  ])('%s', (header, expected) => {
    expect(isNotModified({ 'if-none-match': header }, '"a"', MODIFIED)).toBe(expected);
  });

  it('wins over If-Modified-Since', () => {
    const since = new Date(MODIFIED).toUTCString();
    expect(isNotModified({ 'if-none-match': '"b"', 'if-modified-since': since }, '"a"', MODIFIED)).toBe(false);
    expect(
      isNotModified({ 'if-none-match': '"a"', 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' }, '"a"', MODIFIED),
    ).toBe(true);
  });
});

describe('If-Modified-Since (RFC 9110 13.1.3)', () => {
  it.each([
    ['Sun, 22 Nov 2026 08:30:00 GMT', true],
    ['Sun, 22 Nov 2026 09:30:00 GMT', true],
    ['Sun, 22 Nov 2026 08:29:59 GMT', false],
    ['Sunday, 22-Nov-26 08:30:00 GMT', true],
    ['Sun Nov 22 08:30:00 2026', true],
    ['Sun Nov  1 08:30:00 2099', true],
    ['Sunday, 22-Nov-75 08:30:00 GMT', true],
    ['Sunday, 22-Nov-98 08:30:00 GMT', false],
    ['never', false],
    ['', false],
    // What Date.parse takes for a date, and HTTP does not.
    ['2099-11-22T08:30:00Z', false],
    ['2099', false],
    ['99', false],
    ['Sun, 22 Nov 2099 08:30:00', false],
    ['Sun, 22 Nov 2099 08:30:00 +0200', false],
    ['Sun, 22 Nov 2099 08:30:00 UTC', false],
    ['Sun, 22 Nov 2099', false],
    ['22 Nov 2099 08:30:00 GMT', false],
    ['Sun, 31 Feb 2099 08:30:00 GMT', false],
    ['Sun, 22 Nov 2099 25:30:00 GMT', false],
    ['Sun, 22 Nov 2099 08:30:00 GMT, Sun, 22 Nov 2099 08:30:00 GMT', false],
  ])('%s', (header, expected) => {
    expect(isNotModified({ 'if-modified-since': header }, '"a"', MODIFIED)).toBe(expected);
  });

  it('says nothing where the date of the last change is not known', () => {
    expect(isNotModified({ 'if-modified-since': 'Sun, 22 Nov 2026 08:30:00 GMT' }, '"a"', null)).toBe(false);
    expect(isNotModified({}, '"a"', MODIFIED)).toBe(false);
  });
});
