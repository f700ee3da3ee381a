import type { FieldHook, TextField } from 'payload';
import { words } from '../words.ts';

const LABELS = {
  title: words('Заголовок', 'Title'),
  name: words('Назва', 'Name'),
  alt: words('Що на зображенні', 'Alternative text'),
};

/** What lists call a row whatever language the desk is in: its Ukrainian name, or the English one where there is no other. */
export function listTitleField(from: 'title' | 'name' | 'alt'): TextField {
  return {
    name: 'listTitle',
    type: 'text',
    label: LABELS[from],
    admin: { hidden: true },
    hooks: { beforeChange: [titleOf(from)] },
  };
}

function titleOf(from: string): FieldHook {
  return ({ data, originalDoc, req, value }) => {
    const written: unknown = data?.[from];
    // An import may bring all languages at once.
    if (written !== null && typeof written === 'object') return firstOf(Object.values(written)) ?? value;
    const isMain = req.locale === 'uk' || req.locale === undefined;
    const earlier: unknown = originalDoc?.listTitle;
    return firstOf(isMain ? [written, earlier] : [earlier, written]) ?? value;
  };
}

function firstOf(values: unknown[]): string | undefined {
  return values.find((value): value is string => typeof value === 'string' && value.trim() !== '');
}
