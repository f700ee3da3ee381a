import type { InTransaction, LogDatabase } from '../../log/log-database.ts';
import { LOG_COLLECTIONS } from '../../log/log-database.ts';
import { readHead } from '../../log/writing/sequencer.ts';
import type { Instant } from '../../publication/release.ts';
import { findRows } from '../../stored-rows/find-rows.ts';
import { allStates, replayFrom } from './subscriber-states.ts';
import { touchSubscription } from './subscriptions-version.ts';

/** From where everything is to be sent again: after a position, as a cursor says it, or from a time on. */
export type ReplayStart = { kind: 'position'; position: number } | { kind: 'time'; at: Instant };

/** Lets a subscription begin again, under other message ids, and tells the workers; answers the position it begins after. */
export async function replay(
  db: LogDatabase,
  subscription: string,
  start: ReplayStart,
  req: InTransaction = {},
): Promise<number> {
  const position = start.kind === 'position' ? start.position : await positionBefore(db, start.at);
  await replayFrom(db, subscription, position, req);
  await touchSubscription(db, subscription, req);
  return position;
}

/** Lets every subscription begin again where it once began: all get what was ever meant for them, as it is now. */
export async function replayEverybody(db: LogDatabase): Promise<void> {
  for (const { subscription, since } of await allStates(db))
    await replay(db, subscription, { kind: 'position', position: since });
}

/** The last position before everything that was released at or after an instant. */
async function positionBefore(db: LogDatabase, at: Instant): Promise<number> {
  const docs = await findRows(db, {
    collection: LOG_COLLECTIONS.releases,
    where: { and: [{ releasedAt: { greater_than_equal: at } }, { seq: { greater_than: 0 } }] },
    sort: 'seq',
    limit: 1,
    select: { seq: true },
  });
  const first = docs[0];
  return first === undefined ? readHead(db) : Number(first['seq']) - 1;
}
