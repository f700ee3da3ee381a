import { createHash } from 'node:crypto';
import { toSlug } from '../../src/publication/spelling/slug.ts';

/**
 * The name under which uploaded bytes are kept and served: readable, safe in any address, and bound to the content by its hash, so
 * that an address never shows other bytes than it once did.
 */
export function storedName(originalName: string, bytes: Uint8Array, extension: string): string {
  const base =
    toSlug(originalName.replace(/\.[^.]*$/, ''))
      .slice(0, 60)
      .replace(/-$/, '') || 'file';
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  return `${base}-${hash}.${extension}`;
}
