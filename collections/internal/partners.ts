import type { CollectionConfig } from 'payload';
import { internalOptions } from './internal-options.ts';

/** Keys of partners: hashes alone, never a key. See `src/partners/keys/partner-keys.ts`. */
export const partnerKeysCollection: CollectionConfig = {
  ...internalOptions,
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
  ...internalOptions,
  slug: 'partner-usage',
  fields: [
    { name: 'name', type: 'text', required: true, unique: true, index: true },
    { name: 'partner', type: 'text', required: true, index: true },
    { name: 'day', type: 'text', required: true, index: true },
    { name: 'counts', type: 'json', required: true },
    { name: 'step', type: 'number', required: true },
  ],
};
