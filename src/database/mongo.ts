import { type MongooseAdapter, mongooseAdapter } from '@payloadcms/db-mongodb';
import type { DatabaseAdapterObj } from 'payload';
import { giveStatusToTexts } from './mongo-text-status.ts';

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
      const database = adapter.init({ payload }) as MongooseAdapter;
      const commit = database.commitTransaction;
      database.commitTransaction = async (id) => {
        await commit.call(database, id);
        onCommit();
      };
      const connect = database.connect;
      database.connect = async (options) => {
        await connect?.call(database, options);
        await giveStatusToTexts((name) => database.connection.collection(name));
      };
      return database;
    },
  };
}
