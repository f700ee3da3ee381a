import { describe, expect, it } from 'vitest';
import { nameLocale } from '../../../src/http/admin/name-locale.ts';

describe('the language a REST request is about', () => {
  it.each([
    ['', 'locale=uk'],
    ['depth=1', 'depth=1&locale=uk'],
    ['locale=', 'locale=uk'],
    ['locale=en', 'locale=en'],
    ['locale=all', 'locale=all'],
  ])('%j becomes %j', (search, expected) => {
    expect(nameLocale(search)).toBe(expected);
  });

  it.each(['locale=de', 'locale=uk&locale=en'])('refuses %j', (search) => {
    expect(() => nameLocale(search)).toThrow('locale must be one of uk, en, all.');
  });
});
