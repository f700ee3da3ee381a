import type { LogDatabase } from '../../log/log-database.ts';
import { textsByKey } from '../../log/reading/texts-by-key.ts';
import { positionFor } from '../../log/reading/view.ts';
import { type ChangeEvent, concernOf } from '../../presenters/change-entry.ts';
import type { Instant } from '../../publication/release.ts';
import { type SubscriberState, statesOf } from '../state/subscriber-states.ts';
import { takedownsOf, takenBackAt } from '../state/takedowns.ts';
import { audienceOf, type Subscription } from '../subscription.ts';

/**
 * How a subscriber stands to the latest state of a text. delivered: it has accepted it. waiting: its turn comes. failing: it was told
 * and did not accept. stopped: it is paused, disabled or ended. before: it began later and was never meant to get it.
 */
export type DeliveryStatus = 'delivered' | 'waiting' | 'failing' | 'stopped' | 'before';

export interface Recipient {
  subscription: Subscription;
  /** What it is to be told. */
  event: ChangeEvent;
  status: DeliveryStatus;
}

/** A withdrawal, or a departure from what was asked for, and whether its subscriber has confirmed it. */
interface TakedownEntry {
  subscription: string;
  event: 'withdrawn' | 'removed';
  at: Instant;
  /** Null where it is still to be confirmed. */
  confirmedAt: Instant | null;
}

export interface Recipients {
  recipients: Recipient[];
  takedowns: TakedownEntry[];
}

/** Who got a text in its latest state, and the whole ledger of its take-downs, oldest first. Empty for a text without releases, and for history. */
export async function findRecipients(
  db: LogDatabase,
  subscriptions: readonly Subscription[],
  text: string,
): Promise<Recipients> {
  const [row] = await textsByKey(db, [text]);
  if (row === undefined || row.isHistory) return { recipients: [], takedowns: [] };
  const concerned = subscriptions.flatMap((subscription) => {
    const concern = concernOf(row, { selection: subscription.selection, audience: audienceOf(subscription) });
    return concern === null ? [] : [{ subscription, event: concern.event }];
  });
  const states = await statesById(
    db,
    concerned.map(({ subscription }) => subscription.id),
  );
  const recipients = concerned.map(({ subscription, event }) => {
    const seq = positionFor(row, audienceOf(subscription));
    return { subscription, event, status: deliveryStatus(subscription, states.get(subscription.id), seq) };
  });
  const confirmed = await takedownsOf(db, text);
  const owed = recipients.flatMap(({ subscription, event, status }) =>
    (event === 'withdrawn' || event === 'removed') && status !== 'delivered' && status !== 'before'
      ? [{ subscription: subscription.id, event, at: takenBackAt(row, event), confirmedAt: null }]
      : [],
  );
  return { recipients, takedowns: [...confirmed.map(entryOf), ...owed] };
}

function deliveryStatus({ status }: Subscription, state: SubscriberState | undefined, seq: number): DeliveryStatus {
  if (state !== undefined && state.since >= seq) return 'before';
  if (state !== undefined && state.position >= seq) return 'delivered';
  if (status !== 'active') return 'stopped';
  return state?.failingSince === null || state === undefined ? 'waiting' : 'failing';
}

async function statesById(db: LogDatabase, ids: readonly string[]): Promise<Map<string, SubscriberState>> {
  return new Map((await statesOf(db, ids)).map((state) => [state.subscription, state]));
}

function entryOf({ subscription, event, at, confirmedAt }: TakedownEntry): TakedownEntry {
  return { subscription, event, at, confirmedAt };
}
