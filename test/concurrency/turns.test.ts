import { expect, it } from 'vitest';
import { Turns } from '../../src/concurrency/turns.ts';

const untilNextTurn = () => new Promise((resolve) => setImmediate(resolve));

it('work goes on at once while there is time, in the order it came, and the rest in turns', async () => {
  let nowMs = 0;
  const turns = new Turns(() => nowMs);
  const done: number[] = [];
  for (let piece = 1; piece <= 5; piece += 1) {
    turns.run(() => {
      done.push(piece);
      nowMs += 5;
    });
  }
  expect(done).toEqual([1, 2]);
  const seen = [];
  for (let turn = 0; turn < 4; turn += 1) {
    await untilNextTurn();
    seen.push(done.length);
  }
  expect(seen).toEqual([3, 4, 5, 5]);
  turns.run(() => done.push(6));
  expect(done).toEqual([1, 2, 3, 4, 5, 6]);
});

it('what comes while others wait is not before them', async () => {
  let nowMs = 0;
  const turns = new Turns(() => nowMs);
  const done: string[] = [];
  turns.run(() => {
    nowMs += 50;
  });
  turns.run(() => done.push('first'));
  await untilNextTurn();
  nowMs += 50;
  turns.run(() => done.push('second'));
  turns.run(() => done.push('third'));
  for (let turn = 0; turn < 3; turn += 1) await untilNextTurn();
  expect(done).toEqual(['first', 'second', 'third']);
});
