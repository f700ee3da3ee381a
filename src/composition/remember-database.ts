import path from 'node:path';
import { z } from 'zod';
import { databaseFileOf } from '../database/database-file.ts';
import { knownInstallation, readInstallation } from '../directory/installation.ts';
import type { PressCentre } from '../press-centre.ts';
import { readMemory, writeMemory } from './data-dir-memory.ts';
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
  const file = path.join(dataDir, FILE);
  const known = await readMemory(file, knownSchema);
  const isEmpty = (await knownInstallation(payload.db)) === null;
  if (isEmpty && known[place] !== undefined && !mayStartEmpty) throw new EmptyDatabaseError(place, file);
  const installation = await readInstallation(payload.db);
  if (known[place] !== installation) await writeMemory(file, { ...known, [place]: installation });
}

/** Where a database is, without what may be secret in its address. */
function placeOf(databaseUrl: string): string {
  const file = databaseFileOf(databaseUrl);
  if (file !== null) return file;
  return databaseUrl.replace(/^(mongodb(?:\+srv)?:\/\/)(?:[^@/]*@)?/, '$1').replace(/\?.*$/s, '');
}
