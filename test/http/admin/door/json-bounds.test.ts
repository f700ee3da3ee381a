import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBounds } from '../../../../src/http/admin/door/json-bounds.ts';

const check = (text: string) => checkBounds(Buffer.from(text));

describe('how much JSON may hold', () => {
  it.each([
    ['levels', '['.repeat(101)],
    ['levels of both kinds', '{"a":['.repeat(51)],
    ['levels behind a string with quotes', `["\\"[[[","\\\\",${'['.repeat(100)}`],
    ['numbers', `[${'0,'.repeat(45_001)}0]`],
    ['empty objects', `[${'{},'.repeat(30_000)}0]`],
    ['fields', `{${Array.from({ length: 46_000 }, (_, index) => `"f${index}":1`).join()}}`],
    ['strings that nothing divides', '""'.repeat(100_000)],
  ])('too many %s are refused, and not parsed for it', (_what, text) => {
    expect(() => check(text)).toThrow(/nested deeper|more than 45000 values/);
  });

  it.each([
    ['levels', '['.repeat(100) + ']'.repeat(100)],
    ['signs in a string', JSON.stringify({ title: '[{,"\\'.repeat(50_000) })],
    ['a string without an end', `"${'['.repeat(1_000)}`],
    ['nothing', ''],
  ])('%s: taken', (_what, text) => {
    check(text);
  });

  it('whatever JSON is small is taken', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => check(JSON.stringify(value))));
  });
});
