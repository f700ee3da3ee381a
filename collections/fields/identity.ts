import { randomUUID } from 'node:crypto';
import type { Field, TextField } from 'payload';
import type { ContentType } from '../../src/publication/release.ts';
import { noField } from '../access/roles.ts';
import { words } from '../words.ts';
import { numberField } from './public-number.ts';

/** The three things about an item that never change: its uid, its public number and who began it. */
export function identityFields(type: ContentType): Field[] {
  return [uidField(), numberField(type), createdByField()];
}

function uidField(): TextField {
  return {
    name: 'uid',
    type: 'text',
    label: words('Постійний ідентифікатор', 'Permanent identifier'),
    unique: true,
    index: true,
    admin: { position: 'sidebar', readOnly: true, condition: isGiven('uid') },
    access: { create: noField, update: noField },
    hooks: {
      beforeDuplicate: [() => randomUUID()],
      beforeChange: [
        ({ value, originalDoc, operation }) => (operation === 'update' ? originalDoc?.uid : (value ?? randomUUID())),
      ],
    },
  };
}

function createdByField(): Field {
  return {
    name: 'createdBy',
    type: 'relationship',
    relationTo: 'users',
    label: words('Хто почав', 'Begun by'),
    admin: { position: 'sidebar', readOnly: true, condition: isGiven('createdBy') },
    access: { create: noField, update: noField },
    hooks: {
      beforeDuplicate: [() => null],
      beforeChange: [
        ({ value, originalDoc, operation, req }) =>
          operation === 'update' ? originalDoc?.createdBy : (value ?? req.user?.id),
      ],
    },
  };
}

/** What is given at creation is shown from then on; before, there is nothing to see and nothing to type. */
function isGiven(name: string) {
  return (data: Record<string, unknown>) => data[name] !== undefined && data[name] !== null;
}
