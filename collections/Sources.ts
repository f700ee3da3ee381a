import type { CollectionConfig } from 'payload';
import type { ReleaseContext } from '../src/releasing/release-context.ts';
import { directoryDefaults, nameField } from './directory-defaults.ts';
import { slugField } from './fields/addresses/slug.ts';
import { aliasFields } from './fields/aliases.ts';
import { foldedField } from './fields/folded.ts';
import { listTitleField } from './fields/list-title.ts';
import { movingFields } from './fields/moving.ts';
import { webAddressField } from './fields/shared-content.ts';
import { words } from './words.ts';

/** Who a text comes from, under which licence, and how to name them. */
export function sourcesCollection(releaseContext: ReleaseContext): CollectionConfig {
  return {
    ...directoryDefaults(releaseContext, 'sources', ['listTitle', 'type', 'url']),
    labels: { singular: words('Джерело', 'Source'), plural: words('Джерела', 'Sources') },
    fields: [
      nameField(300),
      slugField(),
      {
        name: 'type',
        type: 'select',
        label: words('Вид', 'Type'),
        required: true,
        defaultValue: 'media',
        options: [
          { value: 'press-centre', label: words('Пресцентр', 'Press centre') },
          { value: 'ministry', label: words('Орган влади', 'Government body') },
          { value: 'media', label: words('Медіа', 'Media') },
          { value: 'donor-project', label: words('Проєкт міжнародної допомоги', 'Donor project') },
          { value: 'association', label: words('Асоціація', 'Association') },
          { value: 'ngo', label: words('Громадська організація', 'Non-governmental organisation') },
          { value: 'international', label: words('Міжнародна організація', 'International organisation') },
        ],
        admin: { position: 'sidebar' },
      },
      webAddressField('url', words('Сайт', 'Site')),
      webAddressField('licence', words('Ліцензія (посилання)', 'Licence (link)')),
      {
        name: 'attribution',
        type: 'text',
        label: words('Рядок посилання на джерело', 'Attribution line'),
        localized: true,
        maxLength: 300,
      },
      ...aliasFields(),
      ...movingFields('sources'),
      foldedField('name'),
      listTitleField('name'),
    ],
  };
}
