import { afterEach, describe, expect, it } from 'vitest';
import { type Client, connectTo, refusalOf, rowsOf } from '../driver.ts';
import { type StandIn, startStandIn } from './start.ts';

/** What becomes of transactions that are left alone, and of everything when the primary steps down. */
const opened: Array<() => Promise<void>> = [];

afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

async function open(...options: string[]): Promise<{ server: StandIn; client: Client }> {
  const server = await startStandIn(...options);
  opened.push(() => server.stop());
  const client = await connectTo(server.url);
  opened.push(() => client.close());
  await rowsOf(client, 'rows').insertOne({ _id: 1, v: 0 });
  return { server, client };
}

describe('A transaction that nobody ends', () => {
  it('is aborted when it has lived too long, and what waited for it goes on', async () => {
    const { client } = await open('--transactions');
    await client.db('admin').command({ setParameter: 1, transactionLifetimeLimitSeconds: 1 });
    const session = client.startSession();
    session.startTransaction();
    await rowsOf(client, 'rows').updateOne({ _id: 1 }, { $set: { v: 1 } }, { session });
    await rowsOf(client, 'rows').updateOne({ _id: 1 }, { $inc: { v: 10 } });
    expect(await rowsOf(client, 'rows').findOne({ _id: 1 })).toMatchObject({ v: 10 });
    expect(await refusalOf(session.commitTransaction())).toMatchObject({ code: 251 });
    await session.endSession();
  });
});

describe('A primary that steps down', () => {
  it('aborts what is open, and is found again', async () => {
    const { client } = await open('--transactions');
    const session = client.startSession();
    session.startTransaction();
    await rowsOf(client, 'rows').updateOne({ _id: 1 }, { $set: { v: 1 } }, { session });
    const before = await client.db('admin').command({ hello: 1 });
    await client.db('admin').command({ replSetStepDown: 0.5 });
    expect(await refusalOf(session.commitTransaction())).toMatchObject({ code: 251 });
    await session.endSession();
    expect(await rowsOf(client, 'rows').findOne({ _id: 1 })).toMatchObject({ v: 0 });
    expect((await client.db('admin').command({ hello: 1 }))['electionId']).not.toEqual(before['electionId']);
  });

  it('refuses what is sent to it meanwhile: 10107, and a driver waits for the next', async () => {
    const { server, client } = await open('--transactions');
    await client.db('admin').command({ replSetStepDown: 1 });
    const direct = await connectTo(server.url.replace('replicaSet=rs0', 'directConnection=true&retryWrites=false'));
    opened.push(() => direct.close());
    expect((await refusalOf(rowsOf(direct, 'rows').insertOne({ _id: 2 })))?.code).toBe(10_107);
    await rowsOf(client, 'rows').insertOne({ _id: 3 });
    expect(await rowsOf(client, 'rows').countDocuments()).toBe(2);
  });
});

describe('A server alone', () => {
  it('has no transactions', async () => {
    const { server, client } = await open();
    expect(server.url).not.toContain('replicaSet');
    expect(await client.db().command({ hello: 1 })).not.toHaveProperty('setName');
  });
});
