import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LogDatabase } from '../../src/log/log-database.ts';
import { changesAfter } from '../../src/log/reading/changes-after.ts';
import { numberPending, readHead } from '../../src/log/writing/sequencer.ts';
import { expectLogToAgree } from '../support/agreement.ts';
import { publishNews } from '../support/content.ts';
import { DATABASE, openTestCentre, type TestCentre } from '../support/press-centre.ts';

describe(`the sequencer (${DATABASE})`, () => {
  let centre: TestCentre;

  beforeEach(async () => {
    centre = await openTestCentre();
  });
  afterEach(() => centre.close());

  const db = () => centre.payload.db;
  const publish = (title: string) => publishNews(centre.payload, { title });
  const titles = async (after = 0) => (await changesAfter(db(), after)).map((row) => row.snapshot?.title);

  it('has nothing to do on an empty log, and nothing the second time', async () => {
    expect(await numberPending(db())).toBe(0);
    expect(await readHead(db())).toBe(0);
    await publish('Перша');
    expect(await numberPending(db())).toBe(1);
    expect(await numberPending(db())).toBe(0);
    expect(await readHead(db())).toBe(1);
  });

  it('shows nobody a text before it has its number', async () => {
    await publish('Без номера');
    expect(await titles()).toEqual([]);
    await numberPending(db());
    expect(await titles()).toEqual(['Без номера']);
  });

  it('finishes what a dead one left, before it claims more, whichever of its steps was the last', async () => {
    let published = 0;
    for (let lastStep = 0; ; lastStep += 1) {
      const before = await readHead(db());
      for (const half of ['а', 'б']) await publish(`Новина ${lastStep}${half}`);
      const hasDied = await numberPending(dyingAfter(db(), lastStep)).then(
        () => false,
        () => true,
      );
      // Readers see the whole claim or nothing of it.
      const seen = await titles(before);
      expect([0, 2]).toContain(seen.length);
      await publish(`Новина ${lastStep}в`);
      published += 3;
      await numberPending(db());
      expect(await readHead(db())).toBe(published);
      const [third, ...claimed] = (await titles(before)).reverse();
      expect(third).toBe(`Новина ${lastStep}в`);
      expect(claimed.sort()).toEqual([`Новина ${lastStep}а`, `Новина ${lastStep}б`]);
      await expectLogToAgree(centre);
      if (!hasDied) break;
    }
    // One claim, two rows, one declaration.
    expect(published).toBeGreaterThanOrEqual(3 * 4);
  });

  it('is not undone by a slow one that wakes up in the middle of an old claim', async () => {
    const { id } = await publish('Стара редакція');
    await publish('Сусідня');
    const { db: slow, wake, asleep } = sleepingBeforeFirstRow(db());
    const slowOne = numberPending(slow);
    await asleep;

    expect(await numberPending(db())).toBe(0);
    expect(await readHead(db())).toBe(2);
    await centre.payload.update({
      collection: 'news',
      id,
      locale: 'uk',
      data: { title: 'Нова редакція', _status: 'published' },
    });
    expect(await numberPending(db())).toBe(1);
    const before = await changesAfter(db(), 0);
    wake();
    await slowOne;
    expect(await changesAfter(db(), 0)).toEqual(before);
    expect(before.map((row) => row.seq)).toEqual([2, 3]);
    expect(await readHead(db())).toBe(3);
  });

  it('gives a text a new number that changed between its claim and its number', async () => {
    const { id } = await publish('Перша редакція');
    const { db: slow, wake, asleep } = sleepingBeforeFirstRow(db());
    const slowOne = numberPending(slow);
    await asleep;
    await centre.payload.update({
      collection: 'news',
      id,
      locale: 'uk',
      data: { title: 'Друга редакція', _status: 'published' },
    });
    wake();
    await slowOne;
    await numberPending(db());
    expect(await titles()).toEqual(['Друга редакція']);
    await expectLogToAgree(centre);
  });
});

/** The same database, which is gone after a number of writes that were made. */
function dyingAfter(db: LogDatabase, writes: number): LogDatabase {
  let left = writes;
  return intercept(db, () => {
    if (left === 0) throw new Error('Died');
    left -= 1;
    return Promise.resolve();
  });
}

/** The same database, whose user falls asleep just before it writes the first number onto a row. */
function sleepingBeforeFirstRow(db: LogDatabase): { db: LogDatabase; wake(): void; asleep: Promise<void> } {
  let wake: () => void = () => undefined;
  let fallAsleep: () => void = () => undefined;
  const woken = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const asleep = new Promise<void>((resolve) => {
    fallAsleep = resolve;
  });
  const slow = intercept(db, async (collection) => {
    if (collection !== 'releases') return;
    fallAsleep();
    await woken;
  });
  return { db: slow, wake, asleep };
}

function intercept(db: LogDatabase, beforeWrite: (collection: string) => Promise<void>): LogDatabase {
  const updateOne: LogDatabase['updateOne'] = async (update) => {
    await beforeWrite(update.collection);
    return db.updateOne(update);
  };
  return new Proxy(db, { get: (target, name) => (name === 'updateOne' ? updateOne : Reflect.get(target, name)) });
}
