import type { Client, Transaction, TransactionMode } from '@libsql/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CommitError } from '../../src/database/honest-transactions.ts';
import { CommitUnknownError } from '../../src/database/threads/thread-error.ts';
import { changesAfter } from '../../src/log/reading/changes-after.ts';
import { publishNews } from '../support/content.ts';
import { DATABASE, openTestCentre, type TestCentre } from '../support/press-centre.ts';

// MongoDB's own driver reports a failed commit by itself; what is tested here is how the embedded database is made to.
describe.runIf(DATABASE === 'sqlite')('a COMMIT that fails', () => {
  let centre: TestCentre;

  beforeEach(async () => {
    centre = await openTestCentre();
    centre.startBackground();
    vi.spyOn(centre.payload.logger, 'error').mockReturnValue(undefined);
  });
  afterEach(() => centre.close());

  const titles = async () => {
    const { docs } = await centre.payload.find({ collection: 'news', locale: 'uk', sort: 'number', depth: 0 });
    return docs.map((item) => item.title);
  };

  it('reaches whoever creates a text, and leaves nothing of it', async () => {
    const failed = failNextCommit(centre);
    const refused = await publishNews(centre.payload, { title: 'Не збереглася' }).catch((cause: unknown) => cause);
    expect(refused).toBeInstanceOf(CommitError);
    expect(refused).toMatchObject({ code: 'commit-failed', status: 503, cause: failed });
    await centre.settled();
    expect(await titles()).toEqual([]);
    expect(await changesAfter(centre.payload.db, 0)).toEqual([]);

    // The number that was not used is given to the next.
    expect(await publishNews(centre.payload, { title: 'Збереглася' })).toMatchObject({ number: 1 });
    await centre.settled();
    expect(await titles()).toEqual(['Збереглася']);
    expect(await changesAfter(centre.payload.db, 0)).toHaveLength(1);
  });

  it('reaches whoever changes a text, which stays as it was', async () => {
    const { id } = await publishNews(centre.payload, { title: 'Було' });
    const before = await centre.settled();
    const rename = (title: string) =>
      centre.payload.update({ collection: 'news', id, locale: 'uk', data: { title, _status: 'published' } });

    failNextCommit(centre);
    await expect(rename('Не стало')).rejects.toBeInstanceOf(CommitError);
    expect(await centre.settled()).toBe(before);
    expect(await titles()).toEqual(['Було']);
    expect(await changesAfter(centre.payload.db, before)).toEqual([]);

    await rename('Стало');
    await centre.settled();
    expect(await titles()).toEqual(['Стало']);
    expect(await changesAfter(centre.payload.db, before)).toMatchObject([{ snapshot: { title: 'Стало' } }]);
  });

  it('reaches work that runs in a transaction of its own', async () => {
    failNextCommit(centre);
    await expect(centre.transact(() => Promise.resolve('done'))).rejects.toBeInstanceOf(CommitError);
    expect(await centre.transact(() => Promise.resolve('done'))).toBe('done');
  });

  it('is not called a failure where nobody knows', async () => {
    failNextCommit(centre, new CommitUnknownError(new Error('no memory')));
    const refused = await publishNews(centre.payload, { title: 'Хтозна' }).catch((cause: unknown) => cause);
    expect(refused).toBeInstanceOf(CommitError);
    expect(String(refused)).toContain('It may have been saved');
  });
});

/** The next transaction of this press centre cannot be made durable, as if the disk were full; the one after it can. */
function failNextCommit(centre: TestCentre, failure = new Error('disk I/O error')): Error {
  const { client } = centre.payload.db as unknown as { client: Client };
  const own = Object.getPrototypeOf(client) as { transaction(mode: TransactionMode): Promise<Transaction> };
  // Lands on the client beneath the write lock, which stays in force.
  Object.defineProperty(client, 'transaction', {
    configurable: true,
    value: async function (this: Client, mode: TransactionMode) {
      Reflect.deleteProperty(this, 'transaction');
      const begun = await own.transaction.call(this, mode);
      begun.commit = () => Promise.reject(failure);
      return begun;
    },
  });
  return failure;
}
