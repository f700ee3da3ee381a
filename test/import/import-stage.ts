import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PreparedText } from '../../src/import/preparing/prepared-text.ts';
import type { Note, Place } from '../../src/import/record.ts';
import { defaultMapping, type Mapping } from '../../src/import/rules/default-mapping.ts';
import { type Counts, type ImportOptions, runImport } from '../../src/import/run-import.ts';
import type { Outcome } from '../../src/import/writing/write-text.ts';
import type { TestCentre } from '../support/press-centre.ts';

/** What an import of some files came to. */
export interface Imported {
  counts: Counts;
  /** Each as `file, item: what → instead`. */
  reported: string[];
  texts: { text: PreparedText; outcome: Outcome }[];
}

export type ImportTrial = Partial<Omit<ImportOptions, 'files' | 'mapping'>> & { mapping?: Partial<Mapping> };

/** Writes files by their names and imports them. */
export async function importFiles(
  centre: TestCentre,
  files: Record<string, string | Buffer>,
  { mapping, ...options }: ImportTrial = {},
): Promise<Imported> {
  const folder = path.join(centre.folder, 'archive');
  await mkdir(folder, { recursive: true });
  const paths = await Promise.all(
    Object.entries(files).map(async ([name, content]) => {
      await writeFile(path.join(folder, name), content);
      return path.join(folder, name);
    }),
  );
  const reported: string[] = [];
  const texts: Imported['texts'] = [];
  const counts = await runImport(centre, {
    files: paths,
    mapping: { ...defaultMapping, site: 'https://old.example', ...mapping },
    isDry: false,
    folder: null,
    announces: false,
    report: async ({ file, item }: Place, { what, instead }: Note) => {
      reported.push(`${path.basename(file)}, ${item}: ${what} → ${instead}`);
    },
    onText: (text, outcome) => texts.push({ text, outcome }),
    onBytes: () => undefined,
    signal: new AbortController().signal,
    ...options,
  });
  return { counts, reported, texts };
}

/** A file of JSON lines. */
export function ndjson(...objects: Record<string, unknown>[]): string {
  return objects.map((object) => `${JSON.stringify(object)}\n`).join('');
}
