import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readFile } from '../../../src/import/reading/read-file.ts';
import type { ImportRecord } from '../../../src/import/record.ts';
import { defaultMapping, type Mapping } from '../../../src/import/rules/default-mapping.ts';

/** Writes a file and reads it through: its records, its faults as `item: what → instead`, and what was noted of its records. */
export async function readThrough(
  folder: string,
  name: string,
  content: string | Buffer,
  mapping: Partial<Mapping> = {},
): Promise<{ records: ImportRecord[]; faults: string[]; notes: string[] }> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  const records: ImportRecord[] = [];
  const faults: string[] = [];
  for await (const result of readFile(file, { ...defaultMapping, ...mapping }, () => undefined)) {
    if (result.kind === 'fault') faults.push(`${result.place.item}: ${result.note.what} → ${result.note.instead}`);
    else records.push(result.record);
  }
  return { records, faults, notes: records.flatMap(({ notes }) => notes.map(({ what }) => what)) };
}
