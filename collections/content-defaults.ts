import type { CollectionConfig } from 'payload';
import type { ContentType } from '../src/publication/release.ts';
import type { ReleaseContext } from '../src/releasing/release-context.ts';
import { contentAccess } from './access/content.ts';
import { adminDefaults } from './admin-defaults.ts';
import { contentHooks } from './hooks/content.ts';
import { draftVersions } from './versions.ts';
import { words } from './words.ts';

/** What news and guides have in common besides their fields; `column` is what lists tell of an item after its title. */
export function contentDefaults(releaseContext: ReleaseContext, slug: ContentType, column: string) {
  return {
    slug,
    admin: {
      useAsTitle: 'listTitle',
      defaultColumns: ['listTitle', column, '_status', 'publishedAt', 'number'],
      group: words('Тексти', 'Texts'),
      listSearchableFields: ['listTitle', 'number'],
      ...adminDefaults,
    },
    defaultSort: '-publishedAt',
    access: contentAccess,
    versions: draftVersions,
    indexes: [{ fields: ['_status', 'publishedAt', 'createdAt'] }],
    hooks: contentHooks(releaseContext, slug),
  } satisfies Partial<CollectionConfig>;
}
