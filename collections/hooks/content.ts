import type { CollectionConfig } from 'payload';
import type { ContentType } from '../../src/publication/release.ts';
import type { Desk } from '../../src/releasing/desk.ts';
import { releaseItem, withdrawItem } from '../../src/releasing/release-item.ts';

/** What saving and deleting a text sets in motion: one call each, in the same transaction. */
export function contentHooks(desk: Desk, type: ContentType): NonNullable<CollectionConfig['hooks']> {
  return {
    beforeChange: [
      ({ data, originalDoc }) => {
        const publishes = data['_status'] === 'published';
        const date: unknown = data['publishedAt'] ?? originalDoc?.publishedAt;
        return publishes && (date === null || date === undefined) ? { ...data, publishedAt: desk.now() } : data;
      },
    ],
    afterChange: [
      async ({ doc, req }) => {
        await releaseItem(desk, req.payload.db, type, String(doc.id), req);
        desk.bell.ring();
      },
    ],
    beforeDelete: [
      async ({ id, req }) => {
        await withdrawItem(desk, req.payload.db, type, String(id), req);
        desk.bell.ring();
      },
    ],
  };
}
