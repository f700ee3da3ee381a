import type { FieldHook, TextField } from 'payload';
import { toSlug } from '../../../src/publication/spelling/slug.ts';
import { noField } from '../../access/roles.ts';
import { say, words } from '../../words.ts';

/**
 * Part of a public address, made from the Ukrainian name by the official transliteration. It does not follow the name; an editor may
 * change it, and the former addresses redirect to the new one for ever.
 */
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
        'Порожнє поле заповниться з назви. Якщо змінити адресу, стара завжди вестиме на нову.',
        'Left empty, it is made from the name. If you change it, the old address leads to the new one for ever.',
      ),
    },
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

/** The same where no former address is remembered: once saved, it never changes. */
export function fixedSlugField(): TextField {
  const field = slugField();
  return {
    ...field,
    access: { update: noField },
    admin: {
      position: 'sidebar',
      description: words(
        'Порожнє поле заповниться з назви. Після збереження адреса не змінюється.',
        'Left empty, it is made from the name. Once saved, it never changes.',
      ),
    },
    hooks: { beforeValidate: [...(field.hooks?.beforeValidate ?? []), keepSlug] },
  };
}

const keepSlug: FieldHook = ({ value, originalDoc, operation }) => (operation === 'update' ? originalDoc?.slug : value);

const slugFromName: FieldHook = ({ value, data, originalDoc, operation }) => {
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  if (operation === 'update') return originalDoc?.slug ?? value;
  const name: unknown = data?.['name'];
  if (typeof name === 'string') return toSlug(name);
  return name !== null && typeof name === 'object' && 'uk' in name ? toSlug(String(name.uk)) : value;
};
