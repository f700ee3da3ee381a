import { describe, expect, it } from 'vitest';
import { hashKey, isKeyText, keyPrefix, makeKeyText } from '../../../src/partners/keys/key-text.ts';

describe('the text of a key', () => {
  it.each([
    ['zero', new Uint8Array(32), `vsk_${'0'.repeat(43)}`],
    ['one', Uint8Array.from([...new Uint8Array(31), 1]), `vsk_${'0'.repeat(42)}1`],
    ['sixty-two', Uint8Array.from([...new Uint8Array(31), 62]), `vsk_${'0'.repeat(41)}10`],
  ])('writes %s in base 62, always as long', (_name, bytes, text) => {
    expect(makeKeyText(bytes)).toBe(text);
  });

  it('holds all of the 256 bits', () => {
    const most = makeKeyText(new Uint8Array(32).fill(255));
    expect(most).toHaveLength(47);
    const value = [...most.slice(4)].reduce((sum, digit) => sum * 62n + BigInt(ORDER.indexOf(digit)), 0n);
    expect(value).toBe(2n ** 256n - 1n);
  });

  it('is never the same twice, and nobody finds it by its hash or its beginning', () => {
    const keys = Array.from({ length: 100 }, () => makeKeyText());
    expect(new Set(keys).size).toBe(100);
    for (const key of keys) {
      expect(isKeyText(key)).toBe(true);
      expect(hashKey(key)).toMatch(/^[0-9a-f]{64}$/);
      expect(key.startsWith(keyPrefix(key))).toBe(true);
      expect(keyPrefix(key)).toHaveLength(8);
    }
  });

  it.each(['', 'vsk_', `vsk_${'0'.repeat(42)}`, `vsk_${'0'.repeat(44)}`, `vsk_${'-'.repeat(43)}`, '0'.repeat(47)])(
    'takes %s for no key',
    (text) => expect(isKeyText(text)).toBe(false),
  );
});

const ORDER = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
