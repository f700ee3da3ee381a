import path from 'node:path';

/** The absolute path of the embedded database's file; null for a database server. */
export function databaseFileOf(databaseUrl: string): string | null {
  return databaseUrl.startsWith('file:') ? path.resolve(databaseUrl.slice('file:'.length)) : null;
}
