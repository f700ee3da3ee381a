import { randomUUID } from 'node:crypto';
import type { FieldHook, TextField } from 'payload';
import { toSlug } from '../../../src/publication/spelling/slug.ts';
import { words } from '../../words.ts';
import { slugField } from './slug.ts';

/** The name of a plain page in its address, of both languages. Made from the title where nobody gives one; where it moves, the log remembers. */
export function pageSlugField(): TextField {
  return {
    ...slugField(),
    admin: {
      position: 'sidebar',
      description: words(
        'Частина адреси обома мовами: /pages/pro-nas. Порожнє поле заповниться із заголовка. Якщо змінити її на оприлюдненій сторінці, стара адреса завжди вестиме на нову.',
        'Part of the address in both languages: /pages/about. Left empty, it is made from the title. If you change it on a public page, the old address leads to the new one for ever.',
      ),
    },
    hooks: {
      beforeValidate: [slugFromTitle],
      // A copy is another page, and no two have the same address.
      beforeDuplicate: [({ value }) => `${String(value ?? 'page')}-${randomUUID().slice(0, 6)}`],
    },
  };
}

const slugFromTitle: FieldHook = ({ value, data, originalDoc }) => {
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  if (typeof originalDoc?.slug === 'string') return originalDoc.slug;
  const title: unknown = data?.['title'];
  const written = typeof title === 'string' ? toSlug(title) : '';
  // A draft may be begun without a title: it has an address all the same, which its editor may change.
  return written === '' ? `page-${randomUUID().slice(0, 8)}` : written;
};
