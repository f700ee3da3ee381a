import { createHash } from 'node:crypto';

/** Work is shared out in buckets of subscriptions, so that a lease is one entry and not ten thousand. */
export const BUCKETS = 32;

/** The bucket of a subscription, the same for every worker and for ever. */
export function bucketOf(subscription: string): number {
  return (createHash('sha256').update(subscription).digest()[0] ?? 0) % BUCKETS;
}
