import type { InTransaction, LogDatabase } from '../log/log-database.ts';
import { nextNumber, readCounter } from '../log/writing/counters.ts';

/** For whoever looks at several counters at once. */
export const SITE_EPOCH_COUNTER = 'site-epoch';

/** Counts the changes of what stands on every page: the press centre's own name and description. */
export async function moveSiteEpoch(db: LogDatabase, req: InTransaction): Promise<void> {
  await nextNumber(db, SITE_EPOCH_COUNTER, req);
}

/** Responses rendered in an earlier epoch are out of date, whatever the log says. */
export async function readSiteEpoch(db: LogDatabase): Promise<number> {
  return (await readCounter(db, SITE_EPOCH_COUNTER)).value;
}
