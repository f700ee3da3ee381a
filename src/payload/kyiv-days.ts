import type { Field, SanitizedCollectionConfig, SanitizedConfig } from 'payload';

const FILTER = '/admin/lists/days/list-days.tsx#ListDays';

/**
 * Lists are narrowed by days of Kyiv, above the list. Payload's own filter reads a date by the zone of the editor's computer and takes no
 * other; so it offers none. It goes on showing those that an address asks for. After the collections are whole: Payload adds dates of
 * its own.
 */
export function withKyivDays(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) if (collection.admin.hidden !== true) filterAbove(collection);
  return config;
}

function filterAbove({ fields, admin }: SanitizedCollectionConfig): void {
  const dates = datesOf(fields);
  if (dates.length === 0) return;
  for (const date of dates) date.admin = { ...date.admin, disableListFilter: true };
  const { beforeListTable = [], ...components } = admin.components ?? {};
  admin.components = { ...components, beforeListTable: [...beforeListTable, FILTER] };
}

function datesOf(fields: Field[]): Extract<Field, { type: 'date' }>[] {
  return fields.flatMap((field) => {
    if (field.type === 'date') return [field];
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => datesOf(tab.fields));
    return 'fields' in field ? datesOf(field.fields) : [];
  });
}
