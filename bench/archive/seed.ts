import { append } from '../../src/log/writing/append.ts';
import { numberPending } from '../../src/log/writing/sequencer.ts';
import type { PressCentre } from '../../src/press-centre.ts';
import { generatedEntry, sourceSlug, TAGS, tagSlug } from './generated-entry.ts';

const BATCH = 50;

/** Writes the newest `count` texts by way of the log itself, `append` and the sequencer, with the tags and sources they name. */
export async function seedArchive({ payload, transact }: PressCentre, count: number): Promise<void> {
  const { db } = payload;
  await transact(async (req) => {
    for (let index = 0; index < TAGS; index += 1) {
      const slug = tagSlug(index);
      const data = { name: { uk: `Тема ${slug}` }, slug, type: 'topic', listTitle: `Тема ${slug}` };
      await db.create({ collection: 'tags', data, req });
    }
    for (const slug of new Set(Array.from({ length: 100 }, (_, index) => sourceSlug(index)))) {
      const data = { name: { uk: `Джерело ${slug}` }, slug, type: 'media', listTitle: `Джерело ${slug}` };
      await db.create({ collection: 'sources', data, req });
    }
  });
  // The oldest first, as they would have come.
  const indices = Array.from({ length: count }, (_, nth) => count - 1 - nth);
  for (let start = 0; start < count; start += BATCH) {
    await transact(async (req) => {
      for (const index of indices.slice(start, start + BATCH)) {
        const entry = generatedEntry(index);
        await append(db, entry, null, entry.publishedAt, req);
      }
    });
    await new Promise(setImmediate);
  }
  await numberPending(db);
}
