import { getTranslation } from '@payloadcms/translations';
import { useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import type { ClientField } from 'payload';

/** What the form calls a field; its name where it calls it nothing. */
export function useFieldLabel(path: readonly string[]): string {
  const { i18n } = useTranslation();
  const { collectionSlug } = useDocumentInfo();
  const { getEntityConfig } = useConfig();
  const fields = collectionSlug === undefined ? [] : (getEntityConfig({ collectionSlug })?.fields ?? []);
  const found = fieldAt(fields, path);
  const label = found !== null && 'label' in found ? found.label : undefined;
  return label === undefined ? path.join(' · ') : getTranslation(label, i18n);
}

function fieldAt(fields: readonly ClientField[], [name, ...rest]: readonly string[]): ClientField | null {
  for (const field of fields) {
    if ('name' in field && field.name === name) {
      return rest.length === 0 ? field : 'fields' in field ? fieldAt(field.fields, rest) : field;
    }
    if ('name' in field) continue;
    const inner =
      field.type === 'tabs' ? field.tabs.flatMap((tab) => tab.fields) : 'fields' in field ? field.fields : [];
    const found = fieldAt(inner, [name ?? '', ...rest]);
    if (found !== null) return found;
  }
  return null;
}
