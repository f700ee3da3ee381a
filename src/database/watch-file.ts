import { stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import type { Client } from '@libsql/client';
import type { Payload } from 'payload';
import { pause } from '../concurrency/pause.ts';
import { WriteFaultError } from '../concurrency/write-faults.ts';
import type { DatabaseHealth } from './database-health.ts';

/** How often it is looked whether the file is there, in milliseconds. */
const LOOK_MS = 1_000;
/** With less than this the next text may not find room. */
const MIN_FREE_BYTES = 1_048_576;
/** Takes room as a text does and gives it back, and then makes something durable that changes nothing. */
const TRIAL = `
  BEGIN IMMEDIATE;
  CREATE TABLE visnyk_trial (bytes BLOB);
  INSERT INTO visnyk_trial VALUES (zeroblob(262144));
  ROLLBACK;
  PRAGMA user_version = 0;
`;

interface FileWatch {
  file: string;
  /** Whose writers take turns. */
  client: Client;
  health: DatabaseHealth;
  logger: Pick<Payload['logger'], 'error' | 'info'>;
}

/**
 * Notices that the file of the embedded database was removed or replaced, before anybody writes; and, once something could not be stored,
 * tries until it can be again. Stops with the function it returns.
 */
export function watchFile(watch: FileWatch): () => void {
  const stop = new AbortController();
  const { file } = watch;
  void keepLooking(watch, stop.signal);
  watch.health.probeWith(async () => (await lookAt(file)) !== null);
  return () => stop.abort();
}

async function keepLooking(watch: FileWatch, signal: AbortSignal): Promise<void> {
  const { health, logger, file } = watch;
  const opened = await lookAt(file);
  let told: string | null = null;
  while (!signal.aborted) {
    if ((await lookAt(file)) !== opened) health.cannotWrite('replaced');
    else if (health.writeTrouble !== null && (await canStore(watch))) health.canWriteAgain();
    const trouble = health.writeTrouble;
    if (trouble !== null && trouble !== told) logger.error({ file, msg: new WriteFaultError(trouble).message });
    if (trouble === null && told !== null) logger.info({ file, msg: 'the database can be written again' });
    told = trouble;
    await pause(LOOK_MS, signal);
  }
}

/** Which file stands there. Not on this thread: a disk that hangs would hold it. */
async function lookAt(file: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(file);
    return `${dev}/${ino}`;
  } catch {
    return null;
  }
}

async function canStore({ file, client }: FileWatch): Promise<boolean> {
  try {
    const { bavail, bsize } = await statfs(path.dirname(file));
    if (bavail * bsize < MIN_FREE_BYTES) return false;
    await client.executeMultiple(TRIAL);
    return true;
  } catch {
    return false;
  }
}
