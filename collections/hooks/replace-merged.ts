import type { FieldHook } from 'payload';
import { followMerges, type Mergeable } from '../../src/releasing/merged-rows.ts';
import { findRows } from '../../src/stored-rows/find-rows.ts';
import { ids, rowId } from '../../src/stored-rows/row-fields.ts';

/** Puts what a tag or a source was merged into in its place; an id that is none is left for validation to refuse. */
export function replaceMerged(collection: Mergeable): FieldHook {
  return async ({ value, req }) => {
    const chosen: unknown[] = Array.isArray(value) ? value : [];
    const wanted = chosen.map((entry) => (isPopulated(entry) ? entry.id : entry));
    if (wanted.length === 0) return value;
    const docs = await findRows(req.payload.db, {
      collection,
      where: { id: { in: wanted } },
      // With its names in all languages a row costs ten times as much, and merges are rare.
      select: { mergedInto: true },
      req,
    });
    if (docs.every((row) => ids(row['mergedInto']).length === 0)) return value;
    const stands = new Map<string, unknown>();
    for (const row of docs) {
      const { rows } = await followMerges(req.payload.db, collection, [row], req);
      stands.set(rowId(row), rows[0]?.['id']);
    }
    const replaced = wanted.map((id) => stands.get(String(id)) ?? id);
    return replaced.filter((id, index) => replaced.findIndex((other) => String(other) === String(id)) === index);
  };
}

function isPopulated(entry: unknown): entry is { id: unknown } {
  return entry !== null && typeof entry === 'object' && 'id' in entry;
}
