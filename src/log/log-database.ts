import type { BaseDatabaseAdapter, PayloadRequest } from 'payload';

/** What the log asks of a database, through Payload's adapter: no hooks, no access rules, rows as they are stored. */
export type LogDatabase = Pick<
  BaseDatabaseAdapter,
  'find' | 'findOne' | 'create' | 'updateOne' | 'count' | 'deleteMany' | 'deleteOne'
>;

/** Carries the transaction a write belongs to. Absent: the write stands alone. */
export type InTransaction = Partial<PayloadRequest>;

/** The collections that only the log writes. */
export const LOG_COLLECTIONS = {
  releases: 'releases',
  placements: 'placements',
  counters: 'counters',
} as const;
