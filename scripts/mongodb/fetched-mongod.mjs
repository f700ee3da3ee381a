import { LIFETIME_OPTIONS } from './transaction-lifetime.mjs';

/** Fetches a real server where the machine may; null where it may not. */
export async function fetchMongod(mode) {
  const { MongoMemoryReplSet, MongoMemoryServer } = await import('mongodb-memory-server-core');
  try {
    const server =
      mode === 'transactions'
        ? await MongoMemoryReplSet.create({ replSet: { count: 1, name: 'rs0', args: LIFETIME_OPTIONS } })
        : await MongoMemoryServer.create();
    return { what: 'a fetched mongod', url: server.getUri(), stop: () => server.stop() };
  } catch (cause) {
    console.log(
      `mongodb-memory-server-core could not fetch a server: ${cause instanceof Error ? cause.message.split('\n')[0] : cause}`,
    );
    return null;
  }
}
