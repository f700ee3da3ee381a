import { type MongooseAdapter, mongooseAdapter } from '@payloadcms/db-mongodb';
import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload';
import { hasManyWriters } from '../../log/log-database.ts';
import { countsPlaces } from '../../log/placements/count-places.ts';
import { countOnMongo } from '../beside-adapter/count-places.ts';
import type { DatabaseHealth } from '../database-health.ts';
import { tellOfSilence, type Watch, watchDatabase } from '../watch-database.ts';
import { limitDeskReads } from './limit-desk-reads.ts';
import { foldWords } from './mongo-folded.ts';
import { addMongoIndexes } from './mongo-indexes.ts';
import { giveStatusToTexts } from './mongo-text-status.ts';
import { useHonestMongoTransactions } from './mongo-transactions.ts';

/** How long a start waits for a database that starts at the same time, in milliseconds. */
const START_MS = 15_000;

/**
 * Whatever the address says: what decides is read where it was written, and what is stored has reached most of the members. A server
 * that is gone is noticed within two seconds, by asking again each time: the driver's way to be told once waited for ever on a closed
 * socket.
 */
const CONNECTION = {
  readPreference: 'primary',
  readConcern: { level: 'majority' },
  writeConcern: { w: 'majority' },
  retryWrites: true,
  retryReads: true,
  serverSelectionTimeoutMS: 1_500,
  connectTimeoutMS: 2_000,
  socketTimeoutMS: 30_000,
  heartbeatFrequencyMS: 2_000,
  serverMonitoringMode: 'poll',
} as const;

/** After which a connection that merely asks whether the server is there is given up for another, in milliseconds. */
const WATCH_SOCKET_MS = 5_000;

/**
 * MongoDB. A replica set (named in the address) gives transactions; with a single server each write stands alone, and the sweep
 * repairs what a crash left between them.
 *
 * @param onCommit called after each transaction that has become durable
 */
export function mongoDatabase(
  url: string,
  { health, onCommit }: { health: DatabaseHealth; onCommit: () => void },
): DatabaseAdapterObj {
  const adapter = mongooseAdapter({
    url,
    ensureIndexes: true,
    migrationDir: 'src/migrations',
    connectOptions: CONNECTION,
    transactionOptions: {
      readPreference: 'primary',
      readConcern: { level: 'snapshot' },
      writeConcern: { w: 'majority' },
    },
  });
  return {
    ...adapter,
    init: ({ payload }) => {
      // What it makes is its own adapter, of which its types tell no more than the common part.
      const database = adapter.init({ payload }) as unknown as MongooseAdapter & BaseDatabaseAdapter;
      hasManyWriters(database);
      countsPlaces(
        database,
        countOnMongo(() => database.collections),
      );
      limitDeskReads(database);
      useHonestMongoTransactions(database, health, onCommit);
      const { connect, destroy } = database;
      let endWatch: () => void = () => undefined;
      database.connect = async (options) => {
        await patiently(() => connect?.call(database, options) ?? Promise.resolve());
        await addMongoIndexes(database);
        health.probeWith(() => isThere(database.connection, url));
        await giveStatusToTexts((name) => database.connection.collection(name));
        await foldWords((name) => database.connection.collection(name));
        endWatch();
        endWatch = watchServer(openAnother(database.connection, url), health, tellOfSilence(payload.logger));
      };
      database.destroy = async () => {
        endWatch();
        await destroy?.call(database);
      };
      return database;
    },
  };
}

/** A database that is started together with this process may come a little later. */
async function patiently(connect: () => Promise<void>): Promise<void> {
  const until = performance.now() + START_MS;
  for (;;) {
    try {
      return await connect();
    } catch (cause) {
      if (performance.now() > until) throw cause;
    }
  }
}

/** Asks over a connection of its own, with the driver that is there already. */
async function isThere(connection: MongooseAdapter['connection'], url: string): Promise<boolean> {
  const client = openAnother(connection, url);
  try {
    await client.db('admin').command({ ping: 1 });
    return true;
  } catch {
    return false;
  } finally {
    await client.close();
  }
}

/** A client of its own, by the driver that is there already: what happens to the connections of all others is nothing to it. */
function openAnother(connection: MongooseAdapter['connection'], url: string): DriverClient {
  const Client = connection.getClient().constructor as new (url: string, options: object) => DriverClient;
  return new Client(url, { ...CONNECTION, maxPoolSize: 1, socketTimeoutMS: WATCH_SOCKET_MS });
}

/** Asks the server itself, over a connection of its own: what fails on the others may be theirs, and is tried again there. */
function watchServer(client: DriverClient, health: DatabaseHealth, onChange: Watch['onChange']): () => void {
  const end = watchDatabase({ health, ask: () => client.db('admin').command({ ping: 1 }), onChange });
  return () => {
    end();
    void client.close().catch(() => undefined);
  };
}

type DriverClient = ReturnType<MongooseAdapter['connection']['getClient']>;
