import { LOG_COLLECTIONS, type LogDatabase } from '../../log/log-database.ts';
import { type ImportedMark, importedMark } from '../../releasing/imported.ts';
import { findRows } from '../../stored-rows/find-rows.ts';
import { rowId, wholeNumber } from '../../stored-rows/row-fields.ts';

/** What is there of an item that an import names. `gone`: it was public, and somebody has deleted it. */
export type StandingItem = { kind: 'item'; id: number | string; number: number; mark: ImportedMark } | { kind: 'gone' };

/** What is there of some items, by their uids; an item that never was is not among them. */
export async function standingItems(db: LogDatabase, uids: readonly string[]): Promise<Map<string, StandingItem>> {
  const where = { uid: { in: [...new Set(uids)] } };
  const released = await findRows(db, { collection: LOG_COLLECTIONS.releases, where, select: { uid: true } });
  const standing = new Map<string, StandingItem>(released.map((row) => [String(row['uid']), { kind: 'gone' }]));
  const select = { uid: true, number: true, imported: true } as const;
  for (const row of await findRows(db, { collection: 'news', where, select })) {
    const mark = importedMark(row) ?? { as: null, texts: {} };
    const id = typeof row['id'] === 'number' ? row['id'] : rowId(row);
    standing.set(String(row['uid']), { kind: 'item', id, number: wholeNumber(row['number']) ?? 0, mark });
  }
  return standing;
}
