import type { CollectionConfig, TextField } from 'payload';
import type { Mergeable } from '../src/releasing/merged-rows.ts';
import type { ReleaseContext } from '../src/releasing/release-context.ts';
import { isEditor, isSignedIn } from './access/roles.ts';
import { adminDefaults } from './admin-defaults.ts';
import { directoryHooks } from './hooks/directory.ts';
import { words } from './words.ts';

/** What tags and sources have in common besides their fields. */
export function directoryDefaults(releaseContext: ReleaseContext, slug: Mergeable, defaultColumns: string[]) {
  return {
    slug,
    admin: {
      useAsTitle: 'listTitle',
      defaultColumns,
      group: words('Довідники', 'Directories'),
      ...adminDefaults,
      components: { edit: { SaveButton: '/admin/merging/save-or-merge.tsx#SaveOrMerge' } },
    },
    defaultSort: 'listTitle',
    access: { read: isSignedIn, create: isEditor, update: isEditor, delete: isEditor },
    hooks: directoryHooks(releaseContext, slug),
  } satisfies Partial<CollectionConfig>;
}

/** What a tag, a source or a saved feed is called. */
export function nameField(maxLength: number): TextField {
  return { name: 'name', type: 'text', label: words('Назва', 'Name'), localized: true, required: true, maxLength };
}
