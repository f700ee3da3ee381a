import type { FieldHook, NumberField, PayloadRequest } from 'payload';
import { ValidationError } from 'payload';
import { nextNumber, reserveNumber } from '../../src/log/writing/number-series.ts';
import type { ContentType } from '../../src/publication/release.ts';
import { noField } from '../access/roles.ts';
import { words } from '../words.ts';

const NAME = 'number';
/** Set on a request whose number was drawn, and not brought. */
const DRAWN = 'publicNumberDrawn';

/** Given at creation and public for ever; an imported archive brings its own. */
export function numberField(type: ContentType): NumberField {
  return {
    name: NAME,
    type: 'number',
    label: words('Номер', 'Number'),
    unique: true,
    index: true,
    admin: {
      position: 'sidebar',
      readOnly: true,
      condition: (data) => (data[NAME] ?? null) !== null,
      description: words('Частина публічної адреси, не змінюється.', 'Part of the public address; never changes.'),
    },
    access: { create: noField, update: noField },
    hooks: { beforeDuplicate: [() => null], beforeChange: [giveNumber(type)] },
  };
}

function giveNumber(type: ContentType): FieldHook {
  return async ({ value, originalDoc, operation, req }) => {
    if (operation === 'update') return originalDoc?.number;
    const { db } = req.payload;
    if (typeof value === 'number') {
      await reserveNumber(db, `number/${type}`, value, req);
      return value;
    }
    req.context[DRAWN] = true;
    return nextNumber(db, `number/${type}`, req);
  };
}

/** Whether a save failed because its number, which nobody chose, was another's: some servers draw one number twice. */
export function isDrawnTwice(error: unknown, req: Pick<PayloadRequest, 'context'>): boolean {
  if (!(error instanceof ValidationError) || req.context[DRAWN] !== true) return false;
  return error.data.errors.length > 0 && error.data.errors.every(({ path }) => path === NAME);
}
