import { findRow, findRows } from '../../stored-rows/find-rows.ts';
import { besideTransaction, type InTransaction, LOG_COLLECTIONS, type LogDatabase } from '../log-database.ts';
import { putRow } from './put-row.ts';

/** A named whole number that only moves by compare-and-swap, with a note that moves with it. */
export interface Counter {
  value: number;
  note: unknown;
}

const collection = LOG_COLLECTIONS.counters;

/** The counter as it stands; zero with a null note where nobody has moved it yet. */
export async function readCounter(db: LogDatabase, name: string, req?: InTransaction): Promise<Counter> {
  const row = await findRow(db, {
    collection,
    where: { name: { equals: name } },
    req,
  });
  return { value: Number(row?.['value'] ?? 0), note: row?.['note'] ?? null };
}

/** Several counters in one look; zero with a null note for those that nobody has moved yet. */
export async function readCounters(db: LogDatabase, names: readonly string[]): Promise<Counter[]> {
  const docs = await findRows(db, {
    collection,
    where: { name: { in: [...names] } },
  });
  const byName = new Map(docs.map((row) => [String(row['name']), row]));
  return names.map((name) => {
    const row = byName.get(name);
    return { value: Number(row?.['value'] ?? 0), note: row?.['note'] ?? null };
  });
}

/** Makes the counter if it is missing, beside the transaction `req` carries where the database allows it: it belongs to all. */
export async function ensureCounter(db: LogDatabase, name: string, req?: InTransaction): Promise<void> {
  const where = { name: { equals: name } };
  const beside = besideTransaction(db, req);
  if ((await db.count({ collection, where, req: beside })).totalDocs > 0) return;
  await putRow(db, { collection, where, data: { name }, initially: { value: 0, note: null } }, beside);
}

/** Sets the counter to `next` if it still stands at `expected`; tells whether it did. Atomic on both databases. */
export async function swapCounter(
  db: LogDatabase,
  name: string,
  expected: number,
  next: Counter,
  req?: InTransaction,
): Promise<boolean> {
  const row: unknown = await db.updateOne({
    collection,
    where: { and: [{ name: { equals: name } }, { value: { equals: expected } }] },
    data: { value: next.value, note: next.note },
    options: { atomic: true },
    ...inside(req),
  });
  return row !== null;
}

function inside(req: InTransaction | undefined): { req?: InTransaction } {
  return req === undefined ? {} : { req };
}
