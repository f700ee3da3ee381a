import type { CheckboxField, JSONField, PayloadRequest, RelationshipField, TextareaField, TextField } from 'payload';
import { relationship } from 'payload/shared';
import { isImporting } from '../../src/releasing/imported.ts';
import type { Mergeable } from '../../src/releasing/merged-rows.ts';
import { noField } from '../access/roles.ts';
import { addToList } from '../hooks/add-to-lists.ts';
import { replaceMerged } from '../hooks/replace-merged.ts';
import { hasWords, isBegun } from '../texts/is-written.ts';
import { say, words } from '../words.ts';
import { nothing } from './text-state.ts';

/** Fields that news and guides have in common, one function each. */
export function titleField(): TextField {
  return {
    name: 'title',
    type: 'text',
    label: words('Заголовок', 'Title'),
    localized: true,
    maxLength: 300,
    admin: { components: { afterInput: [counter('title')] } },
    // Asked for when a text is published, in the language it is written in: an item may have one language alone.
    validate: (value: unknown, { siblingData, req }: { siblingData: object; req: PayloadRequest }) => {
      if (typeof value === 'string' && value.length > 300)
        return say(req, words('Не довше за 300 знаків.', 'No longer than 300 characters.'));
      const isText = isBegun({ ...siblingData, title: value });
      return hasWords(value) || !isText || say(req, words('Напишіть заголовок.', 'Write a title.'));
    },
  };
}

export function summaryField(label = words('Стислий виклад (лід)', 'Summary (lead)')): TextareaField {
  return {
    name: 'summary',
    type: 'textarea',
    label,
    localized: true,
    maxLength: 1000,
    admin: { components: { afterInput: [counter('summary')] } },
  };
}

function counter(shown: 'title' | 'summary') {
  return { path: '/admin/counters/text-counter.tsx#TextCounter', clientProps: { shown } };
}

export function minorChangeField(): CheckboxField {
  return {
    name: 'minorChange',
    type: 'checkbox',
    label: words('Незначна правка', 'Minor change'),
    localized: true,
    defaultValue: false,
    admin: {
      position: 'sidebar',
      description: words(
        'Друкарська помилка: текст оновиться всюди, але не стане «новим» для читачів.',
        'A typing error: the text changes everywhere, but does not look new to readers.',
      ),
    },
    hooks: {
      beforeDuplicate: [() => false],
      // The mark belongs to one change: once that is published, the next one starts without it.
      afterRead: [({ value, data, req }) => (isPublishedIn(data?.['_status'], req.locale) ? false : value)],
    },
  };
}

/** The status of a text stands by language until Payload has come to it, which is after the fields of the form. */
function isPublishedIn(status: unknown, locale: string | null | undefined): boolean {
  if (status === null || typeof status !== 'object') return status === 'published';
  return (status as Record<string, unknown>)[locale ?? 'uk'] === 'published';
}

export function correctionField(): TextareaField {
  return {
    name: 'correction',
    type: 'textarea',
    label: words('Примітка про виправлення (публічна)', 'Correction note (public)'),
    localized: true,
    maxLength: 1000,
    hooks: { beforeDuplicate: [nothing] },
    admin: {
      description: words(
        'Що було не так і як правильно. Після публікації примітка з датою стане до переліку нижче – на сторінці, у стрічках і в API, – а поле знову буде порожнє.',
        'What was wrong and what is right. Once published, the note joins the list below with its date – on the page, in feeds and in the API – and the field is empty again.',
      ),
    },
  };
}

/** The notes that came out, oldest first. Publishing adds to them (`publishingAdds`); nobody edits them. */
export function correctionsField(): JSONField {
  return {
    name: 'corrections',
    type: 'json',
    localized: true,
    label: words('Оприлюднені виправлення', 'Published corrections'),
    access: { create: noField, update: noField },
    hooks: { beforeDuplicate: [nothing] },
    admin: {
      components: { Field: '/admin/corrections/correction-list.tsx#CorrectionList' },
      disableListColumn: true,
      disableListFilter: true,
    },
  };
}

export function internalNoteField(): TextareaField {
  return {
    name: 'internalNote',
    type: 'textarea',
    label: words('Внутрішня примітка', 'Internal note'),
    admin: {
      position: 'sidebar',
      description: words('Лише для редакції: ніколи не потрапляє назовні.', 'For the desk only: it never leaves it.'),
    },
  };
}

export function manyField(name: string, relationTo: 'guides', label: ReturnType<typeof words>): RelationshipField {
  return { name, type: 'relationship', relationTo, hasMany: true, label };
}

/** Tags or sources. Those that were merged are not offered; where a text still has one, saving puts the other in its place. */
export function directoryField(
  name: string,
  relationTo: Mergeable,
  label: ReturnType<typeof words>,
): RelationshipField {
  return {
    name,
    type: 'relationship',
    relationTo,
    hasMany: true,
    label,
    filterOptions: { mergedInto: { exists: false } },
    // Whether they exist, and are none that were merged, is seen to before this looks again: of an import's thousands of saves nothing is asked twice.
    validate: (value, options) => isImporting(options.req) || relationship(value, options),
    admin: { components: { beforeInput: ['/admin/lists/bulk-lists.tsx#BulkLists'] } },
    hooks: { beforeValidate: [addToList, replaceMerged(relationTo)] },
  };
}

/** An address that a browser may open; shown to readers, so nothing but http and https. */
export function webAddressField(name: string, label: ReturnType<typeof words>): TextField {
  return {
    name,
    type: 'text',
    label,
    validate: (value: unknown, { req }) =>
      value === null ||
      value === undefined ||
      value === '' ||
      isWebAddress(value) ||
      say(req, words('Повна адреса: https://…', 'A full address: https://…')),
  };
}

function isWebAddress(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}
