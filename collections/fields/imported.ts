import type { FieldHook, JSONField } from 'payload';
import { isImporting, takenOver } from '../../src/releasing/imported.ts';
import { noField } from '../access/roles.ts';
import { nothing } from './text-state.ts';

/**
 * What an import noted of an item: as what it brought it, and from what each of its texts was made (`ImportedMark`). Whoever saves the item
 * after it – an editor, a program, a schedule – takes it over: the next import then sees that it is no longer its own.
 */
export function importedField(): JSONField {
  return {
    name: 'imported',
    type: 'json',
    access: { read: noField, create: noField, update: noField },
    admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
    hooks: { beforeDuplicate: [nothing], beforeChange: [takeOver] },
  };
}

const takeOver: FieldHook = ({ value, originalDoc, req }) =>
  isImporting(req) ? value : takenOver(originalDoc?.imported);
