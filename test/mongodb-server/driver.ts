import { createRequire } from 'node:module';
import type { MongooseAdapter } from '@payloadcms/db-mongodb';

/** The driver's types and the driver itself are those that the product's adapter brings. */
export type Client = ReturnType<MongooseAdapter['connection']['getClient']>;
export type Session = ReturnType<Client['startSession']>;
export type Rows = ReturnType<typeof rowsOf>;
export interface Row {
  _id: number | string;
  k?: number | string;
  v?: number;
}

const fromAdapter = createRequire(createRequire(import.meta.url).resolve('@payloadcms/db-mongodb'));
const driver: { MongoClient: new (url: string, options?: object) => Client } = createRequire(
  fromAdapter.resolve('mongoose'),
)('mongodb');

export function connectTo(url: string, options: { appName?: string } = {}): Promise<Client> {
  return new driver.MongoClient(url, { serverSelectionTimeoutMS: 10_000, ...options }).connect();
}

export function rowsOf(client: Client, name: string, database = 'visnyk-server-rules') {
  return client.db(database).collection<Row>(name);
}

export interface Refusal {
  code: unknown;
  labels: string[];
}

/** What a server refused with: code and labels; null if it did not. */
export async function refusalOf(work: Promise<unknown>): Promise<Refusal | null> {
  try {
    await work;
    return null;
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    const code = 'code' in cause ? cause.code : undefined;
    const labels = 'errorLabels' in cause && Array.isArray(cause.errorLabels) ? cause.errorLabels.map(String) : [];
    return { code, labels };
  }
}
