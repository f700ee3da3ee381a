import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Client, createClient, LibsqlError } from '@libsql/client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { lockedClient } from '../../src/database/locked-client.ts';
import { expectLogToAgree } from '../support/agreement.ts';
import { publishNews } from '../support/content.ts';
import { DATABASE, openTestCentre, type TestCentre } from '../support/press-centre.ts';

describe.runIf(DATABASE === 'sqlite')('one embedded database, many writers', () => {
  let centre: TestCentre;

  beforeAll(async () => {
    centre = await openTestCentre();
    centre.startBackground();
  });
  afterAll(() => centre.close());

  const count = async (collection: 'news' | 'tags') => (await centre.payload.count({ collection })).totalDocs;

  it('lets fifty publications at once all succeed, each with a number of its own', async () => {
    const titles = Array.from({ length: 50 }, (_, index) => `Одночасно ${index}`);
    const items = await Promise.all(titles.map((title) => publishNews(centre.payload, { title })));
    const numbers = items.map((item) => item.number ?? 0).sort((a, b) => a - b);
    expect(numbers).toEqual(titles.map((_, index) => index + 1));
    await centre.settled();
    await expectLogToAgree(centre);
  });

  it('undoes one transaction and not its neighbours', async () => {
    const before = await count('tags');
    const make = (name: string) =>
      centre.transact(async (req) => {
        await centre.payload.create({ collection: 'tags', data: { name, slug: '', type: 'topic' }, locale: 'uk', req });
        if (name.startsWith('хиба')) throw new Error(name);
      });
    const names = Array.from({ length: 12 }, (_, index) => (index % 3 === 0 ? `хиба ${index}` : `тег ${index}`));
    const results = await Promise.allSettled(names.map(make));
    expect(results.filter((result) => result.status === 'rejected')).toHaveLength(4);
    expect(await count('tags')).toBe(before + 8);
  });

  it('lets readers read while a transaction is open, and shows them nothing of it', async () => {
    const before = await count('news');
    await centre.transact(async (req) => {
      const data = { kind: 'news', title: 'Ще не збережена' } as const;
      await centre.payload.create({ collection: 'news', locale: 'uk', draft: true, data, req });
      expect(await count('news')).toBe(before);
    });
    expect(await count('news')).toBe(before + 1);
  });

  it('undoes a transaction that nobody ends, and lets the others write', async () => {
    const overdue = heldTimers(120_000);
    const { db, logger } = centre.payload;
    const logged = vi.spyOn(logger, 'error').mockImplementation(() => undefined);
    onTestFinished(() => logged.mockRestore());
    const before = await count('tags');
    const tag = (name: string) =>
      ({ collection: 'tags', data: { name, slug: '', type: 'topic' }, locale: 'uk' }) as const;
    const transactionID = (await db.beginTransaction()) ?? '';
    await centre.payload.create({ ...tag('забутий'), req: { transactionID } });
    const waiting = centre.payload.create(tag('після забутого'));
    expect(overdue.pending()).toBe(1);
    expect(logged).not.toHaveBeenCalled();
    overdue.elapse();
    await waiting;
    expect(logged).toHaveBeenCalledWith(expect.stringContaining('open for 120 s'));
    await expect(centre.payload.create({ ...tag('запізнілий'), req: { transactionID } })).rejects.toThrow();
    const late = (await db.beginTransaction()) ?? '';
    await db.commitTransaction(late);
    expect(overdue.pending()).toBe(0);
    expect(await count('tags')).toBe(before + 1);
    expect(logged).toHaveBeenCalledTimes(1);
  });

  it('takes turns in the order of coming, whichever of them fails', async () => {
    const order: number[] = [];
    const turns = [1, 2, 3, 4].map((turn) =>
      centre.transact(async () => {
        order.push(turn);
        await new Promise(setImmediate);
        if (turn === 2) throw new Error('Failed in its turn');
        order.push(turn);
      }),
    );
    await Promise.allSettled(turns);
    expect(order).toEqual([1, 1, 2, 3, 3, 4, 4]);
  });
});

describe('the write lock', () => {
  let folder: string;
  let client: Client;
  let locked: Client;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'visnyk-lock-'));
    client = createClient({ url: `file:${path.join(folder, 'lock.db')}` });
    await client.executeMultiple('PRAGMA journal_mode = WAL; CREATE TABLE words (word TEXT NOT NULL)');
    locked = lockedClient(client);
  });
  afterEach(async () => {
    client.close();
    await rm(folder, { recursive: true, force: true });
  });

  const write = (word: string) => locked.execute({ sql: 'INSERT INTO words VALUES (?)', args: [word] });
  const words = async () => (await locked.execute('SELECT word FROM words')).rows.map((row) => row['word']);

  it('is free again when BEGIN fails', async () => {
    const other = createClient({ url: `file:${path.join(folder, 'lock.db')}` });
    const held = await other.transaction('write');
    await expect(locked.transaction('write')).rejects.toThrow(LibsqlError);
    await held.rollback();
    other.close();
    await write('вільно');
    expect(await words()).toEqual(['вільно']);
  });

  it.each<[string, (begun: Awaited<ReturnType<Client['transaction']>>) => unknown]>([
    ['commit', (begun) => begun.commit()],
    ['rollback', (begun) => begun.rollback()],
    ['close', (begun) => begun.close()],
    ['a second ending', (begun) => begun.rollback().then(() => begun.close())],
  ])('is free again after %s', async (ending, end) => {
    const begun = await locked.transaction('write');
    await begun.execute("INSERT INTO words VALUES ('усередині')");
    const waiting = write('після');
    expect(await words()).toEqual([]);
    await end(begun);
    await waiting;
    expect(await words()).toEqual(ending === 'commit' ? ['усередині', 'після'] : ['після']);
  });

  it('keeps every kind of write waiting, and no reader', async () => {
    const begun = await locked.transaction('write');
    const done: string[] = [];
    const waiting = [
      locked.batch(["INSERT INTO words VALUES ('batch')"], 'write').then(() => done.push('batch')),
      locked.executeMultiple("INSERT INTO words VALUES ('multiple')").then(() => done.push('multiple')),
      locked.migrate(["INSERT INTO words VALUES ('migrate')"]).then(() => done.push('migrate')),
    ];
    expect(await words()).toEqual([]);
    expect((await locked.execute('PRAGMA journal_mode')).rows).toMatchObject([{ journal_mode: 'wal' }]);
    expect(done).toEqual([]);
    await begun.rollback();
    await Promise.all(waiting);
    expect(done).toEqual(['batch', 'multiple', 'migrate']);
    expect(await words()).toEqual(['batch', 'multiple', 'migrate']);
  });
});

/** Holds the timers of one duration, and no others: what else waits in the process goes on by the real clock. */
function heldTimers(durationMs: number): { pending(): number; elapse(): void } {
  const held = new Map<unknown, () => void>();
  const { setTimeout, clearTimeout } = globalThis;
  const set = vi.spyOn(globalThis, 'setTimeout').mockImplementation(((work: () => void, ms?: number) => {
    if (ms !== durationMs) return setTimeout(work, ms);
    const timer = setTimeout(() => undefined, durationMs);
    held.set(timer, work);
    return timer;
  }) as typeof setTimeout);
  const clear = vi.spyOn(globalThis, 'clearTimeout').mockImplementation((timer) => {
    held.delete(timer);
    clearTimeout(timer);
  });
  onTestFinished(() => {
    set.mockRestore();
    clear.mockRestore();
  });
  return {
    pending: () => held.size,
    elapse: () => {
      for (const [timer, work] of [...held]) {
        held.delete(timer);
        clearTimeout(timer as NodeJS.Timeout);
        work();
      }
    },
  };
}
