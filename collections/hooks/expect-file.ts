import type { CollectionAfterErrorHook, CollectionBeforeOperationHook, Field, PayloadRequest } from 'payload';
import { ValidationError } from 'payload';
import { roleOf } from '../access/roles.ts';
import { fieldError } from '../field-error.ts';
import { say, type Words, words } from '../words.ts';

/** Refuses a new row without a file; what it would otherwise be fetched from is an address of the sender's choice. */
export const requireFile: CollectionBeforeOperationHook = ({ args, operation, overrideAccess, req }) => {
  if (isStranger(req, overrideAccess)) return;
  const { duplicateFromID } = args as { duplicateFromID?: unknown };
  if (operation !== 'create' || req.file !== undefined || (duplicateFromID ?? null) !== null) return;
  throw fieldError(req, 'file', words('Оберіть файл.', 'Choose a file.'));
};

/**
 * Checks the words that come with a new file before Payload touches the old one: Payload deletes that first and validates
 * afterwards, so that a refused form would leave a row without its file.
 */
export const validateBeforeReplacing: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (isStranger(req, overrideAccess)) return;
  if (operation !== 'update' || req.file === undefined || req.locale === 'all') return;
  const data: Record<string, unknown> = args.data ?? {};
  const errors: { path: string; message: string }[] = [];
  for (const field of collection.fields) {
    if (!('name' in field) || !(field.name in data)) continue;
    const verdict = await verdictOn(field, data, req);
    if (verdict !== true) errors.push({ path: field.name, message: verdict });
  }
  if (errors.length > 0) throw new ValidationError({ errors, req }, req.t);
};

/** These hooks run before the access rules do: for whom those will refuse, no file is opened. */
export function isStranger(req: PayloadRequest, overrideAccess: boolean | undefined): boolean {
  return overrideAccess !== true && roleOf(req) === null;
}

/** A field's own rule, as Payload will apply it when it saves. */
type Rule = (value: unknown, options: object) => Promise<string | true> | string | true;

async function verdictOn(field: Field, data: Record<string, unknown>, req: PayloadRequest): Promise<string | true> {
  if (!('name' in field) || !('validate' in field) || typeof field.validate !== 'function') return true;
  const rule = field.validate as Rule;
  const place = { data, siblingData: data, operation: 'update', event: 'submit', path: [field.name], preferences: {} };
  return rule(data[field.name], { ...field, ...place, req });
}

/** What Payload's reader refuses before any rule of ours can look: said of the field, in the editor's language. */
export function explainTooLarge(reason: Words): CollectionAfterErrorHook {
  return ({ error, req }) => {
    if (!('status' in error) || error.status !== 413) return;
    const message = say(req, reason);
    return {
      response: { errors: [{ name: 'ValidationError', message, data: { errors: [{ path: 'file', message }] } }] },
      status: 413,
    };
  };
}
