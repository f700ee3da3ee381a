import type { Audience } from '../log/reading/view.ts';
import type { Instant } from '../publication/release.ts';
import type { Selection } from '../publication/selection.ts';

/** `disabled`: by us, after days of failure. `ended`: by its own answer (410), or by the end of a lease. */
export const SUBSCRIPTION_STATES = ['active', 'paused', 'disabled', 'ended'] as const;
export type SubscriptionStatus = (typeof SUBSCRIPTION_STATES)[number];

interface SubscriptionFacts {
  /** Unique over all kinds: `webhook:7`. See `subscriptionId`. */
  id: string;
  /** Where requests go; the guard has the last word at every connect. */
  address: string;
  status: SubscriptionStatus;
  /** In the clear, newest first, at most three. Never log them. */
  secrets: readonly string[];
}

/** A partner's webhook (Standard Webhooks 1.0): one request for each text that changed. */
export type Webhook = SubscriptionFacts & {
  kind: 'webhook';
  /** Id of the partner's row. */
  partner: string;
  audience: Audience;
  selection: Selection;
};

/** A subscription of the WebSub hub: one request with the feed's bytes, however many texts changed. */
export type WebSubSubscription = SubscriptionFacts & {
  kind: 'websub';
  /** Exact public address of the feed. */
  topic: string;
  selection: Selection;
  leaseUntil: Instant;
};

export type Subscription = Webhook | WebSubSubscription;

/** The id of a subscription whose row is in the collection of its kind. */
export function subscriptionId(kind: Subscription['kind'], rowId: number | string): string {
  return `${kind}:${rowId}`;
}

/** The row of a subscription of a kind; null for an id of another kind. */
export function rowIdOf(kind: Subscription['kind'], id: string): string | null {
  return id.startsWith(`${kind}:`) ? id.slice(kind.length + 1) : null;
}

/** In whose eyes a subscription reads the log: the hub distributes what is public. */
export function audienceOf(subscription: Subscription): Audience {
  return subscription.kind === 'webhook' ? subscription.audience : 'everyone';
}
