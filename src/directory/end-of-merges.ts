import { ids, type StoredRow } from '../stored-rows/row-fields.ts';

/** Where a row leads in the end, among rows by id; a loop, or a target that is gone, leaves it where `followMerge` does. */
export function endOfMerges(start: StoredRow, byId: ReadonlyMap<string, StoredRow>): StoredRow {
  const passed = new Set([String(start['id'])]);
  for (let row = start; ; ) {
    const [target] = ids(row['mergedInto']);
    if (target === undefined) return row;
    if (passed.has(target)) return start;
    const next = byId.get(target);
    if (next === undefined) return row;
    passed.add(target);
    row = next;
  }
}
