import type { Instant } from '../../publication/release.ts';
import type { OutgoingRequest } from '../outgoing/answer.ts';
import type { Subscription } from '../subscription.ts';
import type { DueChange } from './follower-groups.ts';

/** What one request is to tell. */
export interface DueNews<Kind extends Subscription> {
  subscription: Kind;
  /** Grows with every replay. */
  generation: number;
  /** The first change that is due; all of them, in order, where the deliverer tells all at once. Never empty. */
  changes: readonly DueChange[];
  /** How far the log has been followed. */
  head: number;
  now: Instant;
}

/** What to send; `upTo` is where the subscriber stands once it has accepted. */
type Dispatch =
  | { kind: 'send'; request: OutgoingRequest; upTo: number }
  /** There is nothing to tell. */
  | { kind: 'skip'; upTo: number };

/** How one kind of subscription is served: the worker decides when and to whom, a deliverer what is said. */
export interface Deliverer<Kind extends Subscription> {
  /** Whether one request tells everything that is due; else each change has one of its own. */
  tellsAllAtOnce: boolean;
  /** Whether days of failure disable a subscription; else it is asked on, now and then, for as long as it lasts. */
  givesUp: boolean;
  /** Makes the request again for every attempt. */
  prepare(news: DueNews<Kind>): Promise<Dispatch>;
}

export interface Deliverers {
  webhook: Deliverer<Extract<Subscription, { kind: 'webhook' }>>;
  /** Null where there is no hub. */
  websub: Deliverer<Extract<Subscription, { kind: 'websub' }>> | null;
}

/** Where subscriptions of one kind are kept. */
export interface SubscriptionSource {
  kind: Subscription['kind'];
  /** All of them, or those of some ids; whatever their status. */
  load(ids: readonly string[] | null): Promise<Subscription[]>;
  /** Ends one from our side, and tells the workers. */
  setStatus(id: string, status: 'disabled' | 'ended'): Promise<void>;
}
