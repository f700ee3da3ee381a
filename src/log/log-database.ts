import type { BaseDatabaseAdapter, PayloadRequest } from 'payload';

/** What the log asks of a database, through Payload's adapter: no hooks, no access rules, rows as they are stored. */
export type LogDatabase = Pick<
  BaseDatabaseAdapter,
  'find' | 'findOne' | 'create' | 'updateOne' | 'count' | 'deleteMany' | 'deleteOne' | 'defaultIDType'
>;

/** Carries the transaction a write belongs to. Absent: the write stands alone. */
export type InTransaction = Partial<PayloadRequest>;

/** Databases that let others write while a transaction is open. */
const manyWriters = new WeakSet<object>();

/** To be called once for a database that has more than one writer at a time. */
export function hasManyWriters(db: object): void {
  manyWriters.add(db);
}

export function letsManyWrite(db: object): boolean {
  return manyWriters.has(db);
}

/**
 * For what belongs to all and need not be undone: outside of the transaction where the database lets others write meanwhile, so that
 * nobody waits for its end or fails for it; within it where there is one writer, who would wait for itself.
 */
export function besideTransaction(db: LogDatabase, req: InTransaction | undefined): InTransaction {
  return req === undefined || letsManyWrite(db) ? {} : req;
}

/** The collections that only the log writes. */
export const LOG_COLLECTIONS = {
  releases: 'releases',
  placements: 'placements',
  counters: 'counters',
} as const;
