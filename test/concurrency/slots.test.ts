import { describe, expect, it } from 'vitest';
import { createSlots } from '../../src/concurrency/slots.ts';

describe('createSlots', () => {
  it('runs at most as many as there are slots, in order, and goes on after a failure', async () => {
    const slots = createSlots(2);
    const started: number[] = [];
    let running = 0;
    let most = 0;
    const task = (number: number) => async () => {
      started.push(number);
      running += 1;
      most = Math.max(most, running);
      await new Promise(setImmediate);
      running -= 1;
      if (number === 1) throw new Error('failed');
      return number;
    };
    const settled = await Promise.allSettled([0, 1, 2, 3, 4].map((number) => slots.run(task(number))));
    expect(settled.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
      'fulfilled',
    ]);
    expect(started).toEqual([0, 1, 2, 3, 4]);
    expect(most).toBe(2);
  });
});
