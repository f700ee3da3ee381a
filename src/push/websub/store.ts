import type { Instant } from '../../publication/release.ts';

/** Whose subscription, to what: there is one for each pair (WebSub 5.1). */
export interface SubscriptionKey {
  callback: string;
  topic: string;
}

/** A subscription that its subscriber has confirmed. */
export interface Grant extends SubscriptionKey {
  /** Its topic is one of those that can be made up without end. */
  isCombined: boolean;
  secret: string | null;
  leaseUntil: Instant;
}

/** What the hub keeps of subscriptions. */
export interface WebSubStore {
  /** Makes a subscription, which is sent the next change, or gives the one there is a new lease and secret. */
  grant(grant: Grant): Promise<void>;
  /** Ends a subscription; tells whether there was one. */
  end(key: SubscriptionKey): Promise<boolean>;
  has(key: SubscriptionKey): Promise<boolean>;
  /** How many there are: with callbacks on a host, of combined feeds, and in all. */
  count(callbackHost: string): Promise<{ ofHost: number; ofCombined: number; inAll: number }>;
  /** Callbacks that are subscribed to a topic. */
  callbacksOf(topic: string): Promise<string[]>;
  /** Forgets those whose lease was over before `now`; tells how many. */
  expire(now: Instant): Promise<number>;
}
