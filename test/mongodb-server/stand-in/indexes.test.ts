import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Client, connectTo, type Rows, refusalOf, rowsOf } from '../driver.ts';
import { type StandIn, startStandIn } from './start.ts';

let server: StandIn;
let client: Client;
let rows: Rows;

beforeAll(async () => {
  server = await startStandIn();
  client = await connectTo(server.url);
});

afterAll(async () => {
  await client.close();
  await server.stop();
});

beforeEach(() => {
  rows = rowsOf(client, `rows-${randomUUID()}`);
});

describe('A unique index', () => {
  it('counts a missing value as a value, unless it is sparse', async () => {
    await rows.createIndex({ k: 1 }, { unique: true });
    await rows.createIndex({ v: 1 }, { unique: true, sparse: true });
    await rows.insertOne({ _id: 1, k: 1 });
    await rows.insertOne({ _id: 2 });
    expect((await refusalOf(rows.insertOne({ _id: 3 })))?.code).toBe(11_000);
  });

  it('that is partial holds among those it is about', async () => {
    await rows.createIndex({ k: 1 }, { unique: true, partialFilterExpression: { v: { $gt: 0 } } });
    await rows.insertMany([
      { _id: 1, k: 1, v: 0 },
      { _id: 2, k: 1, v: 0 },
      { _id: 3, k: 1, v: 1 },
    ]);
    expect((await refusalOf(rows.updateOne({ _id: 1 }, { $set: { v: 2 } })))?.code).toBe(11_000);
  });

  it('is not built over duplicates', async () => {
    await rows.insertMany([
      { _id: 1, k: 1 },
      { _id: 2, k: 1 },
    ]);
    expect((await refusalOf(rows.createIndex({ k: 1 }, { unique: true })))?.code).toBe(11_000);
    await rows.deleteOne({ _id: 2 });
    await rows.createIndex({ k: 1 }, { unique: true });
  });

  it('lets go of a key that was changed or deleted', async () => {
    await rows.createIndex({ k: 1 }, { unique: true });
    await rows.insertMany([
      { _id: 1, k: 1 },
      { _id: 2, k: 2 },
    ]);
    await rows.updateOne({ _id: 1 }, { $set: { k: 10 } });
    await rows.deleteOne({ _id: 2 });
    await rows.insertMany([
      { _id: 3, k: 1 },
      { _id: 4, k: 2 },
    ]);
    expect(
      await rows
        .find({ k: { $in: [1, 2, 10] } })
        .sort({ k: 1 })
        .map(({ _id }) => _id)
        .toArray(),
    ).toEqual([3, 4, 1]);
  });
});

describe('explain', () => {
  const planOf = async (filter: object, sort: Record<string, 1 | -1> = {}) =>
    JSON.stringify((await rows.find(filter).sort(sort).explain('queryPlanner'))['queryPlanner'].winningPlan);

  beforeEach(async () => {
    await rows.createIndex({ k: 1, v: -1 });
    await rows.createIndex({ v: 1 }, { partialFilterExpression: { k: 1 } });
  });

  it.each([
    ['a value of the first field', { k: 1 }, {}],
    ['a span of the first field', { k: { $gt: 1 } }, {}],
    ['a value inside $and', { $and: [{ k: { $in: [1, 2] } }] }, {}],
    ['branches that are indexed each', { $or: [{ k: 1 }, { _id: 1 }] }, {}],
    ['a partial index whose filter is asked for', { k: 1, v: 2 }, {}],
    ['a sort in the order of an index', {}, { k: 1, v: -1 }],
    ['a sort after a value', { k: 1 }, { v: 1 }],
  ] as const)('names an index for %s', async (_what, filter, sort) => {
    const plan = await planOf(filter, sort);
    expect(plan).toContain('IXSCAN');
    expect(plan).not.toMatch(/COLLSCAN|SORT/);
  });

  it.each([
    ['nothing', {}],
    ['the second field alone', { v: 1 }],
    ['what a field is not', { k: { $ne: 1 } }],
    ['branches of which one has no index', { $or: [{ k: 1 }, { v: 1 }] }],
  ])('says that everything is read for %s', async (_what, filter) => {
    expect(await planOf(filter)).toContain('COLLSCAN');
  });

  it('says where it must sort', async () => {
    expect(await planOf({ k: { $gt: 1 } }, { v: 1 })).toMatch(/SORT.*IXSCAN/);
  });
});
