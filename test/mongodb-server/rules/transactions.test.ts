import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Client, connectTo, type Rows, refusalOf, rowsOf, type Session } from '../driver.ts';

/** What MongoDB promises about transactions and the product builds on; the stand-in must do the same. */
const url = process.env['MONGODB_URL'] ?? '';
const TRANSIENT = 'TransientTransactionError';

let client: Client;
let rows: Rows;
let a: Session;
let b: Session;

beforeAll(async () => {
  client = await connectTo(url);
});

afterAll(async () => {
  await client.db('visnyk-server-rules').dropDatabase();
  await client.close();
});

beforeEach(async () => {
  rows = rowsOf(client, `rows-${randomUUID()}`);
  await rows.createIndex({ k: 1 }, { unique: true });
  await rows.insertMany([
    { _id: 1, k: 1, v: 0 },
    { _id: 2, k: 2, v: 0 },
  ]);
  [a, b] = [client.startSession(), client.startSession()];
  a.startTransaction();
  b.startTransaction();
});

afterEach(async () => {
  for (const session of [a, b]) {
    if (session.inTransaction()) await session.abortTransaction();
    await session.endSession();
  }
});

const within = (session?: Session) => (session === undefined ? {} : { session });
const read = async (id: number, session?: Session) => (await rows.findOne({ _id: id }, within(session)))?.v;
const set = (id: number, v: number, session?: Session) => rows.updateOne({ _id: id }, { $set: { v } }, within(session));
const increase = (id: number, session?: Session) => rows.updateOne({ _id: id }, { $inc: { v: 1 } }, within(session));

describe('A transaction', () => {
  it('is offered by a replica set that names its primary and how long sessions last', async () => {
    expect(await client.db().command({ hello: 1 })).toMatchObject({
      setName: expect.any(String),
      isWritablePrimary: true,
      logicalSessionTimeoutMinutes: expect.any(Number),
    });
  });

  it('shows others what it wrote only after the commit, all at once', async () => {
    await set(1, 1, a);
    await set(2, 1, a);
    expect([await read(1), await read(2)]).toEqual([0, 0]);
    await a.commitTransaction();
    expect([await read(1), await read(2)]).toEqual([1, 1]);
  });

  it('leaves nothing when it is aborted, nor the collection it made', async () => {
    const made = rowsOf(client, `made-${randomUUID()}`);
    await set(1, 1, a);
    await rows.insertOne({ _id: 9, k: 9 }, { session: a });
    await rows.deleteOne({ _id: 2 }, { session: a });
    await made.insertOne({ _id: 1 }, { session: a });
    await a.abortTransaction();
    expect(await rows.find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: 1, k: 1, v: 0 },
      { _id: 2, k: 2, v: 0 },
    ]);
    expect(
      await client.db('visnyk-server-rules').listCollections({ name: made.collectionName }).toArray(),
    ).not.toContainEqual(expect.objectContaining({ name: made.collectionName }));
  });

  it('reads its snapshot and its own writes, also by an index and in a count', async () => {
    await read(2, a);
    await set(1, 7);
    await rows.insertOne({ _id: 3, k: 3 });
    await rows.updateOne({ _id: 2 }, { $set: { k: 20 } });
    await rows.insertOne({ _id: 4, k: 4 }, { session: a });
    expect(await read(1, a)).toBe(0);
    expect(await rows.findOne({ k: 2 }, { session: a })).toMatchObject({ _id: 2 });
    expect(await rows.findOne({ k: 20 }, { session: a })).toBeNull();
    expect(await rows.findOne({ k: 4 }, { session: a })).toMatchObject({ _id: 4 });
    expect(await rows.countDocuments({}, { session: a })).toBe(3);
  });

  it('makes a collection and its indexes', async () => {
    const made = rowsOf(client, `made-${randomUUID()}`);
    await made.createIndex({ k: 1 }, { unique: true, session: a });
    await made.insertOne({ _id: 1, k: 1 }, { session: a });
    await a.commitTransaction();
    expect((await refusalOf(made.insertOne({ _id: 2, k: 1 })))?.code).toBe(11_000);
  });

  it('may be committed twice, as a driver does that has missed the answer', async () => {
    await increase(1, a);
    await a.commitTransaction();
    await a.commitTransaction();
    expect(await read(1)).toBe(1);
  });

  it('stays open when the connection of its client is closed', async () => {
    const other = await connectTo(url);
    const session = other.startSession();
    session.startTransaction();
    await rowsOf(other, rows.collectionName).updateOne({ _id: 1 }, { $set: { v: 5 } }, { session });
    // What kill -9 leaves behind: the session's number is all that is needed to end it.
    const { id } = session;
    const write = refusalOf(set(1, 6, b));
    expect(await write).toMatchObject({ code: 112, labels: [TRANSIENT] });
    await client.db('admin').command({ killSessions: [id] });
    await other.close(true);
    await set(1, 6);
    expect(await read(1)).toBe(6);
  });
});

describe('Of two transactions', () => {
  it('that write one document the second is refused at once: 112, transient', async () => {
    await read(2, b);
    await set(1, 1, a);
    expect(await refusalOf(set(1, 2, b))).toMatchObject({ code: 112, labels: [TRANSIENT] });
  });

  it('that write one document one after the other the later is refused if it saw the old one', async () => {
    await read(2, a);
    await increase(1);
    expect(await refusalOf(increase(1, a))).toMatchObject({ code: 112, labels: [TRANSIENT] });
  });

  it('the one that met a conflict is over: 251, for reads and for the commit', async () => {
    await set(1, 1, a);
    await refusalOf(set(1, 2, b));
    expect(await refusalOf(read(2, b))).toMatchObject({ code: 251, labels: [TRANSIENT] });
    expect((await refusalOf(b.commitTransaction()))?.code).toBe(251);
  });

  it('both may end well if they write different documents', async () => {
    await set(1, 1, a);
    await set(2, 2, b);
    await a.commitTransaction();
    await b.commitTransaction();
    expect([await read(1), await read(2)]).toEqual([1, 2]);
  });

  it('one that deletes what the other has changed is refused', async () => {
    await set(1, 1, a);
    expect(await refusalOf(rows.deleteOne({ _id: 1 }, { session: b }))).toMatchObject({
      code: 112,
      labels: [TRANSIENT],
    });
  });

  it('one that inserts a key which the other has inserted is refused', async () => {
    await rows.insertOne({ _id: 7, k: 7 }, { session: a });
    expect([112, 11_000]).toContain((await refusalOf(rows.insertOne({ _id: 8, k: 7 }, { session: b })))?.code);
  });

  it('twenty that count up at once come through by beginning again', async () => {
    await a.abortTransaction();
    await b.abortTransaction();
    await Promise.all(
      Array.from({ length: 20 }, () =>
        client.withSession((session) =>
          session.withTransaction(async () => {
            await set(1, ((await read(1, session)) ?? 0) + 1, session);
          }),
        ),
      ),
    );
    expect(await read(1)).toBe(20);
  });
});

describe('A duplicate key', () => {
  it('in a transaction is 11000, and ends it', async () => {
    expect(await refusalOf(rows.insertOne({ _id: 5, k: 1 }, { session: a }))).toEqual({ code: 11_000, labels: [] });
    expect((await refusalOf(read(2, a)))?.code).toBe(251);
  });

  it('outside is told with the key it is about', async () => {
    await expect(rows.insertOne({ _id: 5, k: 1 })).rejects.toMatchObject({
      code: 11_000,
      keyPattern: { k: 1 },
      keyValue: { k: 1 },
    });
  });

  it('of a transaction that was aborted is free again', async () => {
    await rows.insertOne({ _id: 5, k: 5 }, { session: a });
    await a.abortTransaction();
    await rows.insertOne({ _id: 6, k: 5 });
    await rows.insertOne({ _id: 5, k: 6 });
  });
});

describe('A write outside any transaction', () => {
  it('waits for the transaction that holds its document', async () => {
    await increase(1, a);
    const outside = increase(1);
    await a.commitTransaction();
    await outside;
    expect(await read(1)).toBe(2);
  });

  it('waits for the transaction that holds its key, and is then a duplicate', async () => {
    await rows.insertOne({ _id: 7, k: 7 }, { session: a });
    const outside = refusalOf(rows.insertOne({ _id: 8, k: 7 }));
    await a.commitTransaction();
    expect((await outside)?.code).toBe(11_000);
  });
});
