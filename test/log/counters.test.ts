import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureCounter, readCounter, swapCounter } from '../../src/log/writing/counters.ts';
import { nextNumber, reserveNumber } from '../../src/log/writing/number-series.ts';
import { DATABASE, openTestCentre, type TestCentre } from '../support/press-centre.ts';

describe(`counters (${DATABASE})`, () => {
  let centre: TestCentre;

  beforeAll(async () => {
    centre = await openTestCentre();
  });
  afterAll(() => centre.close());

  const db = () => centre.payload.db;
  const times = <T>(count: number, work: (index: number) => Promise<T>) =>
    Promise.all(Array.from({ length: count }, (_, index) => work(index)));
  const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

  it('gives fifty who ask at once fifty numbers without a gap', async () => {
    const numbers = await times(50, () => nextNumber(db(), 'at-once'));
    expect(numbers.sort((a, b) => a - b)).toEqual(upTo(50));
    expect((await readCounter(db(), 'at-once')).value).toBe(50);
  });

  it('gives fifty transactions at once fifty numbers without a gap', async () => {
    const numbers = await times(50, () => centre.transact((req) => nextNumber(db(), 'in-transactions', req)));
    expect(numbers.sort((a, b) => a - b)).toEqual(upTo(50));
  });

  it('keeps counters apart', async () => {
    expect([await nextNumber(db(), 'left'), await nextNumber(db(), 'left'), await nextNumber(db(), 'right')]).toEqual([
      1, 2, 1,
    ]);
  });

  it('never gives a reserved number again, nor any below it', async () => {
    await reserveNumber(db(), 'archive', 40);
    expect(await nextNumber(db(), 'archive')).toBe(41);
    await reserveNumber(db(), 'archive', 7);
    expect(await nextNumber(db(), 'archive')).toBe(42);
  });

  it('reserves and gives at once without giving a number twice', async () => {
    const reserved = [10, 20, 30, 40];
    const given = await times(20, async (index) => {
      const number = reserved[index / 5];
      return number === undefined ? nextNumber(db(), 'mixed') : reserveNumber(db(), 'mixed', number).then(() => null);
    });
    const numbers = given.filter((number) => number !== null);
    expect(new Set(numbers).size).toBe(16);
    expect(await nextNumber(db(), 'mixed')).toBeGreaterThan(Math.max(40, ...numbers));
  });

  it('moves only from where it is expected to stand, and its note with it', async () => {
    await ensureCounter(db(), 'swapped');
    expect(await readCounter(db(), 'swapped')).toEqual({ value: 0, note: null });
    expect(await swapCounter(db(), 'swapped', 0, { value: 3, note: ['a', 'b'] })).toBe(true);
    expect(await swapCounter(db(), 'swapped', 0, { value: 9, note: null })).toBe(false);
    expect(await readCounter(db(), 'swapped')).toEqual({ value: 3, note: ['a', 'b'] });
    expect(await swapCounter(db(), 'never made', 0, { value: 1, note: null })).toBe(false);
  });

  it('is made once by many makers', async () => {
    await times(20, () => ensureCounter(db(), 'made'));
    const where = { name: { equals: 'made' } };
    expect((await db().count({ collection: 'counters', where })).totalDocs).toBe(1);
  });

  it.runIf(DATABASE === 'sqlite')('takes back the number of a transaction that is undone', async () => {
    const undone = centre.transact(async (req) => {
      expect(await nextNumber(db(), 'undone', req)).toBe(1);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await nextNumber(db(), 'undone')).toBe(1);
  });
});
