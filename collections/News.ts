import type { CollectionConfig, SelectField, TextareaField, TextField } from 'payload';
import { NEWS_KINDS } from '../src/publication/release.ts';
import type { ReleaseContext } from '../src/releasing/release-context.ts';
import { contentDefaults } from './content-defaults.ts';
import { bodyField } from './fields/body.ts';
import { eventField, hasEvent } from './fields/event.ts';
import { foldedField } from './fields/folded.ts';
import { identityFields } from './fields/identity.ts';
import { importedField } from './fields/imported.ts';
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
  manyField,
  minorChangeField,
  summaryField,
  titleField,
} from './fields/shared-content.ts';
import { textStateFields } from './fields/text-state.ts';
import { KIND_LABELS } from './kind-labels.ts';
import { words } from './words.ts';

/** News of every kind: what the press centre tells the world. */
export function newsCollection(releaseContext: ReleaseContext): CollectionConfig {
  return {
    ...contentDefaults(releaseContext, 'news', 'kind'),
    labels: { singular: words('Новина', 'News item'), plural: words('Новини', 'News') },
    fields: [
      itemTabs([
        {
          label: TABS.text,
          fields: [
            kindField(),
            titleField(),
            summaryField(),
            bodyField(),
            typographyField(),
            replacingField(),
            disclaimerField(),
            directoryField('tags', 'tags', words('Теги', 'Tags')),
            directoryField('sources', 'sources', words('Джерела', 'Sources')),
            regionsField(),
            authorsField(),
          ],
        },
        {
          label: TABS.media,
          fields: [
            { name: 'cover', type: 'upload', relationTo: 'media', label: words('Головне зображення', 'Cover image') },
            {
              name: 'documents',
              type: 'upload',
              relationTo: 'documents',
              hasMany: true,
              label: words('Файли', 'Files'),
            },
            manyField('guides', 'guides', words('Інструкції та посібники', 'Guides')),
          ],
        },
        { label: TABS.event, fields: [eventField()], condition: ({ kind }) => hasEvent(kind) },
        { label: TABS.correction, fields: [correctionField(), correctionsField()] },
        { label: TABS.history, fields: [historyField()] },
        { label: TABS.reach, fields: [pushReachField()], condition: isForEditors },
      ]),
      ...textStateFields(),
      minorChangeField(),
      outlookField(),
      previewField(),
      internalNoteField(),
      technicalFields(identityFields('news')),
      importedField(),
      foldedField('title', 'summary'),
      listTitleField('title'),
    ],
  };
}

function kindField(): SelectField {
  return {
    name: 'kind',
    type: 'select',
    label: words('Різновид', 'Kind'),
    required: true,
    defaultValue: 'news',
    index: true,
    options: NEWS_KINDS.map((value) => ({ value, label: KIND_LABELS[value] })),
  };
}

function authorsField(): TextField {
  return {
    name: 'authors',
    type: 'text',
    hasMany: true,
    localized: true,
    label: words('Автори', 'Authors'),
    admin: {
      // Several values in each language are what Payload makes no valid query of, neither to sort by nor to filter by.
      disableListColumn: true,
      disableListFilter: true,
      description: words(
        'Імʼя та Enter. Без англійського написання імʼя буде транслітеровано.',
        'A name, then Enter. Without an English spelling the name is transliterated.',
      ),
    },
  };
}

function disclaimerField(): TextareaField {
  return {
    name: 'disclaimer',
    type: 'textarea',
    label: words('Застереження', 'Disclaimer'),
    localized: true,
    admin: { condition: (data) => data['kind'] === 'column' },
  };
}
