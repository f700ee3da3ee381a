import { describe, expect, it } from 'vitest';
import { distanceWithin } from '../../../src/search/words/edit-distance.ts';

describe('how far words are from each other', () => {
  it.each([
    ['громада', 'громада', 2, 0],
    ['громада', 'громаада', 2, 1],
    ['громада', 'гроада', 2, 1],
    ['громада', 'грумада', 2, 1],
    ['громада', 'громдаа', 2, 1],
    ['громада', 'грмоадаа', 2, 2],
    ['громада', 'порада', 2, null],
    ['громада', 'гром', 2, null],
    ['а', 'б', 1, 1],
    ['', 'аб', 2, 2],
    ['а'.repeat(80), 'а'.repeat(80), 2, null],
  ] as const)('%s and %s, at most %i: %s', (one, other, limit, expected) => {
    expect(distanceWithin(one, other, limit)).toBe(expected);
    expect(distanceWithin(other, one, limit)).toBe(expected);
  });
});
