import { expect, it } from 'vitest';
import { chooseCoding } from '../../../src/http/cache/coding.ts';

it.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['br', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['GZIP', 'gzip'],
  ['*', 'br'],
  ['br;q=0, *', 'gzip'],
  ['gzip;q=1, br;q=0.5', 'gzip'],
  ['gzip;q=0', 'identity'],
  ['identity;q=1, gzip;q=0.5', 'identity'],
  ['identity;q=0.5, gzip;q=1', 'gzip'],
  ['*;q=0', 'identity'],
  ['identity;q=0', 'identity'],
  ['deflate', 'identity'],
  ['br;q=nonsense, gzip', 'gzip'],
  ['br;q=7', 'br'],
  [';;;,,', 'identity'],
])('Accept-Encoding: %s is answered in %s (RFC 9110 12.5.3)', (header, coding) => {
  expect(chooseCoding(header)).toBe(coding);
  expect(chooseCoding(header)).toBe(coding);
});

it('is not misled by a flood of odd values', () => {
  for (let index = 0; index < 2000; index += 1) expect(chooseCoding(`x-${index}, gzip`)).toBe('gzip');
});
