import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Worker } from 'node:worker_threads';
import { LibsqlBatchError, LibsqlError } from '@libsql/client';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { threadStarter } from '../../src/database/threads/start-thread.ts';
import { QueryTimeoutError, ThreadEndedError } from '../../src/database/threads/thread-error.ts';
import { ThreadedClient } from '../../src/database/threads/threaded-client.ts';

/** Counts to a number nobody lives to see. */
const ENDLESS =
  'SELECT count(*) FROM (WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n)';
const LONG_MS = 600_000;

let folder: string;
let client: ThreadedClient;
let workers: Worker[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'visnyk-threads-'));
  const start = await threadStarter(path.join(folder, 'threads.db'));
  workers = [];
  client = new ThreadedClient(() => {
    const started = start();
    workers.push(started.worker);
    return started;
  });
  await client.open();
  await client.executeMultiple('CREATE TABLE words (word TEXT NOT NULL UNIQUE, size INTEGER)');
});
afterEach(async () => {
  await client.end();
  await rm(folder, { recursive: true, force: true });
});

const write = (word: string) => client.execute({ sql: 'INSERT INTO words (word) VALUES (?)', args: [word] });
const words = async () => (await client.execute('SELECT word FROM words')).rows.map(({ word }) => word);

describe('a client whose database is in threads', () => {
  it('gives rows whose values have names and numbers, as libsql does', async () => {
    const { rows, columns } = await client.execute(
      "SELECT 1 AS a, 'два' AS b, 2.5 AS a, NULL AS length, 7 AS constructor",
    );
    const [row] = rows;
    expect(columns).toEqual(['a', 'b', 'a', 'length', 'constructor']);
    expect([row?.[0], row?.[1], row?.[2], row?.[3], row?.[4], row?.length]).toEqual([1, 'два', 2.5, null, 7, 5]);
    expect(Object.entries(row ?? {})).toEqual([
      ['a', 1],
      ['b', 'два'],
      ['constructor', 7],
    ]);
    expect(Array.prototype.slice.call(row)).toEqual([1, 'два', 2.5, null, 7]);
  });

  it.each([
    [true, 1],
    [12n, 12],
    [new Date(5), 5],
    [null, null],
    ['ґ', 'ґ'],
    [0.25, 0.25],
    [Uint8Array.of(1, 2).buffer, Uint8Array.of(1, 2).buffer],
    [Uint8Array.of(3), Uint8Array.of(3).buffer],
  ])('passes %s there and back', async (given, expected) => {
    expect((await client.execute('SELECT ?', [given])).rows[0]?.[0]).toEqual(expected);
    expect((await client.execute({ sql: 'SELECT :v AS v', args: { v: given } })).rows[0]?.['v']).toEqual(expected);
  });

  it('refuses what cannot be passed, and integers that a number cannot hold', async () => {
    await expect(client.execute('SELECT ?', [Number.NaN])).rejects.toBeInstanceOf(RangeError);
    await expect(client.execute('SELECT 9007199254740993')).rejects.toBeInstanceOf(RangeError);
    const missing = undefined as unknown as string;
    await expect(client.execute('SELECT ?', [missing])).rejects.toBeInstanceOf(TypeError);
  });

  it('tells what a write did', async () => {
    await write('перше');
    expect(await write('друге')).toMatchObject({ rowsAffected: 1, lastInsertRowid: 2n, rows: [] });
    const { rows } = await client.execute('UPDATE words SET size = 5 RETURNING word, size');
    expect(rows).toMatchObject([
      { word: 'перше', size: 5 },
      { word: 'друге', size: 5 },
    ]);
  });

  it('tells of errors with their code, and never with a value', async () => {
    await write('таємниця');
    const refusal = await write('таємниця').catch((cause: unknown) => cause);
    expect(refusal).toBeInstanceOf(LibsqlError);
    expect(refusal).toMatchObject({
      code: 'SQLITE_CONSTRAINT',
      extendedCode: 'SQLITE_CONSTRAINT_UNIQUE',
      rawCode: 2067,
    });
    expect(String(refusal)).not.toContain('таємниця');
    await expect(client.execute('SELECT * FROM nowhere')).rejects.toMatchObject({ code: 'SQLITE_ERROR' });
    const insert = { sql: 'INSERT INTO words (word) VALUES (?)', args: ['таємниця'] };
    const batch = await client
      .batch(["INSERT INTO words (word) VALUES ('сусіднє')", insert])
      .catch((cause: unknown) => cause);
    expect(batch).toBeInstanceOf(LibsqlBatchError);
    expect(batch).toMatchObject({ statementIndex: 1, code: 'SQLITE_CONSTRAINT' });
    expect(await words()).toEqual(['таємниця']);
  });

  it('shows every reader what was answered for, at once', async () => {
    for (let count = 1; count <= 200; count += 1) {
      const isInTransaction = count % 2 === 0;
      if (isInTransaction) {
        const begun = await client.transaction('write');
        await begun.execute({ sql: 'INSERT INTO words (word) VALUES (?)', args: [`${count}`] });
        expect((await begun.execute('SELECT count(*) AS n FROM words')).rows[0]?.['n']).toBe(count);
        await begun.commit();
      } else await write(`${count}`);
      const reads = [1, 2, 3].map(() => client.execute('SELECT count(*) AS n FROM words'));
      const desk = client.readForDesk('SELECT count(*) AS n FROM words', [], LONG_MS);
      for (const { rows } of await Promise.all([...reads, desk])) expect(rows[0]?.['n']).toBe(count);
    }
  });

  it('knows columns that were added after a statement was prepared', async () => {
    await write('слово');
    const read = async () => Object.keys((await client.execute('SELECT * FROM words')).rows[0] ?? {});
    expect(await read()).toEqual(['word', 'size']);
    await client.execute('ALTER TABLE words ADD COLUMN kind TEXT');
    expect(await read()).toEqual(['word', 'size', 'kind']);
  });

  it('keeps nobody waiting for a slow read of the desk but the desk', async () => {
    let isOver = false;
    const slow = client.readForDesk(ENDLESS, [], LONG_MS).finally(() => {
      isOver = true;
    });
    const ended = expect(slow).rejects.toThrow();
    await write('тим часом');
    expect(await words()).toEqual(['тим часом']);
    expect((await client.readForDesk('SELECT word FROM words', [], LONG_MS)).rows).toMatchObject([
      { word: 'тим часом' },
    ]);
    expect(isOver).toBe(false);
    // Closing does not wait for it either.
    await client.end();
    await ended;
  });

  it('stops a read at its limit, and goes on reading', async () => {
    const slow = [1, 2, 3].map(() => client.readForDesk(ENDLESS, [], 20).catch((cause: unknown) => cause));
    for (const refusal of await Promise.all(slow)) expect(refusal).toBeInstanceOf(QueryTimeoutError);
    expect((await client.readForDesk('SELECT 1 AS one', [], LONG_MS)).rows).toMatchObject([{ one: 1 }]);
  });

  it('gives up a thread whose read cannot be stopped, and starts another', async () => {
    await client.batch(
      ['первинне', 'вторинне'].map((word) => ({ sql: 'INSERT INTO words (word) VALUES (?)', args: [word] })),
    );
    // The first row comes at once; the second, which libsql fetches while it holds the thread, after some millions of steps.
    const steps =
      'SELECT count(*) FROM (WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 20000000) SELECT i FROM n)';
    // So that a thread is there, and the time of the next read begins at once.
    await client.readForDesk('SELECT 1', [], LONG_MS);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const refused = expect(
      client.readForDesk(`SELECT CASE rowid WHEN 1 THEN 0 ELSE (${steps}) END FROM words NOT INDEXED`, [], LONG_MS),
    ).rejects.toBeInstanceOf(QueryTimeoutError);
    await vi.advanceTimersByTimeAsync(LONG_MS + 2_000);
    await refused;
    expect((await client.readForDesk('SELECT 1 AS one', [], LONG_MS)).rows).toMatchObject([{ one: 1 }]);
  });
});

describe('a read that is given up while libsql is at it on a thread of its own', () => {
  it('is refused at once, and its thread ends after libsql has: libsql would end the process otherwise', async () => {
    const counting =
      'SELECT count(*) AS n FROM (WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 5000000) SELECT i FROM n)';
    await client.readForDesk('SELECT 1', [], LONG_MS);
    const ended = once(workers.at(-1) ?? expect.fail('no thread'), 'exit');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const refused = expect(client.readForDesk(counting, [], LONG_MS)).rejects.toBeInstanceOf(QueryTimeoutError);
    await vi.advanceTimersByTimeAsync(LONG_MS + 2_000);
    await refused;
    expect((await client.readForDesk('SELECT 1 AS one', [], LONG_MS)).rows).toMatchObject([{ one: 1 }]);
    await ended;
    // The same work, in the same time: by now libsql has answered for the read that was given up.
    expect((await client.execute(counting)).rows).toMatchObject([{ n: 5_000_000 }]);
  });
});

describe('a thread that dies', () => {
  const writer = () => workers[0];

  it('loses nothing that was answered for, and undoes what was open', async () => {
    await write('збережене');
    const begun = await client.transaction('write');
    await begun.execute("INSERT INTO words (word) VALUES ('незбережене')");
    // In this order: libsql ends the whole process where a thread is ended while it works for it, as nothing of ours does.
    const ended = writer()?.terminate();
    const dying = begun.execute("INSERT INTO words (word) VALUES ('теж незбережене')");
    await expect(dying).rejects.toBeInstanceOf(ThreadEndedError);
    await ended;
    expect(begun.closed).toBe(true);
    await expect(begun.execute('SELECT 1')).rejects.toMatchObject({ code: 'TRANSACTION_CLOSED' });
    await expect(begun.commit()).rejects.toMatchObject({ code: 'TRANSACTION_CLOSED' });
    await begun.rollback();
    await write('наступне');
    expect(await words()).toEqual(['збережене', 'наступне']);
  });

  it('is replaced where it wrote, and where it read', async () => {
    await write('було');
    await Promise.all(workers.map((worker) => worker.terminate()));
    expect(await words()).toEqual(['було']);
    await write('стало');
    expect(await words()).toEqual(['було', 'стало']);
  });

  it('that runs out of memory fails its own question alone', async () => {
    const start = await threadStarter(path.join(folder, 'threads.db'), 48);
    const small = new ThreadedClient(start);
    const numbers = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 3000) SELECT i FROM n';
    const hungry = small.readForDesk(`SELECT hex(zeroblob(50000)) || i FROM (${numbers})`, [], null);
    await expect(hungry).rejects.toMatchObject({ code: 'THREAD_ENDED', cause: { code: 'ERR_WORKER_OUT_OF_MEMORY' } });
    expect((await small.readForDesk('SELECT 1 AS one', [], null)).rows).toMatchObject([{ one: 1 }]);
    await small.end();
    await write('живе');
    expect(await words()).toEqual(['живе']);
  });
});
