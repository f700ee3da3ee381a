import type { InTransaction, LogDatabase } from '../log/log-database.ts';
import { publishedItems } from '../log/reading/texts-of-item.ts';
import type { ContentType, Instant } from '../publication/release.ts';
import { CONTENT_TYPES } from '../publication/release.ts';
import { findRows } from '../stored-rows/find-rows.ts';
import { rowId, type StoredRow } from '../stored-rows/row-fields.ts';
import type { ReleaseContext } from './release-context.ts';
import { releaseItem } from './release-item.ts';
import type { Transact } from './rerelease.ts';

const BATCH = 50;

/**
 * Compares every item with the log and releases what a crash left out; for databases whose writes stand alone. Each item is
 * decided by the same pure decision as any save, so where nothing was left out nothing happens. Returns how many texts changed.
 *
 * @param since looks only at items saved at or after this instant; null looks at all of them, and at texts whose item is gone
 */
export async function sweep(
  context: ReleaseContext,
  db: LogDatabase,
  transact: Transact,
  options: { since: Instant | null; signal: AbortSignal },
): Promise<number> {
  let changed = 0;
  const release = async (type: ContentType, itemId: string) => {
    changed += await transact((req: InTransaction) => releaseItem(context, db, type, itemId, req));
  };
  for (const type of CONTENT_TYPES) {
    for await (const itemId of itemIds(db, type, options.since)) {
      if (options.signal.aborted) return changed;
      await release(type, itemId);
    }
    if (options.since !== null) continue;
    for await (const itemId of publishedItems(db, type)) {
      if (options.signal.aborted) return changed;
      const { totalDocs } = await db.count({ collection: type, where: { id: { equals: itemId } } });
      if (totalDocs === 0) await release(type, itemId);
    }
  }
  if (changed > 0) context.logSignal.notify();
  return changed;
}

/** Goes on from the last id and not by page number: a row deleted meanwhile would push another past the end of its page. */
async function* itemIds(db: LogDatabase, type: ContentType, since: Instant | null): AsyncGenerator<string> {
  const saved = since === null ? [] : [{ updatedAt: { greater_than_equal: since } }];
  for (let after: string | null = null; ; ) {
    const docs: StoredRow[] = await findRows(db, {
      collection: type,
      where: { and: [...saved, ...(after === null ? [] : [{ id: { greater_than: after } }])] },
      sort: 'id',
      limit: BATCH,
      select: { uid: true },
    });
    for (const row of docs) yield rowId(row);
    const last = docs.at(-1);
    if (last === undefined || docs.length < BATCH) return;
    after = rowId(last);
    await new Promise(setImmediate);
  }
}
