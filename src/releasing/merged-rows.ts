import type { InTransaction, LogDatabase } from '../log/log-database.ts';
import { findRow } from '../stored-rows/find-rows.ts';
import type { StoredRow } from '../stored-rows/row-fields.ts';
import { ids } from '../stored-rows/row-fields.ts';

/** Collections whose rows can be merged into one another, and renamed, without a text or an address being lost. */
export type Mergeable = 'tags' | 'sources';

/** Where a merged row leads in the end. */
export interface Merge {
  /** The row that took its place; the row itself where it was not merged. */
  row: StoredRow;
  /** Ids of all rows on the way, the first and the last among them: a change of any of them may lead elsewhere. */
  passed: string[];
}

/**
 * Follows `mergedInto` over as many steps as there are. Saving refuses a loop; should two saves at once have made one all the same,
 * or the target be gone, the row stands for itself.
 */
export async function followMerge(
  db: LogDatabase,
  collection: Mergeable,
  start: StoredRow,
  req?: InTransaction,
): Promise<Merge> {
  const passed = [String(start['id'])];
  for (let row = start; ; ) {
    const [target] = ids(row['mergedInto']);
    if (target === undefined) return { row, passed };
    if (passed.includes(target)) return { row: start, passed };
    const next = await findMergeable(db, collection, { id: { equals: target } }, req);
    if (next === null) return { row, passed };
    passed.push(target);
    row = next;
  }
}

/** Rows with what took the place of those that were merged, each once, in the order asked for, and all that were passed. */
export async function followMerges(
  db: LogDatabase,
  collection: Mergeable,
  rows: readonly StoredRow[],
  req?: InTransaction,
): Promise<{ rows: StoredRow[]; passed: string[] }> {
  const found = new Map<string, StoredRow>();
  const passed = new Set<string>();
  for (const start of rows) {
    const merge = await followMerge(db, collection, start, req);
    found.set(String(merge.row['id']), merge.row);
    for (const id of merge.passed) passed.add(id);
  }
  return { rows: [...found.values()], passed: [...passed] };
}

/** The row that bears a slug now, or else the one that once bore it. */
export async function findBySlug(db: LogDatabase, collection: Mergeable, slug: string): Promise<StoredRow | null> {
  const row = await findMergeable(db, collection, { slug: { equals: slug } });
  return row ?? (await findMergeable(db, collection, { pastSlugs: { in: [slug] } }));
}

export async function findMergeable(
  db: LogDatabase,
  collection: Mergeable,
  where: NonNullable<Parameters<LogDatabase['findOne']>[0]['where']>,
  req?: InTransaction,
): Promise<StoredRow | null> {
  return findRow(db, {
    collection,
    where,
    req,
  });
}
