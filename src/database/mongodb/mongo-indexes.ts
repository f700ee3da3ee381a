import type { MongooseAdapter } from '@payloadcms/db-mongodb';

/**
 * Indexes that Payload does not make by itself: every save asks who has its row open, every new tag whether its name is another's,
 * what is deleted which themes show it, and every page what the press centre calls itself. SQLite has its own (`sqlite-indexes.ts`).
 */
const INDEXES: readonly { collection: string; on: Record<string, 1> }[] = [
  { collection: 'payload-locked-documents', on: { 'document.value': 1, 'document.relationTo': 1 } },
  { collection: 'tags', on: { aliasKeys: 1 } },
  { collection: 'sources', on: { aliasKeys: 1 } },
  { collection: 'themes', on: { pinned: 1 } },
];

/** Makes them where they are missing; making one that is there already costs one look. */
export async function addMongoIndexes(database: Pick<MongooseAdapter, 'collections' | 'globals'>): Promise<void> {
  await database.globals.collection.createIndex({ globalType: 1 });
  for (const { collection, on } of INDEXES) {
    const model = database.collections[collection];
    if (model === undefined) throw new Error(`There is no collection ${collection} to index`);
    await model.collection.createIndex(on);
  }
}
