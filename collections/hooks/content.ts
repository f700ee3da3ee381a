import type { CollectionConfig, PayloadRequest } from 'payload';
import type { ContentType } from '../../src/publication/release.ts';
import type { Desk } from '../../src/releasing/desk.ts';
import { releaseItem } from '../../src/releasing/release-item.ts';
import { beginTextAct } from '../texts/begin-text-act.ts';
import { finishTextAct, prepareTextAct } from '../texts/finish-text-act.ts';
import { titleEachError } from '../texts/title-each-error.ts';
import { keepAuthorsToDrafts } from './keep-authors-to-drafts.ts';
import { refuseDeletingLinked } from './refuse-deleting-linked.ts';

/** What saving and deleting a text sets in motion: one call each, in the same transaction. */
export function contentHooks(desk: Desk, type: ContentType): NonNullable<CollectionConfig['hooks']> {
  const release = async (id: number | string, req: PayloadRequest) => {
    await releaseItem(desk, req.payload.db, type, String(id), req);
    desk.bell.ring();
  };
  return {
    beforeOperation: [keepAuthorsToDrafts(type), beginTextAct(type)],
    beforeChange: [prepareTextAct(type, desk.now)],
    // First what the act still owes the row, then the log, which is held against it.
    afterChange: [finishTextAct(type), ({ doc, req }) => release(doc.id, req)],
    afterOperation: [titleEachError(type)],
    beforeDelete: [refuseDeletingLinked(type)],
    // After, as with every change: what a crash leaves in between then shows as a difference between content and log.
    afterDelete: [({ id, req }) => release(id, req)],
  };
}
