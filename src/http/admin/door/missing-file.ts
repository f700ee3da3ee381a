import { access } from 'node:fs/promises';
import path from 'node:path';
import type { Payload } from 'payload';

/** Whether an address names an uploaded file that is not there: Payload fails on the folder before it looks at its database. */
export async function isMissingFile(payload: Payload, pathname: string): Promise<boolean> {
  const [, , slug = '', word, name = ''] = pathname.split('/');
  const upload = payload.config.collections.find((collection) => collection.slug === slug.toLowerCase())?.upload;
  if (word?.toLowerCase() !== 'file' || upload === undefined || upload.staticDir === undefined) return false;
  try {
    await access(path.join(upload.staticDir, path.basename(decodeURIComponent(name))));
    return false;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return true;
    throw cause;
  }
}
