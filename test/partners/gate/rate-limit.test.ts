import { describe, expect, it } from 'vitest';
import { RateLimit } from '../../../src/partners/gate/rate-limit.ts';

const takeMany = (limit: RateLimit, count: number, nowMs: number, perMinute = 60) =>
  Array.from({ length: count }, () => limit.take('a', perMinute, nowMs));

describe('token buckets', () => {
  it('give a minute of requests at once and no more, and say when the next will be', () => {
    const limit = new RateLimit(10);
    const taken = takeMany(limit, 61, 1_000);
    expect(taken.slice(0, 60).every(({ retryAfterSeconds }) => retryAfterSeconds === null)).toBe(true);
    expect(taken[0]).toEqual({ limit: 60, remaining: 59, fullSeconds: 1, nextSeconds: 0, retryAfterSeconds: null });
    expect(taken[59]).toMatchObject({ remaining: 0, fullSeconds: 60, nextSeconds: 1, retryAfterSeconds: null });
    expect(taken[60]).toMatchObject({ remaining: 0, nextSeconds: 1, retryAfterSeconds: 1 });
  });

  it('let whoever waited as long as told in, though they asked in between', () => {
    const limit = new RateLimit(10);
    takeMany(limit, 60, 0);
    takeMany(limit, 50, 500).forEach(({ retryAfterSeconds }) => {
      expect(retryAfterSeconds).toBe(1);
    });
    expect(limit.take('a', 60, 1_500).retryAfterSeconds).toBe(null);
    expect(limit.take('a', 60, 1_500).retryAfterSeconds).toBe(1);
  });

  it.each([1, 7, 59, 600, 60_000])('give exactly %i a minute', (perMinute) => {
    const limit = new RateLimit(10);
    const allowed = takeMany(limit, perMinute + 5, 0, perMinute).filter((one) => one.retryAfterSeconds === null);
    expect(allowed).toHaveLength(perMinute);
    // A minute later all of them are there again, whatever the fractions.
    const again = takeMany(limit, perMinute + 5, 60_000, perMinute).filter((one) => one.retryAfterSeconds === null);
    expect(again).toHaveLength(perMinute);
  });

  it('live with a clock that is set back', () => {
    const limit = new RateLimit(10);
    takeMany(limit, 60, 10_000_000);
    expect(limit.take('a', 60, 0).retryAfterSeconds).toBe(1);
    expect(limit.take('a', 60, 60_000).retryAfterSeconds).toBe(null);
  });

  it('take nothing by looking', () => {
    const limit = new RateLimit(10);
    takeMany(limit, 59, 0);
    expect([limit.look('a', 60, 0).remaining, limit.look('a', 60, 0).remaining]).toEqual([1, 1]);
    limit.take('a', 60, 0);
    expect(limit.look('a', 60, 0).retryAfterSeconds).toBe(1);
  });

  it('remember no more than they may under a million addresses, and of those the latest', () => {
    const limit = new RateLimit(1_000);
    for (let address = 0; address < 1_000_000; address += 1) limit.take(`address ${address}`, 60, 0);
    expect(limit.size).toBe(1_000);
    expect(limit.take('address 999999', 60, 0).remaining).toBe(58);
    expect(limit.take('address 0', 60, 0).remaining).toBe(59);
  });
});
