import type { CollectionConfig } from 'payload';
import { internalOptions } from './internal-options.ts';

/** Where each subscriber of push stands: all its state. See `src/push/state/subscriber-states.ts`. */
export const subscriptionPositionsCollection: CollectionConfig = {
  ...internalOptions,
  slug: 'subscription-positions',
  fields: [
    { name: 'subscription', type: 'text', required: true, unique: true, index: true },
    { name: 'bucket', type: 'number', required: true, index: true },
    { name: 'position', type: 'number', required: true },
    { name: 'since', type: 'number', required: true },
    { name: 'generation', type: 'number', required: true },
    { name: 'dueAt', type: 'date' },
    { name: 'failingSince', type: 'date' },
    { name: 'failures', type: 'number', required: true },
    { name: 'deliveredAt', type: 'date' },
    { name: 'lastAnswers', type: 'json' },
    { name: 'notice', type: 'json' },
  ],
};

/** Attempts of the last 30 days, in pages. See `src/push/state/result-log.ts`. */
export const pushAttemptsCollection: CollectionConfig = {
  ...internalOptions,
  slug: 'push-attempts',
  indexes: [{ fields: ['bucket', 'at'] }],
  fields: [
    { name: 'bucket', type: 'number', required: true },
    { name: 'at', type: 'date', required: true, index: true },
    { name: 'entries', type: 'json', required: true },
  ],
};

/** Withdrawals that subscribers have confirmed, for ever. See `src/push/state/takedowns.ts`. */
export const takedownsCollection: CollectionConfig = {
  ...internalOptions,
  slug: 'takedowns',
  fields: [
    { name: 'name', type: 'text', required: true, unique: true, index: true },
    { name: 'subscription', type: 'text', required: true, index: true },
    { name: 'text', type: 'text', required: true, index: true },
    { name: 'seq', type: 'number', required: true },
    { name: 'event', type: 'text', required: true },
    { name: 'at', type: 'date', required: true },
    { name: 'confirmedAt', type: 'date', required: true },
  ],
};

/** Subscriptions of the WebSub hub, one for each callback and feed. See `src/push/websub/websub-rows.ts`. */
export const websubSubscriptionsCollection: CollectionConfig = {
  ...internalOptions,
  slug: 'websub-subscriptions',
  fields: [
    // A digest of callback and topic, which may both be longer than an index likes.
    { name: 'name', type: 'text', required: true, unique: true, index: true },
    { name: 'callback', type: 'text', required: true },
    { name: 'callbackHost', type: 'text', required: true, index: true },
    { name: 'topic', type: 'text', required: true },
    { name: 'topicName', type: 'text', required: true, index: true },
    { name: 'isCombined', type: 'checkbox', required: true, index: true },
    // Sealed; see `src/push/webhooks/secret-box.ts`.
    { name: 'secret', type: 'text' },
    { name: 'leaseUntil', type: 'date', required: true, index: true },
  ],
};
