import { describe, expect, it } from 'vitest';
import { BoundedMap } from '../../src/memory/bounded-map.ts';

const filled = (maxEntries: number, ...keys: string[]) => {
  const map = new BoundedMap<string, string>(maxEntries);
  for (const key of keys) map.set(key, key.toUpperCase());
  return map;
};
const keysOf = (map: BoundedMap<string, string>) => ['a', 'b', 'c', 'd'].filter((key) => map.has(key));

describe('BoundedMap', () => {
  it('lets go of what was set longest ago', () => {
    expect(keysOf(filled(2, 'a', 'b', 'c'))).toEqual(['b', 'c']);
    expect(keysOf(filled(2, 'a', 'b', 'a', 'c'))).toEqual(['a', 'c']);
  });

  it('keeps what is used, and not what is only read', () => {
    const map = filled(2, 'a', 'b');
    expect([map.use('a'), map.get('b'), map.use('d'), map.get('d')]).toEqual(['A', 'B', undefined, undefined]);
    map.set('c', 'C');
    expect(keysOf(map)).toEqual(['a', 'c']);
  });

  it('never holds more than it may, whatever comes', () => {
    const map = new BoundedMap<number, number>(100);
    for (let key = 0; key < 100_000; key += 1) map.set(key, key);
    expect([map.size, map.get(99_999), map.get(99_899)]).toEqual([100, 99_999, undefined]);
  });

  it('forgets one, or all', () => {
    const map = filled(3, 'a', 'b', 'c');
    map.delete('b');
    expect(keysOf(map)).toEqual(['a', 'c']);
    map.clear();
    expect([map.size, keysOf(map)]).toEqual([0, []]);
  });
});
