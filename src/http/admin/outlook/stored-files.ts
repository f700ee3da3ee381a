import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { FileFact } from '../../../publication/release.ts';

const MEDIA_PATH = /\/media\/(images|documents)\/([^/]+)$/;

/** The name under which a file is stored, as its public address says. */
export function storedName({ url }: Pick<FileFact, 'url'>): string {
  return decodeURIComponent(MEDIA_PATH.exec(url)?.[2] ?? url);
}

/** Whether a file is gone from the disk, or is not as long as it was when it was uploaded. */
export async function isBroken(mediaDir: string, file: Pick<FileFact, 'url' | 'bytes'>): Promise<boolean> {
  const room = MEDIA_PATH.exec(file.url)?.[1];
  if (room === undefined) return true;
  const found = await stat(path.join(mediaDir, room, storedName(file))).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return null;
    throw cause;
  });
  return found?.isFile() !== true || found.size !== file.bytes;
}
