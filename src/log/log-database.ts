import type { BaseDatabaseAdapter, PayloadRequest } from 'payload';

/** What the log asks of a database, through Payload's adapter: no hooks, no access rules, rows as they are stored. */
export type LogDatabase = Pick<
  BaseDatabaseAdapter,
  'find' | 'findOne' | 'create' | 'updateOne' | 'count' | 'deleteMany' | 'deleteOne' | 'defaultIDType'
>;

/** Whether a text can be the id of a row: what the database could not read must be nobody's, not its error. */
export function isRowId({ defaultIDType }: Pick<LogDatabase, 'defaultIDType'>, text: string): boolean {
  return (defaultIDType === 'number' ? /^[1-9]\d{0,14}$/ : /^[0-9a-f]{24}$/i).test(text);
}

/** Carries the transaction a write belongs to. Absent: the write stands alone. */
export type InTransaction = Partial<PayloadRequest>;

/** The collections that only the log writes. */
export const LOG_COLLECTIONS = {
  releases: 'releases',
  placements: 'placements',
  counters: 'counters',
} as const;
