import { getTranslation, type I18nClient } from '@payloadcms/translations';
import type { CollectionConfig, Field } from 'payload';
import { DayFilter } from './day-filter.tsx';
import type { NamedDate } from './days-of-list.ts';

/** Above every list that has dates. Payload's own filter goes by the zone of the editor's computer, and leaves dates to this. */
export function ListDays({ collectionConfig, i18n }: { collectionConfig: CollectionConfig; i18n: I18nClient }) {
  return <DayFilter dates={datesOf(collectionConfig.fields, i18n)} />;
}

function datesOf(fields: Field[], i18n: I18nClient, within = ''): NamedDate[] {
  return fields.flatMap((field) => {
    if (field.type === 'date')
      return [{ path: `${within}${field.name}`, label: getTranslation(field.label || field.name, i18n) }];
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => datesOf(tab.fields, i18n, within));
    if (field.type === 'group' && 'name' in field) return datesOf(field.fields, i18n, `${within}${field.name}.`);
    return field.type === 'collapsible' || field.type === 'row' ? datesOf(field.fields, i18n, within) : [];
  });
}
