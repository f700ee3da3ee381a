import type { CollectionBeforeValidateHook, GlobalBeforeValidateHook, PayloadRequest } from 'payload';
import { hasVisible } from '../../src/publication/spelling/visible.ts';
import { fieldError } from '../field-error.ts';
import { words } from '../words.ts';

/** What readers and lists call a thing by. */
const NAMES = ['title', 'name', 'summary', 'alt'] as const;

const NOTHING_VISIBLE = words(
  'Тут лише пробіли або невидимі знаки. Напишіть текст або залиште поле порожнім.',
  'There is nothing here but spaces or characters that cannot be seen. Write a text, or leave the field empty.',
);

/** Every text is kept in NFC, whatever it was typed or pasted in, and one in which nothing can be seen is refused as empty. */
export const cleanText: CollectionBeforeValidateHook & GlobalBeforeValidateHook = ({ data, req }) => {
  if (data === undefined) return data;
  refuseInvisible(data, req);
  return composed(data);
};

function refuseInvisible(data: Record<string, unknown>, req: PayloadRequest): void {
  for (const field of NAMES) {
    const value: unknown = data[field];
    // A write in all languages at once brings one text for each.
    const texts = value !== null && typeof value === 'object' ? Object.values(value) : [value];
    if (texts.some((text) => typeof text === 'string' && text !== '' && !hasVisible(text)))
      throw fieldError(req, field, NOTHING_VISIBLE);
  }
}

/** The same with every string in it in NFC; what is no plain object or list (dates, files) stays as it is. */
function composed<T>(value: T): T {
  if (typeof value === 'string') return value.normalize('NFC') as T;
  if (Array.isArray(value)) return value.map(composed) as T;
  if (value === null || typeof value !== 'object' || !isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, composed(inner)])) as T;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
