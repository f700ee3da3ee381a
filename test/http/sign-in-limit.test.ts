import { expect, it } from 'vitest';
import { SignInLimit } from '../../src/http/sign-in-limit.ts';

const exhaust = (limit: SignInLimit, address: string, nowMs = 0) =>
  Array.from({ length: 10 }, () => limit.take(address, nowMs));

it('allows ten tries at once, then one every half minute', () => {
  const limit = new SignInLimit();
  expect(exhaust(limit, '192.0.2.1')).toEqual(Array.from({ length: 10 }, () => 0));
  expect(limit.take('192.0.2.1', 0)).toBe(30);
  expect(limit.take('192.0.2.1', 15_000)).toBe(15);
  expect(limit.take('192.0.2.1', 20_000)).toBeGreaterThan(0);
  // Whoever waited as long as was said gets in, although they asked in between.
  expect(limit.take('192.0.2.1', 31_000)).toBe(0);
  expect(limit.take('192.0.2.1', 31_000)).toBeGreaterThan(0);
  expect(limit.take('192.0.2.1', 3_600_000)).toBe(0);
});

it('lets others alone, and takes one IPv6 network for one', () => {
  const limit = new SignInLimit();
  exhaust(limit, '2001:db8:1:2::1');
  expect(limit.take('2001:db8:1:2:ffff::9', 0)).toBeGreaterThan(0);
  expect(limit.take('2001:db8:1:3::1', 0)).toBe(0);
  exhaust(limit, '::ffff:192.0.2.1');
  expect(limit.take('::ffff:192.0.2.1', 0)).toBeGreaterThan(0);
  expect(limit.take('::ffff:192.0.2.2', 0)).toBe(0);
});

it('forgets the oldest of very many', () => {
  const limit = new SignInLimit();
  exhaust(limit, '192.0.2.1');
  for (let index = 0; index < 20_001; index += 1)
    limit.take(`10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`, 0);
  expect(limit.take('192.0.2.1', 0)).toBe(0);
});
