import { ValidationError } from 'payload';
import { transactionIdOf } from '../../concurrency/transaction-id.ts';
import { noteFault, WriteFaultError } from '../../concurrency/write-faults.ts';
import type { InTransaction, LogDatabase } from '../log-database.ts';

/** A row under a unique key: where it is, what it should say, and what else it starts with when it is made. */
export interface UniqueRow {
  collection: Parameters<LogDatabase['create']>[0]['collection'];
  where: NonNullable<Parameters<LogDatabase['count']>[0]['where']>;
  data: Record<string, unknown>;
  initially: Record<string, unknown>;
  /** Nothing of it was there when somebody looked: it is made at once, and changed only where that was refused. */
  isNew?: boolean;
}

/** So often a row may be seen by its unique key alone: its maker has not done yet, or somebody removed it again. */
const TRIES = 5;

/**
 * Changes a row, or makes it where it is missing. Two makers at once: the unique key lets one win, and the other changes what the winner
 * made. In a transaction it cannot: what was refused has ended it, and the winner's row is not seen in it.
 *
 * @throws WriteFaultError `conflict` in a transaction: the whole of it may be begun again
 */
export async function putRow(db: LogDatabase, row: UniqueRow, req: InTransaction): Promise<void> {
  if (row.isNew === true && (await make(db, row, req)) === null) return;
  for (let tries = 1; !(await change(db, row, req)); tries += 1) {
    const refusal = await make(db, row, req);
    if (refusal === null) return;
    if (tries === TRIES) throw refusal;
  }
}

/** Null where it was made; otherwise why not, which each database says in its own words: as a rule, that somebody else has made it. */
async function make(db: LogDatabase, { collection, data, initially }: UniqueRow, req: InTransaction): Promise<unknown> {
  try {
    await db.create({ collection, data: { ...data, ...initially }, req });
    return null;
  } catch (cause) {
    if (cause instanceof ValidationError && (await transactionIdOf(req)) !== null) {
      noteFault(req, 'conflict');
      throw new WriteFaultError('conflict', cause);
    }
    return cause;
  }
}

async function change(db: LogDatabase, { collection, where, data }: UniqueRow, req: InTransaction): Promise<boolean> {
  const changed: unknown = await db.updateOne({ collection, where, data, options: { atomic: true }, req });
  return changed !== null;
}
