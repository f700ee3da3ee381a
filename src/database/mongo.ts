import { mongooseAdapter } from '@payloadcms/db-mongodb';
import type { DatabaseAdapterObj } from 'payload';

/**
 * MongoDB. A replica set (named in the address) gives transactions; with a single server each write stands alone, and the sweep
 * repairs what a crash left between them.
 */
export function mongoDatabase(url: string, onCommit: () => void): DatabaseAdapterObj {
  const adapter = mongooseAdapter({
    url,
    ensureIndexes: true,
    migrationDir: 'src/migrations',
    connectOptions: { serverSelectionTimeoutMS: 10_000 },
  });
  return {
    ...adapter,
    init: ({ payload }) => {
      const database = adapter.init({ payload });
      const commit = database.commitTransaction;
      database.commitTransaction = async (id) => {
        await commit.call(database, id);
        onCommit();
      };
      return database;
    },
  };
}
