import { describe, expect, it } from 'vitest';
import { DatabaseHealth } from '../../src/database/database-health.ts';

describe('the health of a database', () => {
  function open(isThere: boolean) {
    let nowMs = 0;
    const health = new DatabaseHealth(() => nowMs);
    health.probeWith(() => Promise.resolve(isThere));
    const pass = (ms: number) => {
      nowMs += ms;
    };
    return { health, pass };
  }

  it('keeps nobody waiting for what has just failed, and then tries again', () => {
    const { health, pass } = open(false);
    expect(() => health.failFast()).not.toThrow();
    health.failed();
    expect(() => health.failFast()).toThrow('does not answer');
    pass(1_000);
    expect(() => health.failFast()).not.toThrow();
  });

  it('counts a connection that broke, and takes the next for one that may answer', () => {
    const { health } = open(false);
    health.brokeOff();
    expect(() => health.failFast()).not.toThrow();
    expect([health.failures, health.isDown]).toEqual([1, false]);
  });

  it('counts what failed, also what was not even tried', () => {
    const { health } = open(false);
    health.failed();
    expect(() => health.failFast()).toThrow();
    expect(health.failures).toBe(2);
  });

  it('lets whoever waits go when it has fallen silent, and not because somebody else had no answer', async () => {
    const { health } = open(false);
    const waiting = health.whileAnswering(() => new Promise(() => undefined));
    const answered = health.whileAnswering(() => Promise.resolve('an answer'));
    health.failed();
    expect(await answered).toBe('an answer');
    health.fellSilent();
    await expect(waiting).rejects.toMatchObject({ fault: 'gone' });
  });

  it.each([
    { isThere: true, ms: 59_000, isLost: false },
    { isThere: true, ms: 61_000, isLost: true },
    { isThere: false, ms: 61_000, isLost: false },
  ])('is lost after a minute, if it is there for others: %j', async ({ isThere, ms, isLost }) => {
    const { health, pass } = open(isThere);
    health.failed();
    pass(ms);
    health.failed();
    expect(await health.isLost()).toBe(isLost);
  });

  it('is well again after one answer', async () => {
    const { health, pass } = open(true);
    health.failed();
    pass(90_000);
    health.answered();
    expect([health.isDown, await health.isLost()]).toEqual([false, false]);
    expect(() => health.failFast()).not.toThrow();
  });
});
