import { ValidationError } from 'payload';
import { noteFault, WriteFaultError } from '../../concurrency/write-faults.ts';
import type { InTransaction, LogDatabase } from '../log-database.ts';

/** A row under a unique key: where it is, what it should say, and what else it starts with when it is made. */
export interface UniqueRow {
  collection: Parameters<LogDatabase['create']>[0]['collection'];
  where: NonNullable<Parameters<LogDatabase['count']>[0]['where']>;
  data: Record<string, unknown>;
  initially: Record<string, unknown>;
}

/**
 * Changes a row, or makes it where it is missing. Two makers at once: the unique key lets one win, and the other changes what the winner
 * made. In a transaction it cannot: what was refused has ended it, and the winner's row is not seen in it.
 *
 * @throws WriteFaultError `conflict` in a transaction: the whole of it may be begun again
 */
export async function putRow(db: LogDatabase, row: UniqueRow, req: InTransaction): Promise<void> {
  if (await change(db, row, req)) return;
  const { collection, data, initially } = row;
  try {
    await db.create({ collection, data: { ...data, ...initially }, req });
  } catch (cause) {
    if (cause instanceof ValidationError && (await req.transactionID) !== undefined) {
      noteFault(req, 'conflict');
      throw new WriteFaultError('conflict', cause);
    }
    if (!(await change(db, row, req))) throw cause;
  }
}

async function change(db: LogDatabase, { collection, where, data }: UniqueRow, req: InTransaction): Promise<boolean> {
  const changed: unknown = await db.updateOne({ collection, where, data, options: { atomic: true }, req });
  return changed !== null;
}
