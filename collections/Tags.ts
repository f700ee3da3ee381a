import type { CollectionConfig } from 'payload';
import type { ReleaseContext } from '../src/releasing/release-context.ts';
import { directoryDefaults, nameField } from './directory-defaults.ts';
import { slugField } from './fields/addresses/slug.ts';
import { aliasFields } from './fields/aliases.ts';
import { foldedField } from './fields/folded.ts';
import { listTitleField } from './fields/list-title.ts';
import { movingFields } from './fields/moving.ts';
import { words } from './words.ts';

/** What texts are about. One slug serves both languages. */
export function tagsCollection(releaseContext: ReleaseContext): CollectionConfig {
  return {
    ...directoryDefaults(releaseContext, 'tags', ['listTitle', 'slug', 'type', 'internal']),
    labels: { singular: words('Тег', 'Tag'), plural: words('Теги', 'Tags') },
    fields: [
      nameField(120),
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
