import type { InTransaction, LogDatabase } from '../log/log-database.ts';
import { nextNumber } from '../log/writing/number-series.ts';
import type { Instant } from '../publication/release.ts';
import { forgetRequests, requestRerelease, requestsFor } from './rerelease-requests.ts';

/** Counts the epochs: responses rendered in an earlier one are out of date, whatever the log says. */
export const SITE_EPOCH_COUNTER = 'site-epoch';

/** Among the requests, what asks for a new epoch. */
export const EPOCH_REQUEST = 'site-epoch';

/**
 * Counts the changes of what stands on every page: the press centre's own name and description. Asked for in the transaction of the
 * change, and counted after it: an epoch that began before the change is seen would be that of the old pages, and everybody who
 * changes something would wait at one counter.
 */
export async function moveSiteEpoch(db: LogDatabase, now: Instant, req: InTransaction): Promise<void> {
  await requestRerelease(db, EPOCH_REQUEST, now, req);
}

/** Begins the epoch that was asked for; tells whether one was. A crash on the way begins one more. */
export async function beginSiteEpoch(db: LogDatabase): Promise<boolean> {
  const request = await requestsFor(db, EPOCH_REQUEST);
  if (request.rows.length === 0) return false;
  await nextNumber(db, SITE_EPOCH_COUNTER);
  await forgetRequests(db, request);
  return true;
}
