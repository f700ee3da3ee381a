import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { sqliteAdapter } from '@payloadcms/db-sqlite';
import type { DatabaseAdapterObj, Migration } from 'payload';
import { useDeskReads } from './desk-reads.ts';
import { useHonestTransactions } from './honest-transactions.ts';
import { lockedClient } from './locked-client.ts';
import { addSqliteIndexes } from './sqlite-indexes.ts';
import { threadStarter } from './threads/start-thread.ts';
import { ThreadedClient } from './threads/threaded-client.ts';

/**
 * The embedded database: one file, WAL, in threads of its own, every write in a transaction, writers in a queue, the schema by
 * migrations alone.
 *
 * @param url `file:…` with an absolute path
 * @param migrations applied when the adapter connects; none when the command line makes a new one
 * @param onCommit called after each transaction that has become durable
 */
export function embeddedDatabase(
  url: string,
  migrations: Migration[] | null,
  onCommit: () => void,
): DatabaseAdapterObj<SQLiteAdapter> {
  const adapter = sqliteAdapter({
    client: { url },
    push: false,
    transactionOptions: {},
    migrationDir: 'src/migrations',
    // A deleted row's id must never come back under another item.
    autoIncrement: true,
  });
  return {
    ...adapter,
    init: ({ payload }) => {
      const database = adapter.init({ payload });
      const connect = database.connect;
      database.beforeSchemaInit = [
        ({ schema }) => {
          addSqliteIndexes(database.rawTables);
          return schema;
        },
      ];
      useHonestTransactions(database, onCommit);
      const connectDesk = useDeskReads(database);
      let threads: ThreadedClient | null = null;
      database.connect = async (options) => {
        if (threads === null) {
          threads = new ThreadedClient(await threadStarter(url.slice('file:'.length)));
          await threads.open();
          database.client = lockedClient(threads);
        }
        await connect?.call(database, options);
        if (connect !== undefined) await connectDesk(connect, threads);
        if (migrations !== null) await database.migrate({ migrations });
      };
      const destroy = database.destroy;
      database.destroy = async () => {
        await destroy?.call(database);
        await threads?.end();
        threads = null;
      };
      return database;
    },
  };
}
