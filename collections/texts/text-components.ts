import type { CollectionConfig } from 'payload';

/** What the form of an item has in place of Payload's own controls, which know items only. */
export const textComponents: NonNullable<NonNullable<CollectionConfig['admin']>['components']> = {
  edit: {
    beforeDocumentControls: ['/admin/keeping/kept-words.tsx#KeptWords'],
    Status: '/admin/texts/text-states.tsx#TextStates',
    SaveDraftButton: '/admin/texts/save-draft.tsx#SaveDraft',
    PublishButton: '/admin/texts/text-acts.tsx#TextActs',
    UnpublishButton: '/admin/texts/no-unpublish.tsx#NoUnpublish',
  },
};
