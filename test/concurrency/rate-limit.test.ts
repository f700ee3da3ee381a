import { describe, expect, it } from 'vitest';
import { perMinute, RateLimit } from '../../src/concurrency/rate-limit.ts';

const limitOf = (maxKeys: number) => new RateLimit({ ...perMinute(60), maxKeys });
const takeMany = (limit: RateLimit, count: number, nowMs: number, rate = perMinute(60)) =>
  Array.from({ length: count }, () => limit.take('a', { rate, nowMs }));

describe('token buckets', () => {
  it('give a minute of requests at once and no more, and say when the next will be', () => {
    const limit = limitOf(10);
    const taken = takeMany(limit, 61, 1_000);
    expect(taken.slice(0, 60).every(({ waitSeconds }) => waitSeconds === 0)).toBe(true);
    expect(taken[0]).toEqual({ limit: 60, remaining: 59, fullSeconds: 1, nextSeconds: 0, waitSeconds: 0 });
    expect(taken[59]).toMatchObject({ remaining: 0, fullSeconds: 60, nextSeconds: 1, waitSeconds: 0 });
    expect(taken[60]).toMatchObject({ remaining: 0, nextSeconds: 1, waitSeconds: 1 });
  });

  it('let whoever waited as long as told in, though they asked in between', () => {
    const limit = limitOf(10);
    takeMany(limit, 60, 0);
    takeMany(limit, 50, 500).forEach(({ waitSeconds }) => {
      expect(waitSeconds).toBe(1);
    });
    expect(limit.take('a', { nowMs: 1_500 }).waitSeconds).toBe(0);
    expect(limit.take('a', { nowMs: 1_500 }).waitSeconds).toBe(1);
  });

  it.each([1, 7, 59, 600, 60_000])('give exactly %i a minute', (count) => {
    const limit = limitOf(10);
    const allowed = takeMany(limit, count + 5, 0, perMinute(count)).filter((one) => one.waitSeconds === 0);
    expect(allowed).toHaveLength(count);
    // A minute later all of them are there again, whatever the fractions.
    const again = takeMany(limit, count + 5, 60_000, perMinute(count)).filter((one) => one.waitSeconds === 0);
    expect(again).toHaveLength(count);
  });

  it('live with a clock that is set back', () => {
    const limit = limitOf(10);
    takeMany(limit, 60, 10_000_000);
    expect(limit.take('a', { nowMs: 0 }).waitSeconds).toBe(1);
    expect(limit.take('a', { nowMs: 60_000 }).waitSeconds).toBe(0);
  });

  it('take nothing by looking', () => {
    const limit = limitOf(10);
    takeMany(limit, 59, 0);
    expect([limit.look('a', { nowMs: 0 }).remaining, limit.look('a', { nowMs: 0 }).remaining]).toEqual([1, 1]);
    limit.take('a', { nowMs: 0 });
    expect(limit.look('a', { nowMs: 0 }).waitSeconds).toBe(1);
  });

  it('remember no more than they may under a million addresses, and of those the latest', () => {
    const limit = limitOf(1_000);
    for (let address = 0; address < 1_000_000; address += 1) limit.take(`address ${address}`, { nowMs: 0 });
    expect(limit.size).toBe(1_000);
    expect(limit.take('address 999999', { nowMs: 0 }).remaining).toBe(58);
    expect(limit.take('address 0', { nowMs: 0 }).remaining).toBe(59);
  });
});
