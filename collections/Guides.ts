import type { CollectionConfig, Field, UploadField } from 'payload';
import type { ReleaseContext } from '../src/releasing/release-context.ts';
import { contentDefaults } from './content-defaults.ts';
import { bodyField } from './fields/body.ts';
import { foldedField } from './fields/folded.ts';
import { identityFields } from './fields/identity.ts';
import {
  historyField,
  isForEditors,
  itemTabs,
  outlookField,
  previewField,
  replacingField,
  TABS,
  technicalFields,
  typographyField,
} from './fields/item-form.ts';
import { listTitleField } from './fields/list-title.ts';
import { pushReachField } from './fields/push-reach.ts';
import { regionsField } from './fields/regions.ts';
import {
  correctionField,
  correctionsField,
  directoryField,
  internalNoteField,
  minorChangeField,
  summaryField,
  titleField,
} from './fields/shared-content.ts';
import { textStateFields } from './fields/text-state.ts';
import { words } from './words.ts';

/** Guides: documents in their own right, with one or more files per language. */
export function guidesCollection(releaseContext: ReleaseContext): CollectionConfig {
  return {
    ...contentDefaults(releaseContext, 'guides', 'year'),
    labels: { singular: words('Посібник', 'Guide'), plural: words('Посібники', 'Guides') },
    fields: [
      itemTabs([
        {
          label: TABS.text,
          fields: [
            titleField(),
            summaryField(words('Для чого цей посібник', 'What it is for')),
            bodyField(),
            typographyField(),
            replacingField(),
            directoryField('tags', 'tags', words('Теги', 'Tags')),
            directoryField('sources', 'sources', words('Джерела', 'Sources')),
            regionsField(),
          ],
        },
        {
          label: TABS.media,
          fields: [
            documentsField(),
            { name: 'cover', type: 'upload', relationTo: 'media', label: words('Обкладинка', 'Cover image') },
          ],
        },
        { label: TABS.edition, fields: editionFields() },
        { label: TABS.correction, fields: [correctionField(), correctionsField()] },
        { label: TABS.history, fields: [historyField()] },
        { label: TABS.reach, fields: [pushReachField()], condition: isForEditors },
      ]),
      ...textStateFields(),
      minorChangeField(),
      outlookField(),
      previewField(),
      internalNoteField(),
      technicalFields(identityFields('guides')),
      foldedField('title', 'summary', 'publisher'),
      listTitleField('title'),
    ],
  };
}

function documentsField(): UploadField {
  return {
    name: 'documents',
    type: 'upload',
    relationTo: 'documents',
    hasMany: true,
    label: words('Файли', 'Files'),
    admin: {
      description: words(
        'Першим — головний файл кожної мови; мову вказано в самому файлі.',
        'The main file of each language first; the language is a property of the file.',
      ),
    },
  };
}

function editionFields(): Field[] {
  return [
    { name: 'publisher', type: 'text', label: words('Видавець', 'Publisher'), localized: true, maxLength: 300 },
    { name: 'year', type: 'number', label: words('Рік', 'Year'), min: 1990, max: 2100 },
    { name: 'edition', type: 'text', label: words('Видання або версія', 'Edition or version'), maxLength: 100 },
    {
      name: 'replacedBy',
      type: 'relationship',
      relationTo: 'guides',
      label: words('Замінено новішим', 'Replaced by'),
      filterOptions: ({ id }) => (id === undefined ? true : { id: { not_equals: id } }),
    },
  ];
}
