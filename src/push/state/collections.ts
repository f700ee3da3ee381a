/** The collections that only push writes. */
export const PUSH_COLLECTIONS = {
  positions: 'subscription-positions',
  attempts: 'push-attempts',
  takedowns: 'takedowns',
} as const;

/** Names of the counters push keeps. */
export const PUSH_COUNTERS = { leases: 'push-leases', subscriptions: 'push-subscriptions' } as const;
