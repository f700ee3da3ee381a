import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { sqliteAdapter } from '@payloadcms/db-sqlite';
import type { DatabaseAdapterObj, Migration } from 'payload';
import { countsPlaces } from '../log/placements/count-places.ts';
import { readsRowsByKey } from '../log/reading/texts-by-key.ts';
import { answeringClient } from './answering-client.ts';
import { countOnSqlite } from './beside-adapter/count-places.ts';
import { readReleasesOnSqlite } from './beside-adapter/read-releases.ts';
import type { DatabaseHealth } from './database-health.ts';
import { useDeskReads } from './desk-reads.ts';
import { useHonestTransactions } from './honest-transactions.ts';
import { lockedClient } from './locked-client.ts';
import { addSqliteIndexes } from './sqlite-indexes.ts';
import { threadStarter } from './threads/start-thread.ts';
import { ThreadedClient } from './threads/threaded-client.ts';
import { tellOfSilence, watchDatabase } from './watch-database.ts';
import { watchFile } from './watch-file.ts';

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
  { health, onCommit }: { health: DatabaseHealth; onCommit: () => void },
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
      countsPlaces(
        database,
        countOnSqlite(() => database.client),
      );
      readsRowsByKey(
        database,
        readReleasesOnSqlite(() => database.client),
      );
      useHonestTransactions(database, onCommit);
      const connectDesk = useDeskReads(database, health);
      const file = url.slice('file:'.length);
      let threads: ThreadedClient | null = null;
      let endWatch: () => void = () => undefined;
      database.connect = async (options) => {
        if (threads === null) {
          threads = new ThreadedClient(await threadStarter(file));
          await threads.open();
          database.client = answeringClient(lockedClient(threads), health);
        }
        await connect?.call(database, options);
        if (connect !== undefined) await connectDesk(connect, threads);
        if (migrations !== null) await database.migrate({ migrations });
        const asked = threads;
        endWatch();
        const endDatabase = watchDatabase({
          health,
          ask: () => asked.ping(),
          onChange: tellOfSilence(payload.logger),
        });
        const endFile = watchFile({ file, client: database.client, health, logger: payload.logger });
        endWatch = () => {
          endDatabase();
          endFile();
        };
      };
      const destroy = database.destroy;
      database.destroy = async () => {
        endWatch();
        await destroy?.call(database);
        await threads?.end();
        threads = null;
      };
      return database;
    },
  };
}
