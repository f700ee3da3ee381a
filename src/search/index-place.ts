import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { LogGap } from '../log/writing/log-gaps.ts';
import { INDEX_FORMAT } from './index-file/schema.ts';
import { removeIndexFile } from './search-index.ts';
import type { IndexPlace } from './threads/index-thread.ts';

/**
 * Where the index of a press centre is, and of which log. A log that has gone back to an older copy since is another one: what is in the
 * index of the former may never have been said in it.
 */
export function indexPlace(dataDir: string, installation: string, gaps: readonly LogGap[]): IndexPlace {
  return { file: path.join(dataDir, fileName(installation, INDEX_FORMAT)), log: `${installation}/${gaps.length}` };
}

function fileName(installation: string, format: number): string {
  return `search-${installation}.${format}.db`;
}

/** The indexes of all press centres that have this folder, of this version. */
export async function indexFiles(dataDir: string): Promise<string[]> {
  const names = await namesIn(dataDir);
  return names.filter((name) => formatOf(name)?.format === INDEX_FORMAT).map((name) => path.join(dataDir, name));
}

/** Removes what former versions of the program have left of this press centre. */
export async function removeFormerIndexes(dataDir: string, installation: string): Promise<void> {
  for (const name of await namesIn(dataDir)) {
    const known = formatOf(name);
    if (known?.installation === installation && known.format < INDEX_FORMAT)
      await removeIndexFile(path.join(dataDir, name));
  }
}

function formatOf(name: string): { installation: string; format: number } | null {
  const [, installation, format] = /^search-(.+)\.(\d+)\.db$/.exec(name) ?? [];
  return installation === undefined ? null : { installation, format: Number(format) };
}

/** Makes the folder where there is none yet: the index is the first to stand in it on MongoDB with a secret of its own. */
async function namesIn(dataDir: string): Promise<string[]> {
  await mkdir(dataDir, { recursive: true });
  return readdir(dataDir);
}
