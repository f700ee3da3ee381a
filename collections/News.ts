import type { CollectionConfig } from 'payload';
import { NEWS_KINDS } from '../src/publication/release.ts';
import type { Desk } from '../src/releasing/desk.ts';
import { contentAccess } from './access/content.ts';
import { listing } from './admin-defaults.ts';
import { bodyField } from './fields/body.ts';
import { eventField } from './fields/event.ts';
import { identityFields } from './fields/identity.ts';
import { listTitleField } from './fields/list-title.ts';
import { pushReachField } from './fields/push-reach.ts';
import { regionsField } from './fields/regions.ts';
import {
  correctionField,
  directoryField,
  internalNoteField,
  manyField,
  minorChangeField,
  summaryField,
  titleField,
} from './fields/shared-content.ts';
import { textStateFields } from './fields/text-state.ts';
import { contentHooks } from './hooks/content.ts';
import { KIND_LABELS } from './kind-labels.ts';
import { textComponents } from './texts/text-components.ts';
import { textEndpoints } from './texts/text-endpoints.ts';
import { draftVersions } from './versions.ts';
import { words } from './words.ts';

/** News of every kind: what the press centre tells the world. */
export function newsCollection(desk: Desk): CollectionConfig {
  return {
    slug: 'news',
    labels: { singular: words('Новина', 'News item'), plural: words('Новини', 'News') },
    admin: {
      useAsTitle: 'listTitle',
      defaultColumns: ['listTitle', 'kind', '_status', 'publishedAt', 'updatedAt'],
      group: words('Тексти', 'Texts'),
      listSearchableFields: ['listTitle', 'number'],
      ...listing,
      components: textComponents,
    },
    defaultSort: '-updatedAt',
    access: contentAccess,
    versions: draftVersions,
    endpoints: textEndpoints('news'),
    hooks: contentHooks(desk, 'news'),
    fields: [
      titleField(),
      summaryField(),
      bodyField(),
      {
        name: 'kind',
        type: 'select',
        label: words('Різновид', 'Kind'),
        required: true,
        defaultValue: 'news',
        index: true,
        options: NEWS_KINDS.map((value) => ({ value, label: KIND_LABELS[value] })),
        admin: { position: 'sidebar' },
      },
      ...textStateFields(),
      minorChangeField(),
      eventField(),
      {
        name: 'authors',
        type: 'text',
        hasMany: true,
        localized: true,
        label: words('Автори', 'Authors'),
        admin: {
          description: words(
            'Імʼя та Enter. Без англійського написання імʼя буде транслітеровано.',
            'A name, then Enter. Without an English spelling the name is transliterated.',
          ),
        },
      },
      {
        name: 'disclaimer',
        type: 'textarea',
        label: words('Застереження', 'Disclaimer'),
        localized: true,
        admin: { condition: (data) => data['kind'] === 'column' },
      },
      { name: 'cover', type: 'upload', relationTo: 'media', label: words('Головне зображення', 'Cover image') },
      directoryField('tags', 'tags', words('Теги', 'Tags')),
      directoryField('sources', 'sources', words('Джерела', 'Sources')),
      regionsField(),
      manyField('guides', 'guides', words('Інструкції та посібники', 'Guides')),
      { name: 'documents', type: 'upload', relationTo: 'documents', hasMany: true, label: words('Файли', 'Files') },
      correctionField(),
      internalNoteField(),
      pushReachField(),
      listTitleField('title'),
      ...identityFields('news'),
    ],
  };
}
