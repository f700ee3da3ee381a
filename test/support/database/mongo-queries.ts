import type { MongooseAdapter } from '@payloadcms/db-mongodb';

/** A question the product puts to MongoDB: which collection, how, and the values of the first time. */
export interface SeenQuery {
  collection: string;
  filter: Record<string, unknown>;
  sort: Record<string, unknown> | null;
  /** Collection, fields and operators, without values: what an index is made for. */
  shape: string;
}

const READS = new Set([
  'find',
  'findOne',
  'countDocuments',
  'deleteMany',
  'deleteOne',
  'updateOne',
  'updateMany',
  'findOneAndUpdate',
]);

/** Writes down each shape of query from now on, until the answer is called. */
export function listenToQueries(db: MongooseAdapter): { queries: Map<string, SeenQuery>; stop: () => void } {
  const queries = new Map<string, SeenQuery>();
  const note = (collection: string, filter: unknown, sort: unknown) => {
    if (!isRecord(filter) || Object.keys(filter).length === 0) return;
    const order = isRecord(sort) && Object.keys(sort).length > 0 ? sort : null;
    const shape = `${collection} ${JSON.stringify(shapeOf(filter))} ${Object.keys(order ?? {}).join()}`;
    if (!queries.has(shape)) queries.set(shape, { collection, filter, sort: order, shape });
  };
  db.connection.base.set('debug', (collection: string, method: string, ...args: unknown[]) => {
    if (READS.has(method))
      note(
        collection,
        args[0],
        args
          .slice(1)
          .filter(isRecord)
          .find((arg) => 'sort' in arg)?.['sort'],
      );
    if (method === 'aggregate' && Array.isArray(args[0])) {
      const stages = args[0].filter(isRecord);
      note(
        collection,
        stages.find((stage) => '$match' in stage)?.['$match'],
        stages.find((stage) => '$sort' in stage)?.['$sort'],
      );
    }
  });
  return { queries, stop: () => void db.connection.base.set('debug', false) };
}

/** Whether the server answers a query along an index; where it cannot explain, whether there is one that begins as the query does. */
export async function isIndexed(db: MongooseAdapter, { collection, filter, sort }: SeenQuery): Promise<boolean> {
  const rows = db.connection.getClient().db(db.connection.name).collection(collection);
  try {
    const plan = await rows
      .find(filter, sort === null ? {} : { sort: sort as Record<string, 1> })
      .explain('queryPlanner');
    return !JSON.stringify(plan).includes('COLLSCAN');
  } catch (cause) {
    if (!(cause instanceof Error) || !('code' in cause)) throw cause;
    const firsts = (await rows.indexes()).map(({ key }) => Object.keys(key)[0]);
    return firsts.some(
      (first) => first !== undefined && (fieldsOf(filter).includes(first) || Object.keys(sort ?? {})[0] === first),
    );
  }
}

function fieldsOf(filter: Record<string, unknown>): string[] {
  return Object.entries(filter).flatMap(([name, value]) =>
    name === '$and' && Array.isArray(value) ? value.filter(isRecord).flatMap(fieldsOf) : [name],
  );
}

function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return [...new Set(value.map((entry) => JSON.stringify(shapeOf(entry))))].sort();
  if (!isRecord(value)) return '?';
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => [name, shapeOf(value[name])]),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype;
}
