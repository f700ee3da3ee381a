import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Client, connectTo, type Rows, rowsOf } from '../driver.ts';

/** What a replica set tells those who watch it; the stand-in must tell the same. */
const DATABASE = 'visnyk-server-changes';
let client: Client;
let rows: Rows;
const opened: Array<{ close(): Promise<unknown> }> = [];

beforeAll(async () => {
  client = await connectTo(process.env['MONGODB_URL'] ?? '');
});

afterAll(async () => {
  await client.db(DATABASE).dropDatabase();
  await client.close();
});

beforeEach(async () => {
  rows = rowsOf(client, `rows-${randomUUID()}`, DATABASE);
  await rows.insertOne({ _id: 'before', v: 0 });
});

afterEach(async () => {
  for (const stream of opened.splice(0)) await stream.close();
});

/** A stream that has begun: what happens from now on is in it. */
async function watch(...how: Parameters<Rows['watch']>) {
  const stream = rows.watch(...how);
  opened.push(stream);
  await stream.tryNext();
  return stream;
}

const end = () => rows.insertOne({ _id: 'end' });

/** The events up to the insertion of `end`. */
async function eventsOf(stream: Awaited<ReturnType<typeof watch>>) {
  const events = [];
  for await (const event of stream) {
    if ('fullDocument' in event && event.fullDocument?._id === 'end') return events;
    events.push(event);
  }
  return events;
}

describe('A change stream', () => {
  it('tells of insertions, changes and deletions in their order', async () => {
    const stream = await watch();
    await rows.insertOne({ _id: 1, v: 1 });
    await rows.updateOne({ _id: 1 }, { $set: { v: 2 }, $unset: { k: '' } });
    await rows.deleteOne({ _id: 'before' });
    await end();
    expect(await eventsOf(stream)).toMatchObject([
      { operationType: 'insert', documentKey: { _id: 1 }, fullDocument: { _id: 1, v: 1 }, ns: { db: DATABASE } },
      { operationType: 'update', documentKey: { _id: 1 }, updateDescription: { updatedFields: { v: 2 } } },
      { operationType: 'delete', documentKey: { _id: 'before' } },
    ]);
  });

  it('waits for what is still to come', async () => {
    const stream = await watch();
    const next = stream.next();
    await rows.insertOne({ _id: 1 });
    expect(await next).toMatchObject({ operationType: 'insert', documentKey: { _id: 1 } });
  });

  it('tells of a transaction when it is committed, and of none that is aborted', async () => {
    const stream = await watch();
    const [a, b] = [client.startSession(), client.startSession()];
    a.startTransaction();
    b.startTransaction();
    await rows.insertOne({ _id: 'aborted' }, { session: a });
    await rows.insertOne({ _id: 'late' }, { session: b });
    await rows.insertOne({ _id: 'early' });
    await a.abortTransaction();
    await b.commitTransaction();
    await end();
    expect((await eventsOf(stream)).map((event) => 'documentKey' in event && event.documentKey._id)).toEqual([
      'early',
      'late',
    ]);
    await a.endSession();
    await b.endSession();
  });

  it('brings the document of a change if it is asked to, and only what its stages let through', async () => {
    const stream = await watch(
      [{ $match: { operationType: { $in: ['update', 'insert'] }, 'fullDocument.v': { $ne: 1 } } }],
      {
        fullDocument: 'updateLookup',
      },
    );
    await rows.insertOne({ _id: 1, v: 1 });
    await rows.updateOne({ _id: 1 }, { $set: { v: 2 } });
    await end();
    expect(await eventsOf(stream)).toMatchObject([{ operationType: 'update', fullDocument: { _id: 1, v: 2 } }]);
  });

  it('goes on after the last event that was read', async () => {
    const first = await watch();
    await rows.insertOne({ _id: 1 });
    const event = await first.next();
    await rows.insertOne({ _id: 2 });
    await end();
    const second = rows.watch([], { resumeAfter: event._id });
    opened.push(second);
    expect(await eventsOf(second)).toMatchObject([{ documentKey: { _id: 2 } }]);
  });

  it('follows a whole database', async () => {
    const stream = client.db(DATABASE).watch([{ $match: { 'ns.coll': rows.collectionName } }]);
    opened.push(stream);
    await stream.tryNext();
    await rowsOf(client, `other-${randomUUID()}`, DATABASE).insertOne({ _id: 1 });
    await rows.insertOne({ _id: 2 });
    expect(await stream.next()).toMatchObject({ operationType: 'insert', documentKey: { _id: 2 } });
  });

  it('ends with the collection', async () => {
    const stream = await watch();
    await rows.drop();
    expect(await stream.next()).toMatchObject({ operationType: 'drop' });
    expect(await stream.next()).toMatchObject({ operationType: 'invalidate' });
  });
});
