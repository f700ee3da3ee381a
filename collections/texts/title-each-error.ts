import type { CollectionAfterOperationHook } from 'payload';
import type { ContentType } from '../../src/publication/release.ts';

/** What could not be done to many is listed item by item, by the names the desk knows them by. */
export function titleEachError(type: ContentType): CollectionAfterOperationHook {
  return async ({ operation, req, result }) => {
    if (operation !== 'update' || !hasErrors(result)) return result;
    const { docs } = await req.payload.db.find<Record<string, unknown> & { id: number | string }>({
      collection: type,
      where: { id: { in: result.errors.map(({ id }) => id) } },
      limit: 0,
      pagination: false,
      req,
    });
    const titles = new Map(docs.map((row) => [String(row.id), String(row['listTitle'] ?? row.id)]));
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
