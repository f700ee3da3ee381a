import type { CollectionConfig } from 'payload';
import type { ReleaseContext } from '../src/releasing/release-context.ts';
import { isEditor, isSignedIn } from './access/roles.ts';
import { listing } from './admin-defaults.ts';
import { aliasFields } from './fields/aliases.ts';
import { foldedField } from './fields/folded.ts';
import { listTitleField } from './fields/list-title.ts';
import { movingFields } from './fields/moving.ts';
import { slugField } from './fields/slug.ts';
import { directoryHooks } from './hooks/directory.ts';
import { words } from './words.ts';

/** What texts are about. One slug serves both languages. */
export function tagsCollection(releaseContext: ReleaseContext): CollectionConfig {
  return {
    slug: 'tags',
    labels: { singular: words('Тег', 'Tag'), plural: words('Теги', 'Tags') },
    admin: {
      useAsTitle: 'listTitle',
      defaultColumns: ['listTitle', 'slug', 'type', 'internal'],
      group: words('Довідники', 'Directories'),
      ...listing,
    },
    defaultSort: 'listTitle',
    access: { read: isSignedIn, create: isEditor, update: isEditor, delete: isEditor },
    hooks: directoryHooks(releaseContext, 'tags'),
    fields: [
      { name: 'name', type: 'text', label: words('Назва', 'Name'), localized: true, required: true, maxLength: 120 },
      slugField(),
      {
        name: 'type',
        type: 'select',
        label: words('Вид', 'Type'),
        required: true,
        defaultValue: 'topic',
        options: [
          { value: 'topic', label: words('Тема', 'Topic') },
          { value: 'programme', label: words('Програма або донор', 'Programme or donor') },
          { value: 'person', label: words('Особа', 'Person') },
        ],
        admin: { position: 'sidebar' },
      },
      {
        name: 'internal',
        type: 'checkbox',
        label: words('Внутрішній', 'Internal'),
        defaultValue: false,
        admin: {
          position: 'sidebar',
          description: words('Для роботи редакції: назовні не видно.', 'For the desk’s own work: never shown outside.'),
        },
      },
      ...aliasFields(),
      ...movingFields('tags'),
      foldedField('name'),
      listTitleField('name'),
    ],
  };
}
