import type { CollectionConfig } from 'payload';
import { internalOptions } from './internal-options.ts';

/** Addresses that texts had elsewhere, and which text each leads to, for ever. See `src/old-addresses`. */
export const oldAddressesCollection: CollectionConfig = {
  ...internalOptions,
  slug: 'old-addresses',
  fields: [
    // A digest of the address, which may be longer than an index likes.
    { name: 'name', type: 'text', required: true, unique: true, index: true },
    { name: 'address', type: 'text', required: true },
    { name: 'type', type: 'text', required: true },
    { name: 'number', type: 'number', required: true },
    { name: 'locale', type: 'text', required: true },
  ],
};

/** Files that an import brought, by their bytes, so that none is stored twice. See `src/import/writing`. */
export const importedFilesCollection: CollectionConfig = {
  ...internalOptions,
  slug: 'imported-files',
  fields: [
    { name: 'name', type: 'text', required: true, unique: true, index: true },
    { name: 'file', type: 'text', required: true },
  ],
};
