import type { CollectionConfig } from 'payload';
import { internalOptions } from './internal-options.ts';

/** Which text stands in which place, in order: the index behind every feed. See `src/log/placements/placements.ts`. */
export const placementsCollection: CollectionConfig = {
  ...internalOptions,
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
  ...internalOptions,
  slug: 'counters',
  fields: [
    { name: 'name', type: 'text', required: true, unique: true, index: true },
    { name: 'value', type: 'number', required: true },
    { name: 'note', type: 'json' },
  ],
};
