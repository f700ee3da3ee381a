import type { DatabaseAdapterObj, Migration } from 'payload';
import type { DatabaseHealth } from './database-health.ts';

/** What the address says: the embedded database or MongoDB. Nothing above this file asks which one it is. */
export async function chooseDatabase(
  url: string,
  migrations: Migration[] | null,
  { health, onCommit }: { health: DatabaseHealth; onCommit: () => void },
): Promise<DatabaseAdapterObj> {
  if (url.startsWith('file:')) {
    const { embeddedDatabase } = await import('./sqlite.ts');
    return embeddedDatabase(url, migrations, { health, onCommit });
  }
  const { mongoDatabase } = await import('./mongodb/mongo.ts');
  return mongoDatabase(url, { health, onCommit });
}
