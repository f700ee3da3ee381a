import type { LogDatabase } from '../../log/log-database.ts';
import { changesFor } from '../../log/reading/changes-for.ts';
import { concernOf } from '../../presenters/change-entry.ts';
import type { Instant } from '../../publication/release.ts';
import type { LastAnswer } from '../state/attempt.ts';
import type { Notice } from '../state/notice.ts';
import { statesOf } from '../state/subscriber-states.ts';
import { audienceOf, type Subscription } from '../subscription.ts';

/** How a subscriber is doing, for people. */
export interface SubscriptionHealth {
  /** Changes it has not got yet, counted up to `LAG_LIMIT`. */
  lag: number;
  /** When the oldest of them was released; null where it has everything. */
  lagSince: Instant | null;
  deliveredAt: Instant | null;
  failingSince: Instant | null;
  failures: number;
  /** Null where nothing failed: then the next change is sent at once. */
  nextAttemptAt: Instant | null;
  /** The latest first. */
  lastAnswers: LastAnswer[];
  notice: Notice | null;
}

/** Nobody needs to know how many more. */
const LAG_LIMIT = 1_000;
/** However few of them concern it, no more rows are looked at. */
const MOST_ROWS = 5_000;
const ROWS = 500;

/** Null for a subscription that has not begun. */
export async function subscriptionHealth(
  db: LogDatabase,
  subscription: Subscription,
): Promise<SubscriptionHealth | null> {
  const [state] = await statesOf(db, [subscription.id]);
  if (state === undefined) return null;
  const { deliveredAt, failingSince, failures, dueAt, lastAnswers, notice } = state;
  return {
    ...(await lagOf(db, subscription, state.position)),
    deliveredAt,
    failingSince,
    failures,
    nextAttemptAt: subscription.status === 'active' ? dueAt : null,
    lastAnswers: lastAnswers.toReversed(),
    notice,
  };
}

async function lagOf(
  db: LogDatabase,
  subscription: Subscription,
  position: number,
): Promise<Pick<SubscriptionHealth, 'lag' | 'lagSince'>> {
  const follower = { selection: subscription.selection, audience: audienceOf(subscription) };
  let lag = 0;
  let lagSince: Instant | null = null;
  let after = position;
  for (let looked = 0; lag < LAG_LIMIT && looked < MOST_ROWS; ) {
    const { rows, upTo } = await changesFor(db, follower.audience, after, ROWS);
    const due = rows.filter((row) => concernOf(row, follower) !== null);
    lag += due.length;
    lagSince ??= due[0]?.releasedAt ?? null;
    looked += ROWS;
    if (upTo <= after) break;
    after = upTo;
  }
  return { lag: Math.min(lag, LAG_LIMIT), lagSince };
}
