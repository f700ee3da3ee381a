import type { CollectionConfig, PayloadRequest } from 'payload';
import type { ContentType } from '../../src/publication/release.ts';
import type { ReleaseContext } from '../../src/releasing/release-context.ts';
import { releaseItem } from '../../src/releasing/release-item.ts';
import { searchFolded } from '../fields/folded.ts';
import { cleanText } from './clean-text.ts';
import { keepAuthorsToDrafts } from './keep-authors-to-drafts.ts';

/** What saving and deleting a text sets in motion: one call each, in the same transaction. */
export function contentHooks(
  releaseContext: ReleaseContext,
  type: ContentType,
): NonNullable<CollectionConfig['hooks']> {
  const release = async (id: number | string, req: PayloadRequest) => {
    await releaseItem(releaseContext, req.payload.db, type, String(id), req);
    releaseContext.logSignal.notify();
  };
  return {
    beforeOperation: [keepAuthorsToDrafts(type), searchFolded()],
    beforeValidate: [cleanText],
    beforeChange: [
      ({ data, originalDoc }) => {
        const publishes = data['_status'] === 'published';
        // A date that was emptied is a date left empty.
        const date: unknown = data['publishedAt'] === undefined ? originalDoc?.publishedAt : data['publishedAt'];
        return publishes && (date === null || date === undefined)
          ? { ...data, publishedAt: releaseContext.now() }
          : data;
      },
    ],
    afterChange: [({ doc, req }) => release(doc.id, req)],
    // After, as with every change: what a crash leaves in between then shows as a difference between content and log.
    afterDelete: [({ id, req }) => release(id, req)],
  };
}
