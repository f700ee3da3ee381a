import type { CollectionBeforeOperationHook, FieldHook } from 'payload';
import { record } from '../../src/stored-rows/row-fields.ts';

/** What the drawer in which many items are changed at once sends beside its fields: `add` or `replace`. No field of any item. */
export const BULK_LISTS = 'bulkLists';

/** Notes whether tags and sources are to be added to those that items have; where nothing is said of it, they replace them. */
export const noteBulkLists: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'update' || !('data' in args)) return;
  const { [BULK_LISTS]: mode, ...data } = record(args.data);
  if (mode === undefined) return;
  req.context[BULK_LISTS] = mode;
  Object.assign(args, { data });
};

/** Puts what was chosen behind what the item has, where it is to be added. */
export const addToList: FieldHook = ({ value, originalDoc, field, req }) => {
  if (req.context[BULK_LISTS] !== 'add' || !Array.isArray(value) || field.name === undefined) return value;
  const has: unknown = record(originalDoc)[field.name];
  const together = [...(Array.isArray(has) ? has : []), ...value].map(idOf);
  return together.filter((id, index) => together.findIndex((other) => String(other) === String(id)) === index);
};

function idOf(entry: unknown): unknown {
  return entry !== null && typeof entry === 'object' && 'id' in entry ? entry.id : entry;
}
