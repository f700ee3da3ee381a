import { nobody } from '../access/roles.ts';

/** Rows that code alone writes: nobody reads or edits them by API or admin, and Payload adds nothing to them. */
export const internalOptions = {
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  timestamps: false,
  lockDocuments: false,
} as const;
