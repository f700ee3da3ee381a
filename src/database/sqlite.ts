import { createClient } from '@libsql/client';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { sqliteAdapter } from '@payloadcms/db-sqlite';
import type { DatabaseAdapterObj, Migration } from 'payload';
import { useHonestTransactions } from './honest-transactions.ts';
import { lockedClient } from './locked-client.ts';
import { addSqliteIndexes } from './sqlite-indexes.ts';

/**
 * The embedded database: one file, WAL, every write in a transaction, writers in a queue, the schema by migrations alone.
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
      database.connect = async (options) => {
        if (database.client === undefined) {
          const client = createClient({ url });
          await client.execute('PRAGMA journal_mode = WAL');
          database.client = lockedClient(client);
        }
        await connect?.call(database, options);
        if (migrations !== null) await database.migrate({ migrations });
      };
      const destroy = database.destroy;
      database.destroy = async () => {
        const { client } = database;
        await destroy?.call(database);
        client?.close();
      };
      return database;
    },
  };
}
