import type { CollectionConfig } from 'payload';
import type { ContentType } from '../src/publication/release.ts';
import type { ReleaseContext } from '../src/releasing/release-context.ts';
import { contentAccess } from './access/content.ts';
import { adminDefaults } from './admin-defaults.ts';
import { contentHooks } from './hooks/content.ts';
import { textComponents } from './texts/text-components.ts';
import { textEndpoints } from './texts/text-endpoints.ts';
import { draftVersions } from './versions.ts';
import { words } from './words.ts';

/** What news and guides have in common besides their fields; `column` is what lists tell of an item after its title. */
export function contentDefaults(releaseContext: ReleaseContext, slug: ContentType, column: string) {
  return {
    slug,
    admin: {
      useAsTitle: 'listTitle',
      defaultColumns: ['listTitle', '_status', column, 'tags', 'createdBy', 'updatedAt'],
      group: words('Тексти', 'Texts'),
      listSearchableFields: ['listTitle', 'number'],
      ...adminDefaults,
      components: { ...textComponents, beforeListTable: ['/admin/lists/list-tabs.tsx#ListTabs'] },
    },
    defaultSort: '-updatedAt',
    // What names a text wants its title; with the bodies of all that it names, an answer would be megabytes.
    defaultPopulate: { body: false } as const,
    access: contentAccess,
    versions: draftVersions,
    endpoints: textEndpoints(slug, releaseContext),
    hooks: contentHooks(releaseContext, slug),
  } satisfies Partial<CollectionConfig>;
}
