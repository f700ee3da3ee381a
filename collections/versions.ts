import type { CollectionConfig } from 'payload';

/** Drafts, a status of each language, and a history of fifty publications. Plans that Payload's jobs still hold are kept. */
export const draftVersions = {
  drafts: { autosave: false, localizeStatus: true, schedulePublish: true, validate: false },
  // Each publication of one language keeps two: what came out, and the draft with what waits in the other.
  maxPerDoc: 100,
} satisfies CollectionConfig['versions'];
