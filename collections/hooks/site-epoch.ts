import type { CollectionConfig, PayloadRequest } from 'payload';
import type { ReleaseContext } from '../../src/releasing/release-context.ts';
import { moveSiteEpoch } from '../../src/releasing/site-epoch.ts';

/** What stands in responses without being in the log: when it changes, whatever was rendered before is out of date. */
export function siteEpochHooks(
  releaseContext: ReleaseContext,
): Pick<NonNullable<CollectionConfig['hooks']>, 'afterChange' | 'afterDelete'> {
  const move = async ({ req }: { req: PayloadRequest }) => {
    await moveSiteEpoch(req.payload.db, releaseContext.now(), req);
    releaseContext.logSignal.notify();
  };
  return { afterChange: [move], afterDelete: [move] };
}
