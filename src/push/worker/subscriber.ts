import { hostOf } from '../outgoing/guard.ts';
import { bucketOf } from '../state/buckets.ts';
import type { SubscriberState } from '../state/subscriber-states.ts';
import type { Subscription } from '../subscription.ts';
import type { FollowerGroup } from './follower-groups.ts';

/** A subscription in the hands of a worker. */
export interface Subscriber {
  subscription: Subscription;
  bucket: number;
  host: string;
  group: FollowerGroup<Subscriber>;
  /** As it will be stored; what is stored may lie a little behind. */
  at: SubscriberState;
  /** The position that is stored. */
  stored: number;
  /**
   * idle: has everything. ready: in the queue. busy: a request is under way. waiting: for its next attempt. gone: not ours any
   * more, or replaced.
   */
  state: 'idle' | 'ready' | 'busy' | 'waiting' | 'gone';
  /** It has changed while it was busy: nothing more is begun for it until it was read again. */
  isStale: boolean;
}

/** A subscription as it stands, not yet looked at. */
export function createSubscriber(
  subscription: Subscription,
  at: SubscriberState,
  group: FollowerGroup<Subscriber>,
): Subscriber {
  return {
    subscription,
    bucket: bucketOf(subscription.id),
    host: hostname(subscription.address),
    group,
    at,
    stored: at.position,
    state: 'idle',
    isStale: false,
  };
}

/** Requests are counted by the host; an address that is none is refused by the guard later. */
function hostname(address: string): string {
  return URL.canParse(address) ? hostOf(new URL(address)) : address;
}
