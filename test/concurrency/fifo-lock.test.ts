import { describe, expect, it } from 'vitest';
import { FifoLock, KeyedLock } from '../../src/concurrency/fifo-lock.ts';

const yieldOnce = () => new Promise(setImmediate);

describe('FifoLock', () => {
  it('lets one in at a time, in the order of coming', async () => {
    const lock = new FifoLock();
    const events: string[] = [];
    const work = (name: string) =>
      lock.run(async () => {
        events.push(`${name} in`);
        await yieldOnce();
        events.push(`${name} out`);
      });
    await Promise.all(['a', 'b', 'c'].map(work));
    expect(events).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out']);
  });

  it('hands on what the work returns and throws, and is free after either', async () => {
    const lock = new FifoLock();
    await expect(lock.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(lock.run(() => Promise.resolve(7))).resolves.toBe(7);
  });

  it('lets nobody in twice when a holder releases twice', async () => {
    const lock = new FifoLock();
    const first = await lock.acquire();
    const second = lock.acquire();
    first();
    first();
    const releaseSecond = await second;
    let isThirdIn = false;
    const third = lock.acquire().then((release) => {
      isThirdIn = true;
      return release;
    });
    first();
    await yieldOnce();
    expect(isThirdIn).toBe(false);
    releaseSecond();
    (await third)();
  });
});

describe('KeyedLock', () => {
  it('makes those wait who want the same key, and nobody else', async () => {
    const locks = new KeyedLock();
    const events: string[] = [];
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const slow = locks.run('a', async () => {
      await gate;
      events.push('first a');
    });
    const same = locks.run('a', async () => {
      events.push('second a');
    });
    await locks.run('b', async () => {
      events.push('b');
    });
    open();
    await Promise.all([slow, same]);
    expect(events).toEqual(['b', 'first a', 'second a']);
  });

  it('makes a third wait for the second when the first has gone', async () => {
    const locks = new KeyedLock();
    const events: string[] = [];
    const work = (name: string) =>
      locks.run('a', async () => {
        events.push(`${name} in`);
        await yieldOnce();
        events.push(`${name} out`);
      });
    const first = work('first');
    await Promise.all([first, work('second'), first.then(() => work('third'))]);
    expect(events).toEqual(['first in', 'first out', 'second in', 'second out', 'third in', 'third out']);
  });

  it('serves a key again after its work has failed', async () => {
    const locks = new KeyedLock();
    await expect(locks.run('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(locks.run('a', () => Promise.resolve('well'))).resolves.toBe('well');
  });
});
