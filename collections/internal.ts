import type { CollectionConfig } from 'payload';
import { nobody } from './access/roles.ts';

const machinery = {
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  timestamps: false,
  lockDocuments: false,
} as const;

/** Which text stands in which place, in order: the index behind every feed. See `src/log/placements.ts`. */
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

/** Named numbers that move by compare-and-swap. See `src/log/counters.ts`. */
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
