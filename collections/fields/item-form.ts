import type { CollapsibleField, Condition, Field, TabsField, UIField } from 'payload';
import { type Words, words } from '../words.ts';

/** One tab of an item's form. It has no name: what is stored does not know of it. */
export interface FormTab {
  label: Words;
  fields: Field[];
  /** Whether it is shown, by what the form holds and who has it open. */
  condition?: Condition;
}

/** The form of an item in the order of writing it. */
export function itemTabs(tabs: FormTab[]): TabsField {
  return {
    type: 'tabs',
    tabs: tabs.map(({ label, fields, condition }) => ({
      label,
      fields,
      ...(condition === undefined ? {} : { admin: { condition } }),
    })),
  };
}

/** What nobody edits, folded at the foot of the side bar; not there before it is given. */
export function technicalFields(fields: Field[]): CollapsibleField {
  return {
    type: 'collapsible',
    label: words('Технічне', 'Technical'),
    fields,
    admin: { position: 'sidebar', initCollapsed: true, condition: (data) => (data['uid'] ?? null) !== null },
  };
}

/** Where the text will go and what to look at before, beside the form. Stores nothing. */
export function outlookField(): UIField {
  return {
    name: 'outlook',
    type: 'ui',
    admin: {
      position: 'sidebar',
      components: { Field: '/admin/outlook/outlook-panel.tsx#OutlookPanel' },
      disableListColumn: true,
    },
  };
}

/** Finds words in title, summary and body and puts others in their place. Stores nothing. */
export function replacingField(): UIField {
  return {
    name: 'replacing',
    type: 'ui',
    admin: {
      components: { Field: '/admin/replacing/find-and-replace.tsx#FindAndReplace' },
      disableListColumn: true,
    },
  };
}

/** What became of the text: its publications, corrections and withdrawals. Stores nothing. */
export function historyField(): UIField {
  return {
    name: 'history',
    type: 'ui',
    admin: { components: { Field: '/admin/history/history-field.tsx#HistoryField' }, disableListColumn: true },
  };
}

/** The same at the foot of a form without tabs. */
export function foldedHistory(): CollapsibleField {
  return { type: 'collapsible', label: TABS.history, fields: [historyField()], admin: { initCollapsed: true } };
}

/** A link to the draft, for whoever has no account. Stores nothing. */
export function previewField(): UIField {
  return {
    name: 'preview',
    type: 'ui',
    admin: {
      position: 'sidebar',
      components: { Field: '/admin/preview/preview-panel.tsx#PreviewPanel' },
      disableListColumn: true,
    },
  };
}

/** Quotes, dashes and spaces as the language wants them, at a button's press. Stores nothing. */
export function typographyField(): UIField {
  return {
    name: 'typography',
    type: 'ui',
    admin: {
      components: { Field: '/admin/typography/typography-button.tsx#TypographyButton' },
      disableListColumn: true,
    },
  };
}

export const TABS = {
  text: words('Текст', 'Text'),
  media: words('Медіа і файли', 'Media and files'),
  event: words('Подія', 'Event'),
  edition: words('Видання', 'Edition'),
  correction: words('Виправлення', 'Correction'),
  history: words('Історія', 'History'),
  reach: words('Хто отримав', 'Who got it'),
};

/** Authors know nothing of partners. */
export const isForEditors: Condition = (_data, _siblings, { user }) => {
  const role: unknown = user !== null && 'role' in user ? user.role : null;
  return role === 'admin' || role === 'editor';
};
