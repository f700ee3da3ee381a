import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { writeWholeFile } from '../write-whole-file.ts';

/**
 * What a file in DATA_DIR remembers: beside the database and not in it, so that it outlives losing that, or going back to an older copy.
 * Nothing where there is no such file.
 *
 * @throws Error that names the file where it cannot be read
 */
export async function readMemory<T>(file: string, schema: z.ZodType<Record<string, T>>): Promise<Record<string, T>> {
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return {};
    throw new Error(`${file} cannot be read. If it is damaged, delete it.`, { cause });
  }
}

/** Whole or not at all: a process that dies meanwhile leaves the old one. */
export async function writeMemory(file: string, memory: Record<string, unknown>): Promise<void> {
  await writeWholeFile(file, `${JSON.stringify(memory, null, 2)}\n`, { mode: 0o600 });
}
