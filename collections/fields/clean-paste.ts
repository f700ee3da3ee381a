import { createServerFeature } from '@payloadcms/richtext-lexical';

/** What is pasted into a body keeps what a body may hold, and nothing else; the work is done in the browser. */
export const CleanPasteFeature = createServerFeature({
  key: 'cleanPaste',
  feature: { ClientFeature: '/admin/paste/clean-paste.tsx#CleanPaste' },
});
