import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Client, connectTo, type Rows, refusalOf, rowsOf } from '../driver.ts';
import { type StandIn, startStandIn } from './start.ts';

/** Failures on demand, as MongoDB's `configureFailPoint` describes them, and what the driver makes of them. */
let server: StandIn;
let client: Client;
let rows: Rows;

beforeAll(async () => {
  server = await startStandIn('--transactions');
  client = await connectTo(server.url, { appName: 'editor' });
});

afterAll(async () => {
  await client.close();
  await server.stop();
});

beforeEach(async () => {
  rows = rowsOf(client, `rows-${randomUUID()}`);
  await rows.insertOne({ _id: 1, v: 0 });
});

afterEach(async () => {
  for (const name of ['failCommand', 'loseAnswer', 'maxTimeAlwaysTimeOut']) await configure(name, 'off', {});
});

const configure = (name: string, mode: object | string, data: object) =>
  client.db('admin').command({ configureFailPoint: name, mode, data });
const read = async () => (await rows.findOne({ _id: 1 }))?.v;
const increase = () => rows.updateOne({ _id: 1 }, { $inc: { v: 1 } });

async function increaseInTransaction(): Promise<void> {
  await client.withSession((session) =>
    session.withTransaction(() => rows.updateOne({ _id: 1 }, { $inc: { v: 1 } }, { session })),
  );
}

describe('maxTimeAlwaysTimeOut', () => {
  it('meets what has a limit, and nothing else', async () => {
    await configure('maxTimeAlwaysTimeOut', 'alwaysOn', {});
    const limited = rows.find({}, { maxTimeMS: 10_000 }).toArray();
    expect(await refusalOf(limited)).toMatchObject({ code: 50 });
    expect(await read()).toBe(0);
  });
});

describe('failCommand', () => {
  it('refuses as many commands of a kind as it is told, with its code and labels', async () => {
    await configure(
      'failCommand',
      { times: 2 },
      { failCommands: ['update'], errorCode: 8000, errorLabels: ['Special'] },
    );
    expect(await refusalOf(increase())).toMatchObject({ code: 8000, labels: ['Special'] });
    expect(await refusalOf(increase())).toMatchObject({ code: 8000, labels: ['Special'] });
    await increase();
    expect(await read()).toBe(1);
  });

  it('refuses the third alone', async () => {
    await configure('failCommand', { skip: 2, times: 1 }, { failCommands: ['update'], errorCode: 8000 });
    const codes = [];
    for (let turn = 0; turn < 4; turn++) codes.push((await refusalOf(increase()))?.code);
    expect(codes).toEqual([undefined, undefined, 8000, undefined]);
    expect(await read()).toBe(3);
  });

  it('concerns one application alone, if it names one', async () => {
    const other = await connectTo(server.url, { appName: 'worker' });
    await configure('failCommand', 'alwaysOn', { failCommands: ['update'], errorCode: 8000, appName: 'worker' });
    await increase();
    expect((await refusalOf(rowsOf(other, rows.collectionName).updateOne({ _id: 1 }, { $set: { v: 9 } })))?.code).toBe(
      8000,
    );
    await other.close();
    expect(await read()).toBe(1);
  });

  it('with a conflict makes a transaction begin again', async () => {
    const labels = { errorLabels: ['TransientTransactionError'] };
    await configure('failCommand', { times: 3 }, { failCommands: ['update'], errorCode: 112, ...labels });
    await increaseInTransaction();
    expect(await read()).toBe(1);
  });

  it('gives a write that may be repeated the label that says so, and the driver repeats it', async () => {
    await configure('failCommand', { times: 1 }, { failCommands: ['update'], errorCode: 10_107 });
    await increase();
    expect(await read()).toBe(1);
  });

  it('closes the connection of a command that was not carried out', async () => {
    await configure('failCommand', { times: 2 }, { failCommands: ['update'], closeConnection: true });
    expect(await refusalOf(increase())).not.toBeNull();
    expect(await read()).toBe(0);
  });

  it('leaves in doubt whether a commit is safe, and the driver asks again', async () => {
    const writeConcernError = {
      code: 64,
      codeName: 'WriteConcernTimeout',
      errmsg: 'waiting for replication timed out',
    };
    await configure('failCommand', { times: 1 }, { failCommands: ['commitTransaction'], writeConcernError });
    await increaseInTransaction();
    expect(await read()).toBe(1);
  });

  it('holds a command back', async () => {
    await configure('failCommand', { times: 1 }, { failCommands: ['update'], blockConnection: true, blockTimeMS: 300 });
    const late = increase();
    await rows.insertOne({ _id: 2 });
    expect(await read()).toBe(0);
    await late;
    expect(await read()).toBe(1);
  });
});

describe('loseAnswer', () => {
  it('carries a commit out and says nothing; asked again, the server says that it was done', async () => {
    await configure('loseAnswer', { times: 1 }, { failCommands: ['commitTransaction'] });
    await increaseInTransaction();
    expect(await read()).toBe(1);
  });

  it('leaves whoever does not ask again with an unknown result', async () => {
    await configure('loseAnswer', { times: 2 }, { failCommands: ['commitTransaction'] });
    const session = client.startSession();
    session.startTransaction();
    await rows.updateOne({ _id: 1 }, { $inc: { v: 1 } }, { session });
    await expect(session.commitTransaction()).rejects.toSatisfy((cause: { hasErrorLabel(label: string): boolean }) =>
      cause.hasErrorLabel('UnknownTransactionCommitResult'),
    );
    await session.endSession();
    expect(await read()).toBe(1);
  });

  it('of a write that the driver repeats: it is done once', async () => {
    await configure('loseAnswer', { times: 1 }, { failCommands: ['update', 'insert', 'findAndModify'] });
    await increase();
    await configure('loseAnswer', { times: 1 }, { failCommands: ['update', 'insert', 'findAndModify'] });
    await rows.insertOne({ _id: 2 });
    await configure('loseAnswer', { times: 1 }, { failCommands: ['update', 'insert', 'findAndModify'] });
    expect(await rows.findOneAndUpdate({ _id: 1 }, { $inc: { v: 1 } }, { returnDocument: 'after' })).toMatchObject({
      v: 2,
    });
    expect(await read()).toBe(2);
  });
});
