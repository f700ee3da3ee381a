import type { UIField } from 'payload';

/** Makes the chooser of files speak the editor's language. Stores and shows nothing. */
export function fileSentencesField(): UIField {
  return {
    name: 'fileSentences',
    type: 'ui',
    admin: { components: { Field: '/admin/sentences/file-sentences.tsx#FileSentences' }, disableListColumn: true },
  };
}
