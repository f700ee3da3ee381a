import type { CollectionConfig } from 'payload';
import { internalOptions } from './internal-options.ts';

/** Things whose texts are still to be released again. See `src/releasing/rerelease.ts`. */
export const rereleasesCollection: CollectionConfig = {
  ...internalOptions,
  slug: 'rereleases',
  fields: [
    { name: 'thing', type: 'text', required: true, unique: true, index: true },
    { name: 'requestedAt', type: 'date', required: true },
    { name: 'token', type: 'text', required: true },
  ],
};
