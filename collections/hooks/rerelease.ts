import type { CollectionConfig, PayloadRequest } from 'payload';
import type { ReleaseContext } from '../../src/releasing/release-context.ts';
import type { ShownCollection } from '../../src/releasing/rerelease-requests.ts';
import { requestRerelease } from '../../src/releasing/rerelease-requests.ts';
import { moveSiteEpoch } from '../../src/releasing/site-epoch.ts';

/**
 * When something that texts show has changed or gone, the texts that show it are released again, in the background. The names of
 * tags and sources also stand where no text shows them (the directory, a feed that has become empty): those pages are rendered again too.
 */
export function rereleaseHooks(
  releaseContext: ReleaseContext,
  collection: ShownCollection,
): Required<Pick<NonNullable<CollectionConfig['hooks']>, 'afterChange' | 'afterDelete'>> {
  const changed = async (id: string | number, req: PayloadRequest) => {
    await requestRerelease(req.payload.db, `${collection}/${id}`, releaseContext.now(), req);
    if (collection === 'tags' || collection === 'sources')
      await moveSiteEpoch(req.payload.db, releaseContext.now(), req);
    releaseContext.logSignal.notify();
  };
  return {
    afterChange: [
      async ({ doc, operation, req }) => {
        if (operation !== 'create') await changed(doc.id, req);
      },
    ],
    afterDelete: [({ id, req }) => changed(id, req)],
  };
}
