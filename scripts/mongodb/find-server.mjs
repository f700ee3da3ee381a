import { fetchMongod } from './fetched-mongod.mjs';
import { startMongod } from './local-mongod.mjs';

/** A server for one mode, `transactions` or `alone`: `{ what, url, stop() }`, or null where none can be had. */
export async function findServer(mode, standIn) {
  const url = process.env.MONGODB_URL;
  if (url) return { what: 'the server of MONGODB_URL', url, stop: async () => undefined };
  return (await startMongod(mode)) ?? (await fetchMongod(mode)) ?? (await standIn?.start(mode)) ?? null;
}
