import { findRow, findRows } from '../../stored-rows/find-rows.ts';
import type { InTransaction, LogDatabase } from '../log-database.ts';
import { LOG_COLLECTIONS } from '../log-database.ts';

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

/** Makes the counter if it is missing. Two makers at once: the unique name lets one win, and the other is content. */
export async function ensureCounter(db: LogDatabase, name: string, req?: InTransaction): Promise<void> {
  const where = { name: { equals: name } };
  if ((await db.count({ collection, where, ...inside(req) })).totalDocs > 0) return;
  try {
    await db.create({ collection, data: { name, value: 0, note: null }, ...inside(req) });
  } catch (cause) {
    if ((await db.count({ collection, where, ...inside(req) })).totalDocs === 0) throw cause;
  }
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

/** The next number of a series that starts at 1. A rolled-back transaction gives its number back. */
export async function nextNumber(db: LogDatabase, name: string, req?: InTransaction): Promise<number> {
  await ensureCounter(db, name, req);
  for (;;) {
    const { value } = await readCounter(db, name, req);
    if (await swapCounter(db, name, value, { value: value + 1, note: null }, req)) return value + 1;
  }
}

/** Lifts the series so that numbers up to `number` are never given again; for an imported archive that keeps its own. */
export async function reserveNumber(db: LogDatabase, name: string, number: number, req?: InTransaction): Promise<void> {
  await ensureCounter(db, name, req);
  for (;;) {
    const { value } = await readCounter(db, name, req);
    if (value >= number || (await swapCounter(db, name, value, { value: number, note: null }, req))) return;
  }
}

function inside(req: InTransaction | undefined): { req?: InTransaction } {
  return req === undefined ? {} : { req };
}
