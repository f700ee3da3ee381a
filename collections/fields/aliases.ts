import type { CollectionBeforeValidateHook, PayloadRequest, TextField } from 'payload';
import { aliasKey } from '../../src/publication/spelling/alias-key.ts';
import { findRow } from '../../src/stored-rows/find-rows.ts';
import { rowId } from '../../src/stored-rows/row-fields.ts';
import { fieldError } from '../field-error.ts';
import { relatedId } from '../hooks/moving.ts';
import { words } from '../words.ts';

/** Other spellings under which the same thing is known. */
export function aliasFields(): TextField[] {
  return [
    {
      name: 'aliases',
      type: 'text',
      hasMany: true,
      label: words('Інші написання', 'Aliases'),
      admin: {
        description: words(
          'Лапки, дефіси, великі літери та «проект/проєкт» не розрізняються: їх перелічувати не треба.',
          'Quotes, hyphens, case and the two spellings of “project” are folded: no need to list them.',
        ),
      },
    },
    { name: 'aliasKeys', type: 'text', hasMany: true, admin: { hidden: true } },
  ];
}

/** Computes the folded keys of all names, and refuses a name that another row already bears. */
export function guardAliases(collection: 'tags' | 'sources'): CollectionBeforeValidateHook {
  return async ({ data, originalDoc, req }) => {
    // The form holds one language; names in the others still belong to the row.
    const otherNames = originalDoc?.id === undefined ? [] : await storedNames(req, collection, originalDoc.id);
    const current = keysOf([
      data?.['name'] ?? originalDoc?.name,
      ...otherNames,
      ...list(data?.['aliases'] ?? originalDoc?.aliases),
    ]);
    if (current.length === 0) return data;
    const { docs } = await req.payload.find({
      collection,
      where: {
        and: [
          { aliasKeys: { in: current } },
          ...(originalDoc?.id === undefined ? [] : [{ id: { not_equals: originalDoc.id } }]),
        ],
      },
      depth: 0,
      limit: 0,
      pagination: false,
      req,
    });
    // What is merged into this row, or this row into it, is the same thing under both names.
    const target = relatedId(data?.['mergedInto']);
    const other = docs.find(
      (row) => relatedId(row.mergedInto) !== String(originalDoc?.id ?? 'none') && rowId(row) !== target,
    );
    if (other !== undefined) {
      const name = other.listTitle ?? other.slug;
      throw fieldError(
        req,
        'name',
        words(
          `Так уже названо «${name}»: додайте написання до нього.`,
          `“${name}” already bears this name: add the spelling there.`,
        ),
      );
    }
    return { ...data, aliasKeys: current };
  };
}

async function storedNames(
  req: PayloadRequest,
  collection: 'tags' | 'sources',
  id: string | number,
): Promise<unknown[]> {
  const stored = await findRow(req.payload.db, {
    collection,
    where: { id: { equals: id } },
    req,
  });
  const names: unknown = stored?.['name'];
  if (names === null || typeof names !== 'object') return [];
  return Object.entries(names).flatMap(([locale, name]) => (locale === req.locale ? [] : [name]));
}

function keysOf(names: unknown[]): string[] {
  const spelled = names.flatMap((name) => (name !== null && typeof name === 'object' ? Object.values(name) : [name]));
  const keys = spelled.filter((name): name is string => typeof name === 'string').map(aliasKey);
  return [...new Set(keys.filter((key) => key !== ''))];
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
