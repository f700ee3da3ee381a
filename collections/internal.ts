import type { CollectionConfig } from 'payload';
import { nobody } from './access/roles.ts';

const machinery = {
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  timestamps: false,
  lockDocuments: false,
} as const;

/** Which text stands in which place, in order: the index behind every feed. See `src/log/placements/placements.ts`. */
export const placementsCollection: CollectionConfig = {
  ...machinery,
  slug: 'placements',
  indexes: [{ fields: ['text', 'place'], unique: true }, { fields: ['place', 'state', 'at', 'text'] }],
  fields: [
    { name: 'place', type: 'text', required: true },
    { name: 'text', type: 'text', required: true },
    { name: 'state', type: 'text', required: true },
    { name: 'at', type: 'date', required: true },
  ],
};

/** Named numbers that move by compare-and-swap. See `src/log/writing/counters.ts`. */
export const countersCollection: CollectionConfig = {
  ...machinery,
  slug: 'counters',
  fields: [
    { name: 'name', type: 'text', required: true, unique: true, index: true },
    { name: 'value', type: 'number', required: true },
    { name: 'note', type: 'json' },
  ],
};

/** Things whose texts are still to be released anew. See `src/releasing/rerelease.ts`. */
export const rereleasesCollection: CollectionConfig = {
  ...machinery,
  slug: 'rereleases',
  fields: [
    { name: 'thing', type: 'text', required: true, unique: true, index: true },
    { name: 'requestedAt', type: 'date', required: true },
    { name: 'token', type: 'text', required: true },
  ],
};

/** Keys of partners: hashes alone, never a key. See `src/partners/keys/partner-keys.ts`. */
export const partnerKeysCollection: CollectionConfig = {
  ...machinery,
  slug: 'partner-keys',
  fields: [
    { name: 'partner', type: 'text', required: true, index: true },
    { name: 'hash', type: 'text', required: true, unique: true, index: true },
    // One of the partner's places for live keys; unique, so that no race makes a third.
    { name: 'place', type: 'text', required: true, unique: true, index: true },
    { name: 'prefix', type: 'text', required: true },
    { name: 'label', type: 'text' },
    { name: 'madeAt', type: 'date', required: true },
    { name: 'expiresAt', type: 'date' },
    { name: 'revokedAt', type: 'date' },
    { name: 'lastUsedAt', type: 'date' },
    { name: 'sessionRound', type: 'number', required: true },
  ],
};

/** How many answers of each kind a partner got on a day. See `src/partners/usage/usage-rows.ts`. */
export const partnerUsageCollection: CollectionConfig = {
  ...machinery,
  slug: 'partner-usage',
  fields: [
    { name: 'name', type: 'text', required: true, unique: true, index: true },
    { name: 'partner', type: 'text', required: true, index: true },
    { name: 'day', type: 'text', required: true, index: true },
    { name: 'counts', type: 'json', required: true },
    { name: 'step', type: 'number', required: true },
  ],
};

/** Where each subscriber of push stands: all its state. See `src/push/state/subscriber-states.ts`. */
export const subscriptionPositionsCollection: CollectionConfig = {
  ...machinery,
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
  ...machinery,
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
  ...machinery,
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
  ...machinery,
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
