import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeLists } from '../../src/history/merge-lists.ts';

const merge = (base: string, mine: string, theirs: string) =>
  mergeLists([...base], [...mine], [...theirs], (entry) => entry)?.join('') ?? null;

describe('two changed one list', () => {
  it.each([
    { what: 'each in another place', base: 'абвг', mine: 'Абвг', theirs: 'абвГ', both: 'АбвГ' },
    { what: 'one added, the other removed', base: 'абвг', mine: 'абвгд', theirs: 'бвг', both: 'бвгд' },
    { what: 'only I', base: 'аб', mine: 'аіб', theirs: 'аб', both: 'аіб' },
    { what: 'only they', base: 'аб', mine: 'аб', theirs: 'б', both: 'б' },
    { what: 'both the same', base: 'аб', mine: 'аіб', theirs: 'аіб', both: 'аіб' },
    { what: 'the same place, in two ways', base: 'абв', mine: 'аів', theirs: 'аїв', both: null },
    { what: 'the same gap, in two ways', base: 'аб', mine: 'аіб', theirs: 'аїб', both: null },
    { what: 'what one removed, the other changed', base: 'абв', mine: 'ав', theirs: 'аєв', both: null },
  ])('$what', ({ base, mine, theirs, both }) => {
    expect(merge(base, mine, theirs)).toBe(both);
  });

  it('and it is the same whoever of them brings it together', () => {
    const list = fc.string({ unit: fc.constantFrom('а', 'б', 'в'), maxLength: 6 });
    fc.assert(
      fc.property(list, list, list, (base, mine, theirs) => {
        expect(merge(base, mine, theirs)).toBe(merge(base, theirs, mine));
        expect(merge(base, mine, base)).toBe(mine);
        expect(merge(base, mine, mine)).toBe(mine);
      }),
    );
  });
});
