import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { databaseFileOf } from '../database/database-file.ts';
import { knownInstallation, readInstallation } from '../directory/installation.ts';
import type { PressCentre } from '../press-centre.ts';
import { EmptyDatabaseError } from './empty-database-error.ts';

const FILE = 'known-databases.json';
/** By where a database is, the UUID of the press centre that was last seen there. */
const knownSchema = z.record(z.string(), z.uuid());

/**
 * Compares a database that was just opened with what DATA_DIR remembers of it, and notes what it is now.
 *
 * @throws EmptyDatabaseError where a press centre was before and nothing is now, unless the settings allow that
 */
export async function rememberDatabase({
  payload,
  settings,
}: Pick<PressCentre, 'payload' | 'settings'>): Promise<void> {
  const { dataDir, databaseUrl, mayStartEmpty } = settings;
  const place = placeOf(databaseUrl);
  const known = await readKnown(dataDir);
  const isEmpty = (await knownInstallation(payload.db)) === null;
  if (isEmpty && known[place] !== undefined && !mayStartEmpty)
    throw new EmptyDatabaseError(place, path.join(dataDir, FILE));
  const installation = await readInstallation(payload.db);
  if (known[place] !== installation) await writeKnown(dataDir, { ...known, [place]: installation });
}

/** Where a database is, without what may be secret in its address. */
function placeOf(databaseUrl: string): string {
  const file = databaseFileOf(databaseUrl);
  if (file !== null) return file;
  return databaseUrl.replace(/^(mongodb(?:\+srv)?:\/\/)(?:[^@/]*@)?/, '$1').replace(/\?.*$/s, '');
}

async function readKnown(dataDir: string): Promise<Record<string, string>> {
  try {
    return knownSchema.parse(JSON.parse(await readFile(path.join(dataDir, FILE), 'utf8')));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return {};
    throw new Error(`${path.join(dataDir, FILE)} cannot be read. If it is damaged, delete it.`, { cause });
  }
}

/** Whole or not at all: a process that dies meanwhile leaves the old one. */
async function writeKnown(dataDir: string, known: Record<string, string>): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const draft = path.join(dataDir, `${FILE}.${process.pid}`);
  await writeFile(draft, `${JSON.stringify(known, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, path.join(dataDir, FILE));
}
