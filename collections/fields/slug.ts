import type { FieldHook, TextField } from 'payload';
import { toSlug } from '../../src/publication/slug.ts';
import { noField } from '../access/roles.ts';
import { say, words } from '../words.ts';

/** Part of a public address, made once from the Ukrainian name by the official transliteration, and never changed afterwards. */
export function slugField(): TextField {
  return {
    name: 'slug',
    type: 'text',
    label: words('Адреса', 'Slug'),
    unique: true,
    index: true,
    required: true,
    maxLength: 120,
    admin: {
      position: 'sidebar',
      description: words(
        'Порожнє поле заповниться з назви. Після збереження адреса не змінюється.',
        'Left empty, it is made from the name. Once saved, it never changes.',
      ),
    },
    access: { update: noField },
    hooks: { beforeValidate: [slugFromName] },
    validate: (value: unknown, { req }) =>
      (typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) ||
      say(
        req,
        words(
          'Лише латинські малі літери, цифри й дефіси: osvita-hromad',
          'Only lower-case letters, digits and hyphens: osvita-hromad',
        ),
      ),
  };
}

const slugFromName: FieldHook = ({ value, data, originalDoc, operation }) => {
  if (operation === 'update') return originalDoc?.slug ?? value;
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  const name: unknown = data?.['name'];
  if (typeof name === 'string') return toSlug(name);
  return name !== null && typeof name === 'object' && 'uk' in name ? toSlug(String(name.uk)) : value;
};
