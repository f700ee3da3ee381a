import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import type { MigrateDownArgs, SQLiteAdapter } from '@payloadcms/db-sqlite';
import { migrations } from '../../../src/migrations/index.ts';
import { record } from '../../../src/stored-rows/row-fields.ts';
import { DATABASE, type TestCentre } from '../press-centre.ts';

const MIGRATION = '20261129_082220_text_status';
const FIELDS = ['_status', 'publishedAt', 'embargoUntil', 'minorChange'];

/** Puts the database of an open press centre back to one status and one date for an item with all its languages. */
export async function toOneStatus({ payload }: TestCentre): Promise<void> {
  if (DATABASE === 'sqlite') {
    const { client, drizzle } = payload.db as unknown as SQLiteAdapter;
    // What came after it goes first, the latest of all at the beginning.
    for (const { name, down } of migrations.filter((one) => one.name >= MIGRATION).reverse()) {
      await down({ db: drizzle } as unknown as MigrateDownArgs);
      await client.execute({ sql: 'DELETE FROM payload_migrations WHERE name = ?', args: [name] });
    }
    return;
  }
  const { connection } = payload.db as unknown as MongooseAdapter;
  for (const [name, prefix] of [
    ['news', ''],
    ['_news_versions', 'version.'],
  ] as const) {
    const collection = connection.collection(name);
    for await (const stored of collection.find({})) {
      const item = prefix === '' ? stored : record(stored['version']);
      const isPublic = Object.values(record(item['_status'])).includes('published');
      const pick = (field: string) => record(item[field])['uk'] ?? record(item[field])['en'] ?? null;
      // One draft made a draft of the whole version.
      const status = prefix === '' ? (isPublic ? 'published' : 'draft') : isAllPublic(item) ? 'published' : 'draft';
      const set = Object.fromEntries(
        FIELDS.map((field) => [prefix + field, field === '_status' ? status : pick(field)]),
      );
      await collection.updateOne({ _id: stored._id }, { $set: set });
    }
  }
}

function isAllPublic(version: Record<string, unknown>): boolean {
  return !Object.values(record(version['_status'])).includes('draft');
}
