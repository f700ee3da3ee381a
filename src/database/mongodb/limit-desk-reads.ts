import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import type { PayloadRequest } from 'payload';
import { DESK_LIMIT_MS, isWaitedFor, READS, slowQuery } from '../slow-query.ts';

/** https://www.mongodb.com/docs/manual/reference/error-codes/ MaxTimeMSExpired */
const MAX_TIME_EXPIRED = 50;

/** What a mongoose model answers with when asked for documents, which knows how long it may take. */
interface Limitable {
  maxTimeMS?: (ms: number) => unknown;
  option?: (options: { maxTimeMS: number }) => unknown;
}

const QUERIES = new Set<PropertyKey>([
  'aggregate',
  'countDocuments',
  'distinct',
  'estimatedDocumentCount',
  'find',
  'findOne',
]);

type Read = (args: { req?: Partial<PayloadRequest> }) => Promise<unknown>;

/**
 * Lets the server stop every query that an editor or a client of the REST API waits for after ten seconds (`maxTimeMS`), inside a
 * transaction as well. What the product reads by itself takes the time it needs.
 */
export function limitDeskReads(database: MongooseAdapter): void {
  const view = limitedView(database);
  for (const name of READS) {
    const read = database[name] as unknown as Read;
    const limited: Read = async (args) => {
      if (!isWaitedFor(args.req)) return read.call(database, args);
      try {
        return await read.call(view, args);
      } catch (cause) {
        throw isExpired(cause) ? slowQuery(DESK_LIMIT_MS, args.req, cause) : cause;
      }
    };
    Reflect.set(database, name, limited);
  }
}

/** Payload's adapter offers no such option: the same adapter, whose models' queries know their limit. */
function limitedView(database: MongooseAdapter): MongooseAdapter {
  const models = new WeakMap<object, object>();
  const limitedModel = (model: object) => {
    const known = models.get(model);
    if (known !== undefined) return known;
    const made = new Proxy(model, { get: (target, name, receiver) => queryOf(target, name, receiver) });
    models.set(model, made);
    return made;
  };
  const limitedModels = (all: object) =>
    new Proxy(all, {
      get: (target, name) => {
        const model: unknown = Reflect.get(target, name);
        return typeof model === 'function' ? limitedModel(model) : model;
      },
    });
  return Object.create(database, {
    collections: { get: () => limitedModels(database.collections) },
    versions: { get: () => limitedModels(database.versions) },
    globals: { get: () => limitedModel(database.globals) },
  }) as MongooseAdapter;
}

function queryOf(model: object, name: PropertyKey, receiver: unknown): unknown {
  const value: unknown = Reflect.get(model, name, receiver);
  if (!QUERIES.has(name) || typeof value !== 'function') return value;
  return (...args: unknown[]) => {
    const query = Reflect.apply(value, model, args) as Limitable;
    if (query.maxTimeMS === undefined) query.option?.({ maxTimeMS: DESK_LIMIT_MS });
    else query.maxTimeMS(DESK_LIMIT_MS);
    return query;
  };
}

function isExpired(cause: unknown): boolean {
  for (let error = cause; error instanceof Error; error = error.cause) {
    if ('code' in error && error.code === MAX_TIME_EXPIRED) return true;
  }
  return false;
}
