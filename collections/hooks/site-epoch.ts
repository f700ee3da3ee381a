import type { CollectionConfig, PayloadRequest } from 'payload';
import type { Desk } from '../../src/releasing/desk.ts';
import { moveSiteEpoch } from '../../src/releasing/site-epoch.ts';

/** What stands in responses without being in the log: when it changes, whatever was rendered before is out of date. */
export function siteEpochHooks(
  desk: Desk,
): Pick<NonNullable<CollectionConfig['hooks']>, 'afterChange' | 'afterDelete'> {
  const move = async ({ req }: { req: PayloadRequest }) => {
    await moveSiteEpoch(req.payload.db, desk.now(), req);
    desk.bell.ring();
  };
  return { afterChange: [move], afterDelete: [move] };
}
