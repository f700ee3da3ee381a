import { describe, expect, it } from 'vitest';
import { networkMatcher } from '../../src/settings.ts';

describe('networkMatcher', () => {
  const isAllowed = networkMatcher(['10.1.0.0/16', '192.0.2.7/32', 'fd00::/8']);
  it.each([
    ['10.1.255.1', true],
    ['10.2.0.1', false],
    ['192.0.2.7', true],
    ['192.0.2.8', false],
    ['fd12::1', true],
    ['fe80::1', false],
    ['::ffff:10.1.0.1', true],
    ['localhost', false],
    ['', false],
  ])('%s: %s', (address, expected) => {
    expect(isAllowed(address)).toBe(expected);
  });

  it('allows nothing by default', () => {
    expect(networkMatcher([])('127.0.0.1')).toBe(false);
  });
});
