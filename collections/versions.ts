import type { CollectionConfig } from 'payload';

/** Drafts, a history of fifty versions, and publishing at a set time. */
export const draftVersions: NonNullable<CollectionConfig['versions']> = {
  drafts: { autosave: false, schedulePublish: { timeFormat: 'HH:mm', timeIntervals: 15 }, validate: false },
  maxPerDoc: 50,
};
