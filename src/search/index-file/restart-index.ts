import Database from 'libsql';
import { IndexFile } from './index-file.ts';

/** Has an index made anew by whoever follows the log with it, in whichever process; false where the file is none. */
export function restartIndex(file: string): boolean {
  const log = logOf(file);
  if (log === null) return false;
  const index = new IndexFile(file, log);
  index.empty(log);
  index.close();
  return true;
}

function logOf(file: string): string | null {
  const database = new Database(file);
  try {
    const row = database.prepare('SELECT log FROM state').raw().get() as [string] | undefined;
    return row?.[0] ?? null;
  } catch (cause) {
    if (cause instanceof Database.SqliteError) return null;
    throw cause;
  } finally {
    database.close();
  }
}
