import { createHash } from 'node:crypto';
import type { CollectionBeforeOperationHook } from 'payload';
import { toSlug } from '../../src/publication/spelling/slug.ts';

/**
 * The name under which uploaded bytes are kept and served: readable, safe in any address, and bound to the content and to the upload by
 * its hash, so that an address never shows other bytes than it once did, and nobody else's file has the same, not even one with the
 * same bytes and name that comes at the same moment. An upload that is begun again chooses the same name, and writes the same.
 *
 * @param unit id of the unit of work that uploads
 */
export function storedName(originalName: string, bytes: Uint8Array, extension: string, unit: string): string {
  const base =
    toSlug(originalName.replace(/\.[^.]*$/, ''))
      .slice(0, 60)
      .replace(/-$/, '') || 'file';
  const hash = createHash('sha256').update(bytes).update(unit).digest('hex').slice(0, 16);
  return `${base}-${hash}.${extension}`;
}

/**
 * Says of an operation on one row that the name of its file is its own already: Payload would look for a free one, which is another's by
 * the time it writes. The file must have been named by `storedName`.
 */
export const keepStoredName: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const isOne = operation === 'create' || (operation === 'update' && 'id' in args && args.id !== undefined);
  return isOne && req.file !== undefined ? { ...args, overwriteExistingFiles: true } : args;
};
