import { besideTransaction, type InTransaction, LOG_COLLECTIONS, type LogDatabase } from '../log-database.ts';
import { ensureCounter } from './counters.ts';

const collection = LOG_COLLECTIONS.counters;

/**
 * The next number of a series that starts at 1, in one step that nobody can come between. It is drawn beside the transaction `req`
 * carries wherever the database allows it, so that those who save at once need not wait for one another: what is then undone leaves a gap.
 */
export async function nextNumber(db: LogDatabase, name: string, req?: InTransaction): Promise<number> {
  for (;;) {
    const row = await db.updateOne({
      collection,
      where: { name: { equals: name } },
      data: { value: { $inc: 1 } },
      options: { atomic: true },
      req: besideTransaction(db, req),
    });
    if (isRow(row)) return Number(row['value']);
    await ensureCounter(db, name, req);
  }
}

/** Lifts the series so that numbers up to `number` are never given again; for an imported archive that keeps its own. */
export async function reserveNumber(db: LogDatabase, name: string, number: number, req?: InTransaction): Promise<void> {
  await ensureCounter(db, name, req);
  await db.updateOne({
    collection,
    where: { and: [{ name: { equals: name } }, { value: { less_than: number } }] },
    data: { value: number },
    options: { atomic: true },
    req: besideTransaction(db, req),
  });
}

/** The adapter's types promise a row; where none was met there is none. */
function isRow(row: unknown): row is Record<string, unknown> {
  return row !== null && row !== undefined;
}
