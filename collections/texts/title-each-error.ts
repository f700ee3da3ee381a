import type { CollectionAfterOperationHook } from 'payload';
import type { ContentType } from '../../src/publication/release.ts';
import { findRows } from '../../src/stored-rows/find-rows.ts';
import { rowId } from '../../src/stored-rows/row-fields.ts';

/** What could not be done to many is listed item by item, by the names the desk knows them by. */
export function titleEachError(type: ContentType): CollectionAfterOperationHook {
  return async ({ operation, req, result }) => {
    if (operation !== 'update' || !hasErrors(result)) return result;
    const where = { id: { in: result.errors.map(({ id }) => id) } };
    const rows = await findRows(req.payload.db, { collection: type, where, req });
    const titles = new Map(rows.map((row) => [rowId(row), String(row['listTitle'] ?? row['id'])]));
    for (const error of result.errors)
      error.message = `«${titles.get(String(error.id)) ?? error.id}»: ${error.message}`;
    return result;
  };
}

function hasErrors(result: unknown): result is { errors: { id: number | string; message: string }[] } {
  return (
    result !== null &&
    typeof result === 'object' &&
    'errors' in result &&
    Array.isArray(result.errors) &&
    result.errors.length > 0
  );
}
