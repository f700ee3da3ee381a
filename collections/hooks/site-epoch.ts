import type { CollectionConfig, GlobalAfterChangeHook, PayloadRequest } from 'payload';
import type { ReleaseContext } from '../../src/releasing/release-context.ts';
import { moveSiteEpoch } from '../../src/releasing/site-epoch.ts';

/** What stands in responses without being in the log: when it changes, whatever was rendered before is out of date. */
export function siteEpochHooks(
  releaseContext: ReleaseContext,
): Pick<NonNullable<CollectionConfig['hooks']>, 'afterChange' | 'afterDelete'> {
  const move = moveEpoch(releaseContext);
  return { afterChange: [move], afterDelete: [move] };
}

/** The same for a global, of which there is always one. */
export function globalEpochHook(releaseContext: ReleaseContext): GlobalAfterChangeHook {
  return moveEpoch(releaseContext);
}

function moveEpoch(releaseContext: ReleaseContext): (change: { req: PayloadRequest }) => Promise<void> {
  return async ({ req }) => {
    await moveSiteEpoch(req.payload.db, releaseContext.now(), req);
    releaseContext.logSignal.notify();
  };
}
