import type { CollectionConfig } from 'payload';
import type { Desk } from '../../src/releasing/desk.ts';
import type { ShownCollection } from '../../src/releasing/rerelease-requests.ts';
import { requestRerelease } from '../../src/releasing/rerelease-requests.ts';

/** When something that texts show has changed or gone, the texts that show it are released anew, in the background. */
export function rereleaseHooks(
  desk: Desk,
  collection: ShownCollection,
): Pick<NonNullable<CollectionConfig['hooks']>, 'afterChange' | 'afterDelete'> {
  return {
    afterChange: [
      async ({ doc, operation, req }) => {
        if (operation === 'create') return;
        await requestRerelease(req.payload.db, `${collection}/${doc.id}`, desk.now(), req);
        desk.bell.ring();
      },
    ],
    afterDelete: [
      async ({ id, req }) => {
        await requestRerelease(req.payload.db, `${collection}/${id}`, desk.now(), req);
        desk.bell.ring();
      },
    ],
  };
}
