import type { FlattenedField } from 'payload';
import { isByLocale } from '../../src/stored-rows/value-forms.ts';

/**
 * Takes from a write what has members and stands under the name of no field. Payload would keep none of it, and copies and walks
 * through all of it many times before it does not. The data is changed in place.
 */
export function dropUnknown(fields: readonly FlattenedField[], data: object): void {
  const known = new Map(fields.flatMap((field) => ('name' in field ? [[field.name, field] as const] : [])));
  for (const [name, value] of Object.entries(data)) {
    if (value === null || typeof value !== 'object') continue;
    const field = known.get(name);
    if (field === undefined) Reflect.deleteProperty(data, name);
    else if ('flattenedFields' in field) for (const row of rowsIn(value)) dropUnknown(field.flattenedFields, row);
  }
}

/** A group, each row of a list, and these in each language. */
function rowsIn(value: object): object[] {
  const rows: unknown[] = Array.isArray(value) ? value : isByLocale(value) ? Object.values(value).flat() : [value];
  return rows.filter((row): row is object => row !== null && typeof row === 'object');
}
