import type { CollectionConfig, PayloadRequest } from 'payload';
import type { ContentType } from '../../src/publication/release.ts';
import type { ReleaseContext } from '../../src/releasing/release-context.ts';
import { releaseItem } from '../../src/releasing/release-item.ts';
import { cleanText } from '../checks/clean-text.ts';
import { refuseDeletingLinked } from '../deleting/refuse-deleting-linked.ts';
import { searchFolded } from '../fields/folded.ts';
import { beginTextAct } from '../texts/begin-text-act.ts';
import { finishTextAct, prepareTextAct } from '../texts/finish-text-act.ts';
import { noteBulkLists } from './add-to-lists.ts';
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
    beforeOperation: [noteBulkLists, keepAuthorsToDrafts(type), searchFolded(), beginTextAct(type)],
    beforeValidate: [cleanText],
    beforeChange: [prepareTextAct(type, releaseContext.now)],
    // First what the act still owes the row, then the log, which is held against it.
    afterChange: [finishTextAct(type), ({ doc, req }) => release(doc.id, req)],
    beforeDelete: [refuseDeletingLinked(type)],
    // After, as with every change: what a crash leaves in between then shows as a difference between content and log.
    afterDelete: [({ id, req }) => release(id, req)],
  };
}
